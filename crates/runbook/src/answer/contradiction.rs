//! Where documents disagree, or say nothing.

use serde::Serialize;

/// A matter on which AWS's documents disagree, or say nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Contradiction {
    /// Stable id: `seed-shards`.
    pub id: &'static str,
    /// Whether AWS says nothing, rather than two things. What is documented instead is then the only side.
    pub gap: bool,
    /// What it is about, for a person.
    pub subject: &'static str,
    /// The statements that do not fit together. All of them, also those that are newer than the guide.
    pub sides: Vec<Side>,
    /// The conservative reading, which the plan follows.
    pub planned: &'static str,
    /// What it touches in this answer: codes of reasons, conditions and spans.
    pub touches: Vec<&'static str>,
}

/// One of the statements that do not fit together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Side {
    /// Stable code for programs: `seed-shards/1`.
    pub code: String,
    /// What the source says, in one sentence.
    pub statement: &'static str,
    /// Ids of its sources.
    pub sources: Vec<&'static str>,
}
