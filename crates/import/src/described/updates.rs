//! Service updates.

/// A service update as it concerns one cluster.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct UpdateAction {
    /// Whether the id is that of a replication group; else of a cache cluster.
    pub(crate) is_group: bool,
    pub(crate) cluster: String,
    pub(crate) update: String,
    /// AWS's word: `not-applied`, `in-progress`.
    pub(crate) status: String,
    /// The day to apply it by.
    pub(crate) apply_by: Option<String>,
}

/// A service update, whatever it concerns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ServiceUpdate {
    pub(crate) name: String,
    /// Whether AWS applies it in a maintenance window after the day to apply it by.
    pub(crate) automatic: Option<bool>,
}
