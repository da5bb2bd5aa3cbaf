//! What a tool puts around the things that AWS describes.

use serde_json::{Map, Value};

use crate::formats::aws;
use crate::messages::{self, Message};

/// Lists of rows in a wrapper of a tool, wrappers in each other.
const DEEPEST: u32 = 4;

/// The document inside of a wrapper, and what is remarkable of the wrapper.
pub(super) fn unwrap(tree: Value, rename: &mut dyn FnMut(Value) -> Value) -> Option<(Value, Option<Message>)> {
    inside(tree, 0, rename)
}

fn inside(tree: Value, depth: u32, rename: &mut dyn FnMut(Value) -> Value) -> Option<(Value, Option<Message>)> {
    if aws::describes_surely(&tree) {
        return Some((tree, None));
    }
    if depth >= DEEPEST {
        return None;
    }
    let depth = depth.saturating_add(1);
    match tree {
        Value::Array(list) => {
            let found: Vec<_> = list.into_iter().filter_map(|value| inside(value, depth, rename)).collect();
            let remark = found.iter().find_map(|(_, remark)| *remark);
            let values: Vec<Value> = found.into_iter().map(|(value, _)| value).collect();
            (!values.is_empty()).then_some((Value::Array(values), remark))
        }
        Value::Object(mut map) => {
            if let Some(recorded) = recorded(&mut map) {
                let (tree, _) = inside(rename(recorded), depth, rename)?;
                return Some((tree, Some(messages::RECORDED_BY_CONFIG)));
            }
            let counted = ["Count", "metadata"].iter().any(|key| map.contains_key(*key));
            let inner = rows(&mut map).or_else(|| only(map))?;
            let nothing = counted && inner.as_array().is_some_and(Vec::is_empty);
            if nothing { Some((inner, None)) } else { inside(inner, depth, rename) }
        }
        _ => None,
    }
}

/// The rows of steampipe, the list of Windows PowerShell 5, the items of AWS Config.
fn rows(map: &mut Map<String, Value>) -> Option<Value> {
    if let Some(rows) = map.remove("rows").filter(Value::is_array) {
        return Some(rows);
    }
    let counted = map.contains_key("Count");
    let listed = if counted { map.remove("value") } else { map.remove("configurationItems") };
    listed.filter(Value::is_array).or_else(|| map.remove("configurationItem"))
}

/// The configuration that AWS Config recorded, as an object or as JSON in a string.
fn recorded(map: &mut Map<String, Value>) -> Option<Value> {
    map.get("resourceType")?.as_str()?.strip_prefix("AWS::ElastiCache::")?;
    match map.remove("configuration")? {
        Value::String(text) => serde_json::from_str(&text).ok(),
        other => Some(other),
    }
}

/// The value of an object that has no other: a variable that Ansible prints.
fn only(map: Map<String, Value>) -> Option<Value> {
    let (key, value) = (map.len() == 1).then(|| map.into_iter().next()).flatten()?;
    (!DESIRED.contains(&key.as_str())).then_some(value)
}

/// Where other tools write what they want, or what they know of it: a part of their documents is no description by AWS.
const DESIRED: [&str; 6] = ["spec", "Status", "Properties", "Resources", "attributes", "values"];

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn inner(value: Value) -> Option<(Value, bool)> {
        unwrap(value, &mut |value| value).map(|(value, remark)| (value, remark.is_some()))
    }

    #[test]
    fn every_wrapper_is_taken_off() {
        let item = json!({"CacheClusterId": "a"});
        for (value, list, remark) in [
            (json!({"rows": [item], "metadata": {}}), true, false),
            (json!({"value": [item], "Count": 1}), true, false),
            (json!({"result": {"value": [item], "Count": 1}}), true, false),
            (json!({"found": item}), false, false),
            (json!({"resourceType": "AWS::ElastiCache::CacheCluster", "configuration": item}), false, true),
            (
                json!({"configurationItems": [{"resourceType": "AWS::ElastiCache::CacheCluster", "configuration": item.to_string()}]}),
                true,
                true,
            ),
        ] {
            let found = if list { json!([item]) } else { item.clone() };
            assert_eq!(inner(value.clone()), Some((found, remark)), "{value}");
        }
    }

    #[test]
    fn no_rows_are_an_empty_list() {
        for value in [json!({"rows": [], "metadata": {}}), json!({"value": [], "Count": 0})] {
            assert_eq!(inner(value.clone()), Some((json!([]), false)), "{value}");
        }
        assert_eq!(inner(json!({"rows": []})), None);
    }

    #[test]
    fn nothing_is_looked_for_in_what_is_no_wrapper() {
        for value in [
            json!({"spec": {"CacheClusterId": "a"}, "kind": "CacheCluster"}),
            json!({"spec": {"CacheClusterId": "a"}}),
            json!({"rows": "x"}),
            json!({"a": {"b": {"c": {"d": {"e": {"CacheClusterId": "a"}}}}}}),
            json!({"resourceType": "AWS::RDS::DBCluster", "configuration": {"CacheClusterId": "a"}}),
        ] {
            assert_eq!(inner(value.clone()), None, "{value}");
        }
    }
}
