//! The last item of a document of YAML, which nothing marks as whole.
//!
//! JSON and XML close what they open. YAML that a pager or a selection cuts off in the middle is still YAML, so that half a version,
//! or a member without the name of its group, looks like a whole one. What may be only a part is left out here.

use serde_json::{Map, Value};

use crate::formats::names::{self, Holds};

/// What AWS prints behind the nodes of a replication group, in the order of the service and by name.
const BEHIND_NODES: [&str; 3] = ["SnapshotRetentionLimit", "TransitEncryptionEnabled", "Status"];
/// What AWS prints behind the name of a cache cluster's group, in either order.
const BEHIND_GROUP: [&str; 4] =
    ["ReplicationGroupId", "SnapshotRetentionLimit", "SnapshotWindow", "TransitEncryptionEnabled"];

/// Lists of items at the root of a document.
const LISTS: [&str; 4] = ["CacheClusters", "GlobalReplicationGroups", "ReplicationGroups", "ServerlessCaches"];

/// Leaves out what may be only a part; whether there was anything. `half`: the name of a value at the very end of the text.
pub(super) fn leave_out(tree: &mut Value, half: Option<&str>) -> bool {
    match tree {
        Value::Array(list) => list.last_mut().is_some_and(|last| leave_out(last, half)),
        Value::Object(map) if LISTS.iter().any(|name| map.get(*name).is_some_and(Value::is_array)) => {
            let lists = map.iter_mut().filter(|(name, _)| LISTS.contains(&name.as_str()));
            lists.fold(false, |cut, (_, list)| leave_out(list, half) || cut)
        }
        Value::Object(item) => of_item(item, half),
        _ => false,
    }
}

fn of_item(item: &mut Map<String, Value>, half: Option<&str>) -> bool {
    let half =
        half.filter(|name| names::holds(name) == Some(Holds::Text) && item.get(*name).is_some_and(Value::is_string));
    let mut cut = half.is_some_and(|name| item.remove(name).is_some());
    let has = |name: &str| item.get(name).is_some_and(|value| !value.is_null());
    let any = |names: &[&str]| names.iter().any(|name| has(name));
    let memcached = item.get("Engine").is_some_and(|engine| engine == "memcached");
    let unsure: &[&str] = if has("CacheClusterId") {
        if memcached || any(&BEHIND_GROUP) { &[] } else { &["PendingModifiedValues"] }
    } else if has("ReplicationGroupId") && !any(&BEHIND_NODES) {
        &["MemberClusters", "NodeGroups", "PendingModifiedValues"]
    } else {
        &[]
    };
    for name in unsure {
        cut |= item.remove(*name).is_some();
    }
    cut
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn left(mut tree: Value, half: Option<&str>) -> (bool, Value) {
        (leave_out(&mut tree, half), tree)
    }

    #[test]
    fn a_value_at_the_very_end_may_be_half_of_one() {
        let item = json!({"CacheClusterId": "a", "SnapshotWindow": "x", "EngineVersion": "7.1", "NumCacheNodes": 1});
        let cut = json!({"CacheClusterId": "a", "SnapshotWindow": "x", "NumCacheNodes": 1});
        assert_eq!(
            left(json!({"CacheClusters": [item, item]}), Some("EngineVersion")),
            (true, json!({"CacheClusters": [item, cut]}))
        );
        for half in [None, Some("NumCacheNodes"), Some("Status")] {
            assert_eq!(left(item.clone(), half), (false, item.clone()), "{half:?}");
        }
    }

    #[test]
    fn a_cache_cluster_may_lack_the_name_of_its_group() {
        let item = json!({"CacheClusterId": "a", "PendingModifiedValues": {}});
        let with = |name: &str, value: Value| {
            let mut item = item.clone();
            item[name] = value;
            item
        };
        let pending = |tree: Value, half| left(json!([tree]), half).1[0].get("PendingModifiedValues").is_some();
        assert!(!pending(item.clone(), None));
        assert!(!pending(with("ReplicationGroupId", Value::Null), None));
        assert!(!pending(with("ReplicationGroupId", json!("b")), Some("ReplicationGroupId")));
        assert!(pending(with("ReplicationGroupId", json!("b")), None));
        assert!(pending(with("SnapshotWindow", json!("x")), None));
        assert!(pending(with("Engine", json!("memcached")), None));
    }

    #[test]
    fn a_group_may_lack_some_of_its_nodes() {
        let item = json!({"ReplicationGroupId": "a", "NodeGroups": [{}], "MemberClusters": ["b"]});
        assert_eq!(left(json!([item]), None), (true, json!([{"ReplicationGroupId": "a"}])));
        let whole =
            json!({"ReplicationGroups": [{"ReplicationGroupId": "a", "NodeGroups": [{}], "Status": "available"}]});
        assert_eq!(left(whole.clone(), None), (false, whole));
    }
}
