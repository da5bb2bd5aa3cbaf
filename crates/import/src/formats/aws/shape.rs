//! The shapes of documents: what AWS calls the lists, and what tells an item without its list.

use serde_json::{Map, Value};

use crate::answer::DocumentKind;

/// A key at the root of a document.
pub(super) struct Root {
    /// AWS's name.
    pub(super) key: &'static str,
    /// What is under it.
    pub(super) kind: DocumentKind,
    /// Whether it is a list; else one item, as calls that change one answer.
    pub(super) list: bool,
}

const fn list(key: &'static str, kind: DocumentKind) -> Root {
    Root { key, kind, list: true }
}

const fn one(key: &'static str, kind: DocumentKind) -> Root {
    Root { key, kind, list: false }
}

/// The documents that are read.
pub(super) const ROOTS: &[Root] = &[
    list("ReplicationGroups", DocumentKind::ReplicationGroups),
    one("ReplicationGroup", DocumentKind::ReplicationGroups),
    list("CacheClusters", DocumentKind::CacheClusters),
    one("CacheCluster", DocumentKind::CacheClusters),
    list("GlobalReplicationGroups", DocumentKind::GlobalReplicationGroups),
    one("GlobalReplicationGroup", DocumentKind::GlobalReplicationGroups),
    list("ServerlessCaches", DocumentKind::ServerlessCaches),
    one("ServerlessCache", DocumentKind::ServerlessCaches),
    list("Snapshots", DocumentKind::Snapshots),
    one("Snapshot", DocumentKind::Snapshots),
    list("Parameters", DocumentKind::CacheParameters),
    list("CacheParameterGroups", DocumentKind::CacheParameterGroups),
    one("CacheParameterGroup", DocumentKind::CacheParameterGroups),
    list("UserGroups", DocumentKind::UserGroups),
    list("CacheEngineVersions", DocumentKind::EngineVersions),
    list("UpdateActions", DocumentKind::UpdateActions),
    list("ServiceUpdates", DocumentKind::ServiceUpdates),
    list("ReservedCacheNodes", DocumentKind::ReservedNodes),
    list("MetricDataResults", DocumentKind::Metrics),
];

/// Lists that can have thousands of items, which are read a slice at a time.
pub(crate) const SLICED: [&str; 3] = ["CacheClusters", "ReplicationGroups", "Snapshots"];

/// The two lists of one document, which hold texts: `list-allowed-node-type-modifications`.
pub(super) const MODIFICATIONS: [&str; 2] = ["ScaleUpModifications", "ScaleDownModifications"];

/// Documents of `ElastiCache` that say nothing about the state of a cluster.
pub(super) const NOT_NEEDED: &[&str] = &[
    "ProcessedUpdateActions",
    "CacheSubnetGroups",
    "CacheSecurityGroups",
    "ReservedCacheNodesOfferings",
    "ServerlessCacheSnapshots",
    "Events",
    "Users",
    "TagList",
    "EngineDefaults",
];

/// A list of documents may hold lists of items; deeper lists are nothing that AWS's tools print.
pub(super) const DEEPEST_LIST: u32 = 3;

/// Whether anything in a tree is of AWS: a document, an item without one, or the empty list that a command prints where
/// there is nothing.
pub(crate) fn describes(tree: &Value) -> bool {
    tree.is_null() || any_in(tree, 0)
}

fn any_in(value: &Value, depth: u32) -> bool {
    match value {
        Value::Array(list) if list.is_empty() => true,
        Value::Array(list) => depth < DEEPEST_LIST && list.iter().any(|value| any_in(value, depth.saturating_add(1))),
        Value::Object(map) => {
            item_kind(map).is_some()
                || ROOTS.iter().any(|root| under(map, root.key, root.kind).is_some())
                || has_any(map, &MODIFICATIONS)
                || has_any(map, NOT_NEEDED)
        }
        _ => false,
    }
}

/// Whether a tree is of AWS beyond doubt, where its names were made out of another casing: other tools have `parameters`,
/// `snapshots` and `users` too.
pub(crate) fn describes_surely(tree: &Value) -> bool {
    surely_in(tree, 0)
}

