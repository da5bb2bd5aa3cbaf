//! Pending modifications.

use upgrade_rules::Engine;

/// What waits for the maintenance window, as one cache cluster prints it.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct PendingSeen {
    /// The engine of a pending upgrade.
    pub(crate) engine: Option<Engine>,
    /// The version of a pending upgrade.
    pub(crate) version: Option<String>,
    /// The node type of a pending scale-up.
    pub(crate) node_type: Option<String>,
    /// AWS's names of everything else, sorted.
    pub(crate) other: Vec<String>,
    /// An upgrade or a scale-up is pending whose value could not be read; `other` has its name.
    pub(crate) unclear: bool,
}
