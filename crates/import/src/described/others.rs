//! Things that say one thing more about a cluster.

use std::collections::BTreeMap;

use upgrade_rules::Engine;

/// A snapshot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Snapshot {
    pub(crate) group: Option<String>,
    pub(crate) cache_cluster: Option<String>,
    pub(crate) version: Option<String>,
    /// When its first node was saved; absent where AWS printed it as a number.
    pub(crate) taken_at: Option<String>,
}

/// A parameter group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct GroupOfParameters {
    pub(crate) name: String,
    pub(crate) family: String,
}

/// A user group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct UserGroup {
    pub(crate) id: String,
    pub(crate) engine: Engine,
}

/// The parameters of one parameter group; the document does not name the group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ParameterList {
    /// Those that the user changed, and those that decide an upgrade whoever set them.
    pub(crate) values: BTreeMap<String, String>,
}
