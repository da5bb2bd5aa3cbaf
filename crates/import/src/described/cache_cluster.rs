//! A cache cluster.

use upgrade_rules::Engine;

use super::encryption::Encryption;
use super::pending::PendingSeen;

/// What AWS says of a cache cluster: a single one, or a member of a replication group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct CacheCluster {
    pub(crate) id: String,
    /// The replication group that it belongs to.
    pub(crate) group: Option<String>,
    pub(crate) region: Option<String>,
    pub(crate) engine: Option<Engine>,
    pub(crate) version: Option<String>,
    pub(crate) node_type: Option<String>,
    pub(crate) nodes: Option<u32>,
    pub(crate) status: Option<String>,
    /// `None`: it does not say.
    pub(crate) pending: Option<PendingSeen>,
    pub(crate) parameter_group: Option<String>,
    /// Changed parameters wait for a reboot.
    pub(crate) reboot: bool,
    pub(crate) maintenance_window: Option<String>,
    pub(crate) snapshot_window: Option<String>,
    pub(crate) encryption: Encryption,
    /// Whether auto minor version upgrade is on.
    pub(crate) auto_minor: Option<bool>,
    /// Fields that AWS always prints are missing, so others may be too.
    pub(crate) cut_down: bool,
}
