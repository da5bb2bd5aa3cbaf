//! Words of a command line for Linux, macOS and Unix shells.

use upgrade_shell::push_quoted;

use super::aws_cli::{Dialect, Json, is_bare, is_carried};
use super::row::{Row, Writer};
use crate::message::id;

pub(super) const ROW: Row =
    Row { id: "posix", name: id::SHELL_POSIX, language: "sh", writer: Writer::CommandLine(&DIALECT) };

pub(super) const DIALECT: Dialect = Dialect {
    continuation: "\\",
    carries: is_carried,
    word,
    save: "> ",
    json: |json: &mut Json, text| word(&mut json.value, text),
};

fn word(out: &mut String, word: &str) {
    if is_bare(word) {
        out.push_str(word);
        return;
    }
    push_quoted(out, word);
}
