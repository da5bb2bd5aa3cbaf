//! A replication group.

use upgrade_rules::Engine;
use upgrade_rules::facts::{ClusterMode, Durability, GlobalRole};

use super::encryption::Encryption;
use super::list::List;

/// What AWS says of a replication group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Group {
    pub(crate) id: String,
    pub(crate) region: Option<String>,
    /// Only newer command lines print it.
    pub(crate) engine: Option<Engine>,
    pub(crate) status: Option<String>,
    pub(crate) node_type: Option<String>,
    pub(crate) cluster_mode: Option<ClusterMode>,
    pub(crate) shards: Option<u32>,
    pub(crate) replicas_per_shard: Option<u32>,
    /// The ids of its member clusters.
    pub(crate) members: Option<List<String>>,
    pub(crate) automatic_failover: Option<bool>,
    pub(crate) multi_az: Option<bool>,
    pub(crate) durability: Option<Durability>,
    /// AWS's names of the pending changes; `None`: not printed. Engine and node type are never here.
    pub(crate) pending: Option<Vec<String>>,
    pub(crate) encryption: Encryption,
    pub(crate) user_groups: Option<List<String>>,
    pub(crate) data_tiering: Option<bool>,
    /// The Global Datastore that it belongs to, and its role there.
    pub(crate) global: Option<(String, Option<GlobalRole>)>,
    pub(crate) snapshot_window: Option<String>,
    /// Whether auto minor version upgrade is on.
    pub(crate) auto_minor: Option<bool>,
    /// It has fields that came after user groups, so a missing field is empty and not dropped by an old command line.
    pub(crate) modern: bool,
}
