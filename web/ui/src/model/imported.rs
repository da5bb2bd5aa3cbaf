//! What the second module found in a paste, as it arrives: JSON of the contract. Only what the page shows of it.

use serde::Deserialize;
use serde_json::Value;
use upgrade_api::ExplainAnswer;

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
pub struct ImportAnswer {
    /// The clusters, in the order of the text.
    pub clusters: Vec<ImportedCluster>,
    /// What is wrong or remarkable.
    pub problems: Vec<ImportProblem>,
    /// What errors and events in the text mean.
    #[serde(default)]
    pub explained: Option<ExplainAnswer>,
}

/// One cluster.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct ImportedCluster {
    /// Its state, as `cluster` of a request takes it.
    pub cluster: Value,
    /// ID, engine and version.
    pub label: String,
    /// What the documents do not say, most important first.
    pub missing: Vec<MissingFact>,
}

/// How much depends on a missing fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Importance {
    /// The plan has conditions without it, or cannot be made.
    Needed,
    /// The plan is more exact with it.
    Helpful,
}

/// A fact that the documents do not contain.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct MissingFact {
    /// How much depends on it.
    pub importance: Importance,
    /// What is missing.
    pub message: String,
    /// How to get it, where that is more than a command.
    #[serde(default)]
    pub help: Option<String>,
    /// The command whose output contains it.
    #[serde(default)]
    pub command: Option<ImportCommand>,
}

/// A command to run.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct ImportCommand {
    /// For POSIX shells, on one line.
    pub posix: String,
}

/// How bad a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// A part of the text could not be read.
    Error,
    /// All was read, and a person should look at it.
    Warning,
    /// Good to know.
    Note,
}

/// Something wrong or remarkable in the text.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct ImportProblem {
    /// How bad it is.
    pub severity: Severity,
    /// Where; empty for the whole text.
    pub path: String,
    /// Stable code.
    pub code: String,
    /// What is wrong.
    pub message: String,
    /// How to fix it.
    #[serde(default)]
    pub help: Option<String>,
}
