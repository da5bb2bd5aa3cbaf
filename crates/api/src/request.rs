//! The request of the public contract, version 1.

use serde::Serialize;
use upgrade_rules::facts::{Cluster, Goal};

/// How much the answer says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Detail {
    /// Everything.
    #[default]
    Full,
    /// What a list of many clusters shows: no steps with their checks and commands, no estimates, no contradictions, not
    /// what older guides say, and no sources of interruptions. Everything that is decided is the same.
    Summary,
}

/// One planning request.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[cfg_attr(feature = "schema", ts(optional_fields))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PlanRequest {
    /// Which dated guide's rules hold; absent = `current`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub guide: Option<String>,
    /// The planning date, `2026-11-22`. Without it, nothing that depends on a date is said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub as_of: Option<String>,
    /// How much the answer says; absent = `full`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub detail: Option<Detail>,
    /// The cluster's present state.
    pub cluster: Cluster,
    /// What is wanted.
    pub goal: Goal,
}
