//! The last item of YAML that reaches to the end of the text, which nothing marks as whole.
//!
//! JSON and XML close what they open. YAML that is cut off in the middle is still YAML, so that half a version, or a member
//! without the name of its group, looks like a whole one. What may be only a part is left out here.

use serde_json::{Map, Value};

use crate::formats::names::{self, Holds};
use crate::formats::yaml::Yaml;

/// What AWS prints behind the nodes of a replication group, in the order of the service and by name.
const BEHIND_NODES: [&str; 3] = ["SnapshotRetentionLimit", "TransitEncryptionEnabled", "Status"];
/// What AWS prints behind the name of a cache cluster's group, in either order.
const BEHIND_GROUP: [&str; 4] =
    ["ReplicationGroupId", "SnapshotRetentionLimit", "SnapshotWindow", "TransitEncryptionEnabled"];

/// Leaves out what may be only a part; whether there was anything.
pub(super) fn leave_out(yaml: &mut Yaml, text: &str) -> bool {
    let last_key = yaml.last_key.take().filter(|_| !text.ends_with('\n'));
    let Some(item) = last_item(&mut yaml.value) else { return false };
    let half = last_key.filter(|key| holds_text(key) && item.get(key).is_some_and(Value::is_string));
    let mut cut = half.is_some_and(|key| item.remove(&key).is_some());
    let has = |name: &str| item.iter().any(|(key, value)| names::of_key(key) == Some(name) && !value.is_null());
    let memcached = item.iter().any(|(key, value)| names::of_key(key) == Some("Engine") && value == "memcached");
    let unsure: &[&str] = if has("CacheClusterId") {
        if memcached || BEHIND_GROUP.iter().any(|name| has(name)) { &[] } else { &["PendingModifiedValues"] }
    } else if has("ReplicationGroupId") && !BEHIND_NODES.iter().any(|name| has(name)) {
        &["MemberClusters", "NodeGroups", "PendingModifiedValues"]
    } else {
        &[]
    };
    for key in keys(item, unsure) {
        cut |= item.remove(&key).is_some();
    }
    cut
}

fn holds_text(key: &str) -> bool {
    names::of_key(key).is_some_and(|name| names::holds(name) == Some(Holds::Text))
}

/// The keys of an item that stand for these names.
fn keys(item: &Map<String, Value>, names: &[&str]) -> Vec<String> {
    item.keys().filter(|key| names::of_key(key).is_some_and(|name| names.contains(&name))).cloned().collect()
}

/// The last item of the last list of the document, or the document itself.
fn last_item(value: &mut Value) -> Option<&mut Map<String, Value>> {
    match value {
        Value::Array(list) => list.last_mut().and_then(last_item),
        Value::Object(map) => {
            let root = map.iter().find(|(key, value)| is_root(key) && value.is_array()).map(|(key, _)| key.clone());
            match root {
                Some(root) => map.get_mut(&root).and_then(last_item),
                None => Some(map),
            }
        }
        _ => None,
    }
}

fn is_root(key: &str) -> bool {
    matches!(
        names::of_key(key),
        Some("CacheClusters" | "ReplicationGroups" | "ServerlessCaches" | "GlobalReplicationGroups")
    ) || key.ends_with("elasticache_clusters")
        || key == "rows"
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::yaml::parse;

    fn left(text: &str) -> (bool, Vec<String>) {
        let mut yaml = parse(text).unwrap_or_default();
        let cut = leave_out(&mut yaml, text);
        let item = last_item(&mut yaml.value).map(|item| item.keys().cloned().collect());
        (cut, item.unwrap_or_default())
    }

    #[test]
    fn a_value_at_the_very_end_may_be_half_of_one() {
        let item = "CacheClusters:\n- CacheClusterId: a\n  SnapshotWindow: x\n  EngineVersion: 7.1";
        assert_eq!(left(item), (true, vec!["CacheClusterId".to_owned(), "SnapshotWindow".to_owned()]));
        assert!(!left(&format!("{item}\n")).0);
        assert!(!left(&format!("{item}\n  TransitEncryptionEnabled: true")).0);
    }

    #[test]
    fn a_cache_cluster_may_lack_the_name_of_its_group() {
        let item = "CacheClusters:\n- CacheClusterId: a\n  PendingModifiedValues: {}\n";
        assert_eq!(left(item), (true, vec!["CacheClusterId".to_owned()]));
        for half in ["ReplicationGroupId:", "ReplicationGroupId: b"] {
            assert!(!left(&format!("{item}  {half}")).1.contains(&"PendingModifiedValues".to_owned()), "{half}");
        }
        for more in ["ReplicationGroupId: b", "SnapshotWindow: x", "Engine: memcached"] {
            assert!(!left(&format!("{item}  {more}\n")).0, "{more}");
        }
    }

    #[test]
    fn a_group_may_lack_some_of_its_nodes() {
        let item = "- ReplicationGroupId: a\n  NodeGroups:\n  - NodeGroupId: '0001'\n";
        assert_eq!(left(item), (true, vec!["ReplicationGroupId".to_owned()]));
        assert!(!left(&format!("{item}  Status: available\n")).0);
    }
}
