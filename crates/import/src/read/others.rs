//! Items of documents that say one thing more about a cluster.

use std::collections::BTreeMap;

use upgrade_rules::Engine;

use super::fields::{Fields, List};
use super::kinds::ENGINES;
use crate::problems::Problems;

/// A snapshot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Snapshot {
    pub(crate) group: Option<String>,
    pub(crate) cache_cluster: Option<String>,
    pub(crate) version: Option<String>,
    /// When its first node was saved; absent where AWS printed it as a number.
    pub(crate) taken_at: Option<String>,
}

impl Snapshot {
    /// Reads an item; a snapshot that is not complete yet is none.
    pub(crate) fn read(fields: &Fields<'_>, problems: &mut Problems) -> Option<Self> {
        if fields.text("SnapshotStatus", problems).as_deref() != Some("available") {
            return None;
        }
        let nodes = fields.objects("NodeSnapshots", problems).map(|list| list.items).unwrap_or_default();
        let times =
            nodes.iter().filter(|node| node.value("SnapshotCreateTime").is_some_and(serde_json::Value::is_string));
        let mut times: Vec<String> = times.filter_map(|node| node.text("SnapshotCreateTime", problems)).collect();
        times.sort_unstable();
        Some(Self {
            group: fields.text("ReplicationGroupId", problems),
            cache_cluster: fields.text("CacheClusterId", problems),
            version: fields.text("EngineVersion", problems),
            taken_at: times.into_iter().next(),
        })
    }
}

/// A parameter group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct GroupOfParameters {
    pub(crate) name: String,
    pub(crate) family: String,
}

impl GroupOfParameters {
    /// Reads an item.
    pub(crate) fn read(fields: &Fields<'_>, problems: &mut Problems) -> Option<Self> {
        Some(Self {
            name: fields.text("CacheParameterGroupName", problems)?,
            family: fields.text("CacheParameterGroupFamily", problems)?,
        })
    }
}

/// A user group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct UserGroup {
    pub(crate) id: String,
    pub(crate) engine: Engine,
}

impl UserGroup {
    /// Reads an item.
    pub(crate) fn read(fields: &Fields<'_>, problems: &mut Problems) -> Option<Self> {
        Some(Self { id: fields.text("UserGroupId", problems)?, engine: fields.word("Engine", &ENGINES, problems)? })
    }
}

/// The parameters of one parameter group; the document does not name the group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ParameterList {
    /// Those that the user changed, and those that decide an upgrade whoever set them.
    pub(crate) values: BTreeMap<String, String>,
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

impl ParameterList {
    /// Reads the items of one document.
    pub(crate) fn read(items: &List<Fields<'_>>, problems: &mut Problems) -> Self {
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
        Self { values }
    }
}
