//! One step of an option.

use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;
use upgrade_rules::Engine;
use upgrade_rules::facts::ClusterMode;

use super::check::{Check, Command};
use super::interruption::Interruption;
use super::known::{self, Known};
use super::reason::Reason;

/// When a step takes effect.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum StepTiming {
    /// As soon as AWS gets to it.
    Immediately,
    /// In the next maintenance window.
    MaintenanceWindow,
    /// When you do it.
    Manual,
}

/// One step of a strategy.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Step {
    /// Unique in the strategy: `1-upgrade-engine`.
    pub id: String,
    /// A title for a person.
    pub title: String,
    /// AWS's name of the operation, or `wait`, `application`.
    #[serde(deserialize_with = "known::one")]
    pub operation: Known,
    /// When it takes effect.
    pub timing: StepTiming,
    /// The cluster before it.
    pub from: ClusterSummary,
    /// The cluster after it.
    pub to: ClusterSummary,
    /// Why it is needed, and what to know about it.
    pub why: Vec<Reason>,
    /// What to verify before.
    pub before: Vec<Check>,
    /// What to verify after.
    pub after: Vec<Check>,
    /// What it interrupts.
    pub interruption: Interruption,
    /// How to do it, for every shell.
    pub commands: Vec<Command>,
    /// The rollback from it.
    pub rollback: Rollback,
}

/// A cluster in a few words.
#[skip_serializing_none]
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[cfg_attr(feature = "schema", ts(optional_fields))]
#[serde(rename_all = "camelCase")]
pub struct ClusterSummary {
    /// Engine.
    pub engine: Engine,
    /// Version.
    pub version: String,
    /// Node type, where known.
    pub node_type: Option<String>,
    /// Cluster mode, where known.
    pub cluster_mode: Option<ClusterMode>,
    /// What is pending, in words.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", ts(optional, as = "Option<Vec<String>>"))]
    #[serde(default)]
    pub pending: Vec<String>,
}

/// The rollback from a step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Rollback {
    /// Stable code for programs: `version-unchanged`.
    #[serde(deserialize_with = "known::one")]
    pub code: Known,
    /// Whether there is one; what it costs, `how` says.
    pub possible: bool,
    /// How, or why not.
    pub how: String,
    /// Ids of its sources.
    #[serde(deserialize_with = "known::list")]
    pub sources: Vec<Known>,
}
