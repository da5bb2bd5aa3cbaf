//! Statements with their reasons: verdict, blocks, limits.

use super::known::{self, Known};
use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;
use upgrade_rules::rule::{Topic, Weight};

/// Whether the upgrade can be done as asked, in one call.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Direct {
    /// The verdict.
    pub verdict: Verdict,
    /// What blocks it, or, with `unknown`, what might.
    pub reasons: Vec<Reason>,
}

/// A verdict on one operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    /// AWS's documents allow it.
    Allowed,
    /// AWS's documents rule it out.
    Blocked,
    /// It depends on a fact that is not given.
    Unknown,
}

/// A statement with its reason.
#[skip_serializing_none]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[cfg_attr(feature = "schema", ts(optional_fields))]
pub struct Reason {
    /// Stable code for programs.
    #[serde(deserialize_with = "known::one")]
    pub code: Known,
    /// Id of the rule that says so.
    #[serde(deserialize_with = "known::one")]
    pub rule: Known,
    /// What it is about, where a rule says it.
    pub topic: Option<Topic>,
    /// How much it matters to who carries the upgrade out.
    pub weight: Weight,
    /// One sentence for a person.
    pub message: String,
    /// The request fields that made it fire: `cluster.pending.nodeType`.
    #[serde(deserialize_with = "known::list")]
    pub because: Vec<Known>,
    /// Ids of its sources.
    #[serde(deserialize_with = "known::list")]
    pub sources: Vec<Known>,
}

/// One of the facts because of which, together, no option exists.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Blocker {
    /// What blocks.
    pub reason: Reason,
    /// What would have to change, in words.
    pub change: String,
}
