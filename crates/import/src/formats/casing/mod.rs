//! Keys in the casing of an SDK or of another tool, turned into AWS's names.
//!
//! Java, `CloudTrail` and AWS Config write `cacheClusterId`; Ruby, Ansible and steampipe `cache_cluster_id`. A key that AWS does
//! not have is left as it is, and the reader ignores it as it ignores all others.

mod wrapped;

use serde_json::{Map, Value};

use super::{aws, names};
use crate::messages::Message;

/// A tree with AWS's names.
#[derive(Debug)]
pub(super) struct Cased {
    pub(super) tree: Value,
    /// Keys that stand for the same name as another key of their object.
    pub(super) repeated: Vec<String>,
    /// What a person should know of where it is from.
    pub(super) remark: Option<Message>,
}

/// What Ansible calls the list of cache clusters.
const ALIASES: [(&str, &str); 1] = [("elasticache_clusters", "CacheClusters")];

/// Whether a document may begin with this key.
pub(super) fn is_known(key: &str) -> bool {
    name_of(key).is_some() || aws::is_root(key) || matches!(key, "rows" | "changed" | "failed" | "AllowedValues")
}

/// The tree with AWS's names, if it describes anything that AWS has.
pub(super) fn aws_tree(tree: Value) -> Option<Cased> {
    let mut cased = Cased { tree: Value::Null, repeated: Vec::new(), remark: None };
    if aws::describes(&tree) {
        cased.tree = tree;
        return Some(cased);
    }
    let tree = renamed(tree, &mut cased.repeated);
    let (tree, remark) = wrapped::unwrap(tree, &mut |value| renamed(value, &mut cased.repeated))?;
    cased.tree = tree;
    cased.remark = remark;
    Some(cased)
}

fn name_of(key: &str) -> Option<&'static str> {
    // The variable that Ansible prints is the name of the result and the key inside it.
    let last = key.rsplit('.').next().unwrap_or(key);
    names::of_key(last).or_else(|| ALIASES.iter().find(|(alias, _)| *alias == last).map(|(_, name)| *name))
}

/// The tree with AWS's names where it has them. How deep it is, its notation has checked.
fn renamed(tree: Value, repeated: &mut Vec<String>) -> Value {
    match tree {
        Value::Array(list) => Value::Array(list.into_iter().map(|value| renamed(value, repeated)).collect()),
        Value::Object(map) => {
            let mut named = Map::new();
            for (key, value) in map {
                let value = renamed(value, repeated);
                let name = name_of(&key).map_or_else(|| key.clone(), str::to_owned);
                if named.insert(name, value).is_some() {
                    repeated.push(key);
                }
            }
            Value::Object(named)
        }
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn tree(value: Value) -> Option<Value> {
        aws_tree(value).map(|cased| cased.tree)
    }

    #[test]
    fn keys_become_names_and_unknown_ones_stay() {
        assert_eq!(
            tree(json!({"cacheClusters": [{"cacheClusterId": "a", "cacheNodes": [], "colour_of": 1}]})),
            Some(json!({"CacheClusters": [{"CacheClusterId": "a", "CacheNodes": [], "colour_of": 1}]}))
        );
        assert_eq!(
            tree(json!({"result.elasticache_clusters": [{"multi_az": "enabled"}], "changed": false})),
            Some(json!({"CacheClusters": [{"MultiAZ": "enabled"}], "changed": false}))
        );
    }

    #[test]
    fn two_keys_of_one_name_are_noted() {
        let cased = aws_tree(json!({"cacheClusterId": "a", "cache_cluster_id": "b"}));
        assert_eq!(cased.map(|cased| cased.repeated.len()), Some(1));
    }

    #[test]
    fn what_others_have_under_the_same_words_is_nothing_of_aws() {
        for value in [
            json!({"parameters": [{"name": "x"}]}),
            json!({"snapshots": [{"id": 1}], "status": "ok"}),
            json!({"engine": "redis", "status": "available"}),
            json!({"apiVersion": "v1", "spec": {"replicationGroupID": "a"}}),
            json!({"rows": [{"id": 1}]}),
            json!("text"),
        ] {
            assert_eq!(tree(value.clone()), None, "{value}");
        }
    }
}
