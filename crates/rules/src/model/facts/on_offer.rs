//! What AWS itself lists for a cluster: it decides before the catalogue does.

use super::Cluster;
use crate::model::{Engine, EngineVersion, Truth};

/// A version as a list of those on offer has it: `valkey-8.1`.
pub fn offered_name(engine: Engine, version: &str) -> String {
    [engine.id(), "-", version].concat()
}

impl Cluster {
    /// Whether its Region offers a version; unknown where nobody gave the list.
    pub fn offers(&self, version: EngineVersion) -> Truth {
        let name = offered_name(version.engine(), version.text());
        self.offered_versions.as_ref().map(|list| list.contains(&name)).into()
    }

    /// Whether AWS lets it change to a node type now; unknown where nobody gave the list.
    pub fn allows_node_type(&self, node_type: &str) -> Truth {
        self.allowed_node_types.as_ref().map(|list| list.iter().any(|allowed| allowed == node_type)).into()
    }
}
