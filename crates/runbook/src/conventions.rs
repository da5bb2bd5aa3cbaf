//! How AWS's words become figures, and which formulas are our own: what a reader must be able to see.

use upgrade_rules::catalogue;
use upgrade_rules::interruption::Seconds;

use crate::message::{Words, id};
use crate::values::seconds;

/// A phrase of AWS and the range that it is shown as.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Convention {
    /// Stable id: `a-few-seconds`.
    pub id: &'static str,
    /// AWS's words.
    pub words: &'static str,
    /// The range.
    pub seconds: Seconds,
    /// The range in words.
    pub text: String,
}

/// A formula of our own, in words.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Formula {
    /// Stable id: `write-gaps-by-shard`.
    pub id: &'static str,
    /// What it says, and what it rests on.
    pub text: &'static str,
}

/// The table by which AWS's words become figures.
pub fn conventions(words: Words) -> Vec<Convention> {
    catalogue::phrases()
        .iter()
        .map(|phrase| {
            let range = Seconds { min: phrase.min_seconds, max: phrase.max_seconds };
            Convention { id: phrase.id, words: phrase.text, seconds: range, text: seconds(words, range) }
        })
        .collect()
}

/// The formulas behind figures with the basis `model`.
pub fn formulas(words: Words) -> Vec<Formula> {
    [
        ("write-gaps-by-shard", id::MODEL_WRITE_GAPS_BY_SHARD),
        ("client-recovery", id::MODEL_CLIENT_RECOVERY),
        ("unavailable", id::MODEL_UNAVAILABLE),
    ]
    .into_iter()
    .map(|(id, message)| Formula { id, text: words.text(message) })
    .collect()
}
