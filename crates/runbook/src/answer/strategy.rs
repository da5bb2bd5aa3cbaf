//! An option: its steps in order, and what it promises.

use serde::{Deserialize, Serialize};
use upgrade_planner::{Completes, DataRisk, Endpoints};

use super::interruption::Interruption;
use super::known::{self, Known};
use super::question::Question;
use super::reason::Reason;
use super::step::Step;

/// A complete path from here to the goal.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Strategy {
    /// Stable id: `in-place-now`, `in-place-window`, `wait-for-window`, `combine-scale-up`, `rebuild-from-snapshot`; made of
    /// parts where several things are done: `failover-first-in-place-window`, `wait-for-window-then-cluster-mode-change`.
    pub id: String,
    /// The part of the goal that it reaches, where that is not all of it: `without-node-type`, `without-cluster-mode`,
    /// `without-encryption`, `stop-with-rollback`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", ts(optional))]
    #[serde(default, deserialize_with = "known::maybe")]
    pub part: Option<Known>,
    /// A title for a person.
    pub title: String,
    /// When it is complete.
    pub completes: Completes,
    /// Its steps, in order. Empty in a summary.
    pub steps: Vec<Step>,
    /// The sum over the steps.
    pub interruption: Interruption,
    /// What can happen to the data.
    pub data_risk: DataRisk,
    /// What happens to the addresses.
    pub endpoints: Endpoints,
    /// Id of the last step after which the old version can still be had without losing writes.
    pub rollback_until: Option<String>,
    /// What must turn out true for this strategy.
    pub conditions: Vec<Question>,
    /// Why the user's limits rule it out, although it is shown.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "schema", ts(optional, as = "Option<Vec<Reason>>"))]
    #[serde(default)]
    pub rejected_because: Vec<Reason>,
}
