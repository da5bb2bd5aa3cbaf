//! Words of a command line for PowerShell.

use super::aws_cli::{Dialect, Json, is_bare, is_carried};
use super::row::{Row, Writer};
use crate::message::id;

pub(super) const ROW: Row =
    Row { id: "powershell", name: id::SHELL_POWERSHELL, language: "powershell", writer: Writer::CommandLine(&DIALECT) };

/// Single quotes keep everything but themselves. A double quote inside a word reaches a program differently from version
/// to version, and an empty word does not reach it at all: such a request goes as JSON through a file.
pub(super) const DIALECT: Dialect =
    // Its `>` writes UTF-16 in older versions, which AWS CLI does not read.
    Dialect { continuation: "`", carries, word, save: "| Set-Content -Path ", json };

fn carries(word: &str) -> bool {
    is_carried(word) && !word.is_empty() && !word.contains('"') && !word.ends_with('\\')
}

fn word(out: &mut String, word: &str) {
    if is_bare(word) {
        out.push_str(word);
        return;
    }
    out.push('\'');
    for (index, part) in word.split('\'').enumerate() {
        if index > 0 {
            out.push_str("''");
        }
        out.push_str(part);
    }
    out.push('\'');
}

/// Not `request.json`: by that name people keep what they plan. The JSON is plain ASCII without single quotes: see [`super::json`].
fn json(json: &mut Json, text: &str) {
    json.before.push_str("Set-Content -Path elasticache-request.json -Value '");
    json.before.push_str(text);
    json.before.push_str("'\n");
    json.value.push_str("file://elasticache-request.json");
}
