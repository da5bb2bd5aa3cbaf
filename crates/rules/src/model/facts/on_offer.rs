//! What AWS itself lists for a cluster: it decides before the catalogue does.

use super::Cluster;
use crate::model::{EngineVersion, Truth};

impl Cluster {
    /// Whether its Region offers a version; unknown where nobody gave the list.
    pub fn offers(&self, version: EngineVersion) -> Truth {
        let name = [version.engine().id(), "-", version.text()].concat();
        self.offered_versions.as_ref().map(|list| list.contains(&name)).into()
    }

    /// Whether AWS lets it change to a node type now; unknown where nobody gave the list.
    pub fn allows_node_type(&self, node_type: &str) -> Truth {
        self.allowed_node_types.as_ref().map(|list| list.iter().any(|allowed| allowed == node_type)).into()
    }
}
