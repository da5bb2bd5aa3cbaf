//! Input errors in the request.

use serde::Serialize;

/// An input error in the request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct InputError {
    /// Where: `cluster.version`, or `line 3, column 7` where it is not JSON.
    pub path: String,
    /// Stable code for programs.
    pub code: &'static str,
    /// What is wrong.
    pub message: String,
    /// How to fix it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", ts(optional))]
    pub help: Option<String>,
}
