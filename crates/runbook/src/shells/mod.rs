//! How requests are written: a file and a row for each shell.

mod aws_cli;
mod cmd;
pub(crate) mod console;
mod json;
mod posix;
mod powershell;
mod query_api;
mod row;
mod shell;
pub(crate) mod write;

#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

use crate::rows::rows;
use row::Row;

rows! {
    /// Where a command is typed.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
    #[serde(rename_all = "kebab-case")]
    pub enum Shell {
        /// AWS's console, in words.
        Console => console,
        /// Linux, macOS, Unix.
        #[default]
        Posix => posix,
        /// The Windows command prompt.
        Cmd => cmd,
        /// PowerShell.
        Powershell => powershell,
        /// The Query API, without a signature.
        QueryApi => query_api,
    }
}
