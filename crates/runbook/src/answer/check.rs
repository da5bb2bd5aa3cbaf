//! What to verify, and how.

use serde::Serialize;

use crate::shells::Shell;

/// Something to verify.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Check {
    /// Stable code for programs: `version-and-pending`.
    pub code: &'static str,
    /// What to verify.
    pub message: String,
    /// How: a line for each shell. A line that reads the same in all of them is given once, as `posix`.
    pub commands: Vec<Command>,
    /// What must come out.
    pub expect: String,
    /// Ids of its sources: why it is verified, and what AWS prints.
    pub sources: Vec<&'static str>,
}

/// A command for one shell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Command {
    /// Where it is typed.
    pub shell: Shell,
    /// What is typed.
    pub text: String,
}
