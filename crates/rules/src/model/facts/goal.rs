//! What the user wants.

use serde::Serialize;

use crate::model::engine::Engine;

/// Cluster mode wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum GoalClusterMode {
    /// One shard.
    Disabled,
    /// Sharded.
    Enabled,
}

/// Encryption in transit wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum GoalInTransitEncryption {
    /// Encrypted and plain connections are both taken.
    Preferred,
    /// Only encrypted connections are taken.
    Required,
}

/// When the upgrade shall run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum GoalTiming {
    /// Now (`--apply-immediately`).
    Immediately,
    /// In the next maintenance window (`--no-apply-immediately`).
    MaintenanceWindow,
    /// Whichever is better.
    #[default]
    Any,
}

/// What the user wants.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[cfg_attr(feature = "schema", ts(optional_fields))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Goal {
    /// The engine wanted; absent = the present one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub engine: Option<Engine>,
    /// The version wanted, or `newest`.
    pub version: String,
    /// A node type wanted as well.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub node_type: Option<String>,
    /// Cluster mode wanted; absent = as it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cluster_mode: Option<GoalClusterMode>,
    /// Number of shards wanted; absent = as it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shards: Option<u32>,
    /// Encryption in transit wanted; absent = as it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub in_transit_encryption: Option<GoalInTransitEncryption>,
    /// Encryption at rest wanted (`true`); absent = as it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at_rest_encryption: Option<bool>,
    /// When the upgrade shall run; absent = `any`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timing: Option<GoalTiming>,
    /// What the user can bear.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limits: Option<Limits>,
}

/// What the user can bear.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[cfg_attr(feature = "schema", ts(optional_fields))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Limits {
    /// The longest single interruption of writes, in seconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub write_interruption_seconds: Option<u32>,
    /// The data must survive.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub keep_data: Option<bool>,
    /// A rollback to the old version must remain possible until the end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub keep_rollback: Option<bool>,
}
