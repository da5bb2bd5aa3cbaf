//! What to verify, and how.

use serde::{Deserialize, Serialize};

use super::known::{self, Known};
use crate::shells::Shell;

/// Something to verify.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Check {
    /// Stable code for programs: `version-and-pending`.
    #[serde(deserialize_with = "known::one")]
    pub code: Known,
    /// What to verify.
    pub message: String,
    /// How: a line for each shell. A line that reads the same in all of them is given once, as `posix`.
    pub commands: Vec<Command>,
    /// What must come out.
    pub expect: String,
    /// Ids of its sources: why it is verified, and what AWS prints.
    #[serde(deserialize_with = "known::list")]
    pub sources: Vec<Known>,
}

/// A command for one shell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Command {
    /// Where it is typed.
    pub shell: Shell,
    /// What is typed.
    pub text: String,
}
