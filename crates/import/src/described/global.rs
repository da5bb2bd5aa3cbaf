//! A Global Datastore.

use upgrade_rules::Engine;
use upgrade_rules::facts::GlobalRole;

use super::encryption::Encryption;
use super::list::List;

/// What AWS says of a Global Datastore.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct GlobalGroup {
    pub(crate) id: String,
    pub(crate) status: Option<String>,
    pub(crate) engine: Option<Engine>,
    pub(crate) version: Option<String>,
    pub(crate) node_type: Option<String>,
    pub(crate) cluster_enabled: Option<bool>,
    pub(crate) shards: Option<u32>,
    pub(crate) encryption: Encryption,
    /// Printed only with `--show-member-info`.
    pub(crate) members: Option<List<GlobalMember>>,
}

/// A replication group of a Global Datastore.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct GlobalMember {
    pub(crate) region: Option<String>,
    pub(crate) role: Option<GlobalRole>,
    pub(crate) automatic_failover: Option<bool>,
}
