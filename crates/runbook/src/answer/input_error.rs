//! Input errors in the request.

use super::known::{self, Known};
use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;

/// An input error in the request.
#[skip_serializing_none]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[cfg_attr(feature = "schema", ts(optional_fields))]
pub struct InputError {
    /// Where: `cluster.version`, or `line 3, column 7` where it is not JSON.
    pub path: String,
    /// Stable code for programs.
    #[serde(deserialize_with = "known::one")]
    pub code: Known,
    /// What is wrong.
    pub message: String,
    /// How to fix it.
    pub help: Option<String>,
}
