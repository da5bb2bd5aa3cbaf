//! Which formulas are our own: what a reader must be able to see.

use crate::message::{Words, id};

/// A formula of our own, in words.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Formula {
    /// Stable id: `write-gaps-by-shard`.
    pub id: &'static str,
    /// What it says, and what it rests on.
    pub text: &'static str,
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
