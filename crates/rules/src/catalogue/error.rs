//! What AWS and the tools around it say when an upgrade does not go through.

use crate::model::SourceId;

mod table {
    use super::{KnownError, Piece, ValueKind};
    use crate::model::{SourceId, sources};

    include!(concat!(env!("OUT_DIR"), "/errors.rs"));
}

/// An error or event that a document or a public thread has word for word.
///
/// Its sentences are in the message table: `means."<id>"` and `fix."<id>"`.
#[derive(Debug)]
pub struct KnownError {
    /// Stable id: `version-not-on-offer`.
    pub id: &'static str,
    /// AWS's code for it, where a fact names one.
    pub code: Option<&'static str>,
    /// Whether the text alone is too short to be known by.
    pub only_with_code: bool,
    /// What is printed.
    pub texts: &'static [&'static [Piece]],
    /// Where given: it is meant only where the first of these versions is older than the second one.
    pub older: Option<[&'static str; 2]>,
    /// Ids of the rules that say the same thing in a plan.
    pub rules: &'static [&'static str],
    /// The operations of steps that meet or resolve it.
    pub operations: &'static [&'static str],
    /// Where it was read.
    pub sources: &'static [SourceId],
}

/// A piece of a printed text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Words of letters and digits, in small letters and with one blank between them.
    Letters(&'static str),
    /// What differs from one print to another, by name.
    Value(&'static str, ValueKind),
}

/// What a part that differs looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValueKind {
    /// `redis`, `valkey` or `memcached`.
    Engine,
    /// A family of parameter groups: `redis6.x`.
    Family,
    /// The id of a resource.
    Id,
    /// A version: `7.1`, `6.x`.
    Version,
    /// Letters and digits.
    Word,
}

/// Every known error, in the order of ids.
pub fn errors() -> &'static [KnownError] {
    &table::ERRORS
}

/// A code as AWS declares it for changes of a cluster. Some libraries add `Fault` or `Exception` to it, or take it away.
pub fn declared_code(name: &str) -> Option<&'static str> {
    let bare = bare(name);
    table::CODES.iter().copied().find(|code| self::bare(code) == bare)
}

/// Where AWS declares the codes.
pub fn declared_code_sources() -> &'static [SourceId] {
    table::CODE_SOURCES
}

/// A code without what libraries add to it.
fn bare(code: &str) -> &str {
    code.strip_suffix("Fault").or(code.strip_suffix("Exception")).unwrap_or(code)
}
