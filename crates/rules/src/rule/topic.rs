//! What a statement is about.

/// What a statement is about: how a page groups many of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Topic {
    /// What is interrupted, and what keeps it short.
    Interruption,
    /// The data: memory, snapshots, what is lost.
    Data,
    /// When it runs: what is pending, the window, what else runs then.
    Timing,
    /// What the new version or cluster takes, and what changes with it.
    Compatibility,
    /// How long a version is supported, and who starts an upgrade.
    Support,
}