fn surely_in(value: &Value, depth: u32) -> bool {
    match value {
        Value::Array(list) => {
            depth < DEEPEST_LIST && list.iter().any(|value| surely_in(value, depth.saturating_add(1)))
        }
        Value::Object(map) => {
            item_kind(map).is_some()
                || has_any(map, &MODIFICATIONS)
                || ROOTS.iter().any(|root| match under(map, root.key, root.kind) {
                    Some(Value::Array(items)) if COMMON.contains(&root.key) => {
                        items.iter().filter_map(Value::as_object).any(|item| item_kind(item).is_some())
                    }
                    Some(_) => !COMMON.contains(&root.key),
                    None => false,
                })
        }
        _ => false,
    }
}

/// Words of other tools too.
const COMMON: [&str; 4] = ["Snapshots", "Snapshot", "Parameters", "UserGroups"];

/// Whether a document may have this key at its root.
pub(crate) fn is_root(key: &str) -> bool {
    ROOTS.iter().any(|root| root.key == key) || MODIFICATIONS.contains(&key) || NOT_NEEDED.contains(&key)
}

fn has_any(map: &Map<String, Value>, names: &[&str]) -> bool {
    names.iter().any(|name| map.contains_key(*name))
}

/// What is under a key at the root of a document. Other tools have `Parameters` too, which is no list there.
pub(super) fn under<'v>(map: &'v Map<String, Value>, key: &str, kind: DocumentKind) -> Option<&'v Value> {
    map.get(key).filter(|value| !value.is_null() && (kind != DocumentKind::CacheParameters || value.is_array()))
}

/// Whether an object is a document rather than an item of one.
pub(super) fn is_document(map: &Map<String, Value>) -> bool {
    item_kind(map).is_none()
        && (ROOTS.iter().any(|root| map.contains_key(root.key))
            || has_any(map, &MODIFICATIONS)
            || has_any(map, NOT_NEEDED))
}

/// What an object is that comes without the list around it.
pub(super) fn item_kind(map: &Map<String, Value>) -> Option<DocumentKind> {
    let has = |key: &str| map.contains_key(key);
    let any = |keys: &[&str]| keys.iter().any(|key| has(key));
    if has("SnapshotStatus") {
        Some(DocumentKind::Snapshots)
    } else if has("UpdateActionStatus") {
        Some(DocumentKind::UpdateActions)
    } else if has("ServiceUpdateName") {
        Some(DocumentKind::ServiceUpdates)
    } else if has("ReservedCacheNodeId") {
        Some(DocumentKind::ReservedNodes)
    } else if has("CacheEngineVersionDescription") {
        Some(DocumentKind::EngineVersions)
    } else if has("Datapoints") {
        // `get-metric-statistics` prints one metric and no list.
        has("Label").then_some(DocumentKind::Metrics)
    } else if has("ServerlessCacheName") {
        Some(DocumentKind::ServerlessCaches)
    } else if has("CacheClusterId") {
        // The nodes of a replication group and of a snapshot have this id too.
        (!any(&["CacheNodeId", "CurrentRole", "SnapshotCreateTime"])).then_some(DocumentKind::CacheClusters)
    } else if has("ReplicationGroupId") {
        // The members of a Global Datastore have this id too.
        (!has("ReplicationGroupRegion")).then_some(DocumentKind::ReplicationGroups)
    } else if has("GlobalReplicationGroupId") {
        any(&["Engine", "EngineVersion", "CacheNodeType", "GlobalNodeGroups"])
            .then_some(DocumentKind::GlobalReplicationGroups)
    } else if has("CacheParameterGroupFamily") {
        has("CacheParameterGroupName").then_some(DocumentKind::CacheParameterGroups)
    } else if has("ParameterName") {
        Some(DocumentKind::CacheParameters)
    } else if has("UserGroupId") {
        has("Engine").then_some(DocumentKind::UserGroups)
    } else {
        None
    }
}
