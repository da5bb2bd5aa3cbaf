//! What an operation means for data and clients.

use serde::{Deserialize, Serialize};

/// What can happen to the data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum DataRisk {
    /// AWS's documents name none.
    NoneKnown,
    /// AWS makes a best effort to keep it and promises nothing.
    BestEffort,
    /// What is written between the snapshot and the switch is lost.
    WritesSinceSnapshot,
    /// All of it is lost.
    AllData,
}

/// What happens to the endpoints that clients use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Endpoints {
    /// They stay.
    Kept,
    /// Clients must be given new ones.
    Changed,
}
