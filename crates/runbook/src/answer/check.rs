//! What to verify, and how.

use serde::Serialize;

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

/// Where a command is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Shell {
    /// AWS's console, in words.
    Console,
    /// Linux, macOS, Unix.
    Posix,
    /// The Windows command prompt.
    Cmd,
    /// PowerShell.
    Powershell,
    /// The Query API, without a signature.
    QueryApi,
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
