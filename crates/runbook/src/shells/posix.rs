//! Words of a command line for Linux, macOS and Unix shells.

use super::aws_cli::{Dialect, Json, is_bare, is_literal};
use super::row::{Row, Writer};
use crate::message::id;

pub(super) const ROW: Row =
    Row { id: "posix", name: id::SHELL_POSIX, language: "sh", writer: Writer::CommandLine(&DIALECT) };

/// Single quotes are safe for everything but themselves.
pub(super) const DIALECT: Dialect = Dialect {
    continuation: "\\",
    carries: is_literal,
    word,
    json: |json: &mut Json, text| word(&mut json.value, text),
};

fn word(out: &mut String, word: &str) {
    if is_bare(word) {
        out.push_str(word);
        return;
    }
    out.push('\'');
    for (index, part) in word.split('\'').enumerate() {
        if index > 0 {
            out.push_str("'\\''");
        }
        out.push_str(part);
    }
    out.push('\'');
}
