//! What of a table may be only a part: sections may be cut off at its end, and nothing marks the last one.

use serde_json::{Map, Value};

/// Leaves out what would say more than the table does.
pub(super) fn leave_out(tree: &mut Value) {
    let Some(groups) = tree.get_mut("ReplicationGroups").and_then(Value::as_array_mut) else {
        if let Some(group) = tree.as_object_mut().filter(|item| item.contains_key("ReplicationGroupId")) {
            nodes(group);
            users(group);
        }
        return;
    };
    groups.iter_mut().filter_map(Value::as_object_mut).for_each(nodes);
    groups.iter_mut().rev().take(1).filter_map(Value::as_object_mut).for_each(users);
}

/// The nodes of a group, unless all of its members are among them.
fn nodes(group: &mut Map<String, Value>) {
    let list = |value: Option<&Value>| value.and_then(Value::as_array).map_or(0, Vec::len);
    let members = list(group.get("MemberClusters"));
    let shards = group.get("NodeGroups").and_then(Value::as_array).cloned().unwrap_or_default();
    let listed = shards.iter().fold(0_usize, |sum, shard| sum.saturating_add(list(shard.get("NodeGroupMembers"))));
    if members != listed {
        group.remove("NodeGroups");
    }
}

/// The user groups of the last group are the last section, if it has any: without them, nothing is known of its users.
fn users(group: &mut Map<String, Value>) {
    if !group.contains_key("UserGroupIds") && group.get("AuthTokenEnabled") == Some(&Value::Bool(false)) {
        group.remove("AuthTokenEnabled");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn nodes_count_only_with_all_members() {
        let shard = json!({"NodeGroupMembers": [{}, {}]});
        for (members, kept) in [(json!(["a", "b"]), true), (json!(["a", "b", "c"]), false)] {
            let mut tree = json!({"ReplicationGroups": [{"MemberClusters": members, "NodeGroups": [shard]}]});
            leave_out(&mut tree);
            assert_eq!(tree["ReplicationGroups"][0].get("NodeGroups").is_some(), kept);
        }
    }

    #[test]
    fn the_last_group_may_have_users_that_are_cut_off() {
        let group = json!({"ReplicationGroupId": "a", "AuthTokenEnabled": false});
        let mut tree = json!({"ReplicationGroups": [group, group]});
        leave_out(&mut tree);
        assert_eq!(tree, json!({"ReplicationGroups": [group, {"ReplicationGroupId": "a"}]}));
    }
}
