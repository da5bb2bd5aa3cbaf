//! What this planner takes AWS's phrases to mean in seconds.

use crate::model::FactIds;

mod table {
    use super::Phrase;
    use crate::model::FactIds;

    include!(concat!(env!("OUT_DIR"), "/conventions.rs"));
}

/// A phrase of AWS and the range it is taken to mean: this planner's convention, not a figure of AWS.
#[derive(Clone, Copy, Debug)]
pub struct Phrase {
    /// `a-few-seconds`.
    pub id: &'static str,
    /// AWS's words.
    pub text: &'static str,
    /// The least, in seconds.
    pub min_seconds: u32,
    /// The most, in seconds.
    pub max_seconds: u32,
    /// The facts that have the phrase.
    pub facts: FactIds,
}

/// Every phrase, in the order of ids.
pub fn phrases() -> &'static [Phrase] {
    &table::PHRASES
}

/// The phrase with this id: `a-few-seconds`, `a-few-minutes`.
pub fn phrase(id: &str) -> Option<&'static Phrase> {
    table::PHRASES.iter().find(|phrase| phrase.id == id)
}
