//! Which nodes can be backed up, and how a save is done.

use super::version::EngineVersion;

/// Whether nodes of this type can be backed up in every guide and every mode.
pub fn snapshot_can_be_taken(node_type: Option<&str>) -> bool {
    node_type != Some(WITHOUT_SNAPSHOTS)
}

const WITHOUT_SNAPSHOTS: &str = "cache.t1.micro";

/// From 2.8.22 on (and in Valkey) a save without a fork is used where memory is short.
pub(crate) fn forks_no_more(version: EngineVersion) -> bool {
    version.at_least_redis(2, 8, 22)
}
