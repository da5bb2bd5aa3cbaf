//! `errors.toml`: its shape and its table.

use std::fmt::Write as _;

use serde::Deserialize;

use super::pattern::{Piece, pieces};

/// `errors.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Errors {
    pub(crate) version: u32,
    /// The codes that AWS declares.
    pub(crate) codes: Vec<String>,
    /// What they rest on.
    pub(crate) facts: Vec<String>,
    pub(crate) sources: Vec<String>,
    pub(crate) error: Vec<KnownError>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct KnownError {
    pub(crate) id: String,
    #[serde(default)]
    pub(crate) code: Option<String>,
    #[serde(default)]
    pub(crate) only_with_code: bool,
    pub(crate) texts: Vec<String>,
    #[serde(default)]
    pub(crate) older: Option<[String; 2]>,
    #[serde(default)]
    pub(crate) rules: Vec<String>,
    pub(crate) operations: Vec<String>,
    pub(crate) facts: Vec<String>,
    pub(crate) sources: Vec<String>,
}

/// The codes, and the table in the order of ids. `sources` writes a list of ids.
pub(crate) fn emit(errors: &Errors, sources: fn(&[String]) -> String, out: &mut String) {
    let mut codes = errors.codes.clone();
    codes.sort();
    let mut entries: Vec<_> = errors.error.iter().collect();
    entries.sort_by(|a, b| a.id.cmp(&b.id));
    _ = writeln!(out, "pub(super) static CODES: &[&str] = &{codes:?};");
    _ = writeln!(out, "pub(super) static CODE_SOURCES: &[SourceId] = {};", sources(&errors.sources));
    _ = writeln!(out, "pub(super) static ERRORS: [KnownError; {}] = [", entries.len());
    for entry in entries {
        let texts: Vec<String> = entry.texts.iter().map(|text| pattern(text)).collect();
        let older = entry.older.as_ref().map_or_else(|| "None".to_owned(), |names| format!("Some({names:?})"));
        _ = writeln!(
            out,
            "KnownError {{ id: {:?}, code: {:?}, only_with_code: {}, texts: &[{}], older: {older}, rules: &{:?}, operations: &{:?}, \
             sources: {} }},",
            entry.id,
            entry.code,
            entry.only_with_code,
            texts.join(", "),
            entry.rules,
            entry.operations,
            sources(&entry.sources)
        );
    }
    _ = writeln!(out, "];");
}

fn pattern(text: &str) -> String {
    let piece = |piece: Piece| match piece {
        Piece::Letters(letters) => format!("Piece::Letters({letters:?})"),
        Piece::Value(name, kind) => format!("Piece::Value({name:?}, ValueKind::{kind})"),
    };
    let pieces: Vec<String> = pieces(text).unwrap_or_default().into_iter().map(piece).collect();
    format!("&[{}]", pieces.join(", "))
}
