//! Items of documents that say one thing more about a cluster.

use std::collections::BTreeMap;

use super::fields::Fields;
use super::values::ENGINES;
use crate::described::{GroupOfParameters, List, ParameterList, Snapshot, UserGroup};
use crate::problems::Problems;

/// Reads an item; a snapshot that is not complete yet is none.
pub(super) fn snapshot(fields: &Fields<'_>, problems: &mut Problems) -> Option<Snapshot> {
    if fields.text("SnapshotStatus", problems).as_deref() != Some("available") {
        return None;
    }
    let nodes = fields.objects("NodeSnapshots", problems).map(|list| list.items).unwrap_or_default();
    let times = nodes.iter().filter(|node| node.value("SnapshotCreateTime").is_some_and(serde_json::Value::is_string));
    let mut times: Vec<String> = times.filter_map(|node| node.text("SnapshotCreateTime", problems)).collect();
    times.sort_unstable();
    Some(Snapshot {
        group: fields.text("ReplicationGroupId", problems),
        cache_cluster: fields.text("CacheClusterId", problems),
        version: fields.text("EngineVersion", problems),
        taken_at: times.into_iter().next(),
    })
}

/// Reads an item.
pub(super) fn parameter_group(fields: &Fields<'_>, problems: &mut Problems) -> Option<GroupOfParameters> {
    Some(GroupOfParameters {
        name: fields.text("CacheParameterGroupName", problems)?,
        family: fields.text("CacheParameterGroupFamily", problems)?,
    })
}

/// Reads an item.
pub(super) fn user_group(fields: &Fields<'_>, problems: &mut Problems) -> Option<UserGroup> {
    Some(UserGroup { id: fields.text("UserGroupId", problems)?, engine: fields.word("Engine", &ENGINES, problems)? })
}

/// Parameters that decide an upgrade.
const DECIDING: [&str; 8] = [
    "appendonly",
    "cluster-enabled",
    "databases",
    "max_item_size",
    "memcached_connections_overhead",
    "reserved-memory",
    "reserved-memory-percent",
    "slab_chunk_max",
];

/// Reads the items of one document.
pub(super) fn parameters(items: &List<Fields<'_>>, problems: &mut Problems) -> ParameterList {
    let mut values = BTreeMap::new();
    for item in &items.items {
        let changed = item.text("Source", problems).as_deref() == Some("user");
        if let Some(name) = item.text("ParameterName", problems)
            && (changed || DECIDING.contains(&name.as_str()))
            && let Some(value) = item.text("ParameterValue", problems)
        {
            values.insert(name, value);
        }
    }
    ParameterList { values }
}
