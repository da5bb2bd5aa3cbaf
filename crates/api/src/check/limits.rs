//! Numbers whose limit depends on another field.

use crate::errors::InputErrors;
use upgrade_rules::facts::{Cluster, paths};
use upgrade_rules::rules::most_nodes;

/// A Memcached cluster has fewer nodes than a group has; a row of the fields knows only one limit.
pub(super) fn check(cluster: &Cluster, errors: &mut InputErrors) {
    let Some((nodes, limit)) = cluster.nodes.zip(most_nodes(cluster)) else { return };
    if nodes > limit {
        let (nodes, limit) = (nodes.to_string(), limit.to_string());
        errors.add(paths::NODES, "out-of-range", &[("value", nodes.as_str()), ("min", "1"), ("max", limit.as_str())]);
    }
}
