//! Numbers whose limit depends on another field.

use crate::errors::InputErrors;
use upgrade_rules::facts::{Cluster, Kind, paths};

/// Memcached has at most 40 nodes in a cluster (F-API-01); a row of the fields knows only one limit.
pub(super) fn check(cluster: &Cluster, errors: &mut InputErrors) {
    let limit = 40;
    if let Some(nodes) = cluster.nodes.filter(|nodes| cluster.kind == Some(Kind::CacheCluster) && *nodes > limit) {
        let (nodes, limit) = (nodes.to_string(), limit.to_string());
        errors.add(paths::NODES, "out-of-range", &[("value", nodes.as_str()), ("min", "1"), ("max", limit.as_str())]);
    }
}
