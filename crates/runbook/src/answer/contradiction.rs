//! Where documents disagree, or say nothing.

use super::known::{self, Known};
use serde::{Deserialize, Serialize};

/// A matter on which AWS's documents disagree, or say nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Contradiction {
    /// Stable id: `seed-shards`.
    #[serde(deserialize_with = "known::one")]
    pub id: Known,
    /// Whether AWS says nothing, rather than two things. What is documented instead is then the only side.
    pub gap: bool,
    /// What it is about, for a person.
    #[serde(deserialize_with = "known::one")]
    pub subject: Known,
    /// The statements that do not fit together. All of them, also those that are newer than the guide.
    pub sides: Vec<Side>,
    /// The conservative reading, which the plan follows.
    #[serde(deserialize_with = "known::one")]
    pub planned: Known,
    /// What it touches in this answer: codes of reasons, conditions and spans.
    #[serde(deserialize_with = "known::list")]
    pub touches: Vec<Known>,
}

/// One of the statements that do not fit together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Side {
    /// Stable code for programs: `seed-shards/1`.
    pub code: String,
    /// What the source says, in one sentence.
    #[serde(deserialize_with = "known::one")]
    pub statement: Known,
    /// Ids of its sources.
    #[serde(deserialize_with = "known::list")]
    pub sources: Vec<Known>,
}
