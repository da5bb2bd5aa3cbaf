//! Statements with their reasons: verdict, blocks, limits.

use serde::Serialize;
use serde_with::skip_serializing_none;
use upgrade_rules::rule::{Topic, Weight};

/// Whether the upgrade can be done as asked, in one call.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Direct {
    /// The verdict.
    pub verdict: Verdict,
    /// What blocks it, or, with `unknown`, what might.
    pub reasons: Vec<Reason>,
}

/// A verdict on one operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
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
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[cfg_attr(feature = "schema", ts(optional_fields))]
pub struct Reason {
    /// Stable code for programs.
    pub code: &'static str,
    /// Id of the rule that says so.
    pub rule: &'static str,
    /// What it is about, where a rule says it.
    pub topic: Option<Topic>,
    /// How much it matters to who carries the upgrade out.
    pub weight: Weight,
    /// One sentence for a person.
    pub message: String,
    /// The request fields that made it fire: `cluster.pending.nodeType`.
    pub because: Vec<&'static str>,
    /// Ids of its sources.
    pub sources: Vec<&'static str>,
}

/// One of the facts because of which, together, no option exists.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Blocker {
    /// What blocks.
    pub reason: Reason,
    /// What would have to change, in words.
    pub change: String,
}
