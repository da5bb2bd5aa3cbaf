//! Words of a command line for the Windows command prompt.

use super::aws_cli::{Dialect, Json, is_bare, is_carried};
use super::row::{Row, Writer};
use crate::message::id;

pub(super) const ROW: Row =
    Row { id: "cmd", name: id::SHELL_CMD, language: "bat", writer: Writer::CommandLine(&DIALECT) };

/// Double quotes keep `& | < > ^ ( )`. A double quote itself, `%` and `!` have no form that holds both at the prompt and
/// in a batch file: such a request goes as JSON, where they are written by number.
pub(super) const DIALECT: Dialect = Dialect { continuation: "^", carries, word, save: "> ", json };

fn carries(word: &str) -> bool {
    is_carried(word) && !word.contains(['"', '%', '!']) && !word.ends_with('\\')
}

fn word(out: &mut String, word: &str) {
    let quoted = !is_bare(word);
    if quoted {
        out.push('"');
    }
    out.push_str(word);
    if quoted {
        out.push('"');
    }
}

/// The JSON has no backslash before a quote, and nothing that the prompt expands: see [`super::json`].
fn json(json: &mut Json, text: &str) {
    json.value.push('"');
    for (index, part) in text.split('"').enumerate() {
        if index > 0 {
            json.value.push_str("\\\"");
        }
        json.value.push_str(part);
    }
    json.value.push('"');
}
