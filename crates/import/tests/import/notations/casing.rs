//! JSON of SDKs and other tools.

use serde_json::{Map, Value, json};

/// Every key changed, at every depth.
fn renamed(value: &Value, name: fn(&str) -> String) -> Value {
    match value {
        Value::Object(map) => Value::Object(map.iter().map(|(key, value)| (name(key), renamed(value, name))).collect()),
        Value::Array(list) => list.iter().map(|value| renamed(value, name)).collect(),
        other => other.clone(),
    }
}

/// `cacheClusterId`, as Java writes it.
pub(super) fn camel(value: &Value) -> Value {
    renamed(value, |key| match key {
        "ARN" => "arn".to_owned(),
        _ => key.chars().take(1).flat_map(char::to_lowercase).chain(key.chars().skip(1)).collect(),
    })
}

/// `cache_cluster_id`, as Ruby and Ansible write it.
pub(super) fn snake(value: &Value) -> Value {
    renamed(value, snake_name)
}

fn snake_name(key: &str) -> String {
    let mut name = String::new();
    for part in key.split_inclusive(char::is_uppercase) {
        let (head, capital) = match part.char_indices().next_back() {
            Some((at, capital)) if capital.is_uppercase() => (&part[..at], Some(capital)),
            _ => (part, None),
        };
        name.push_str(head);
        if !head.is_empty() && capital.is_some() {
            name.push('_');
        }
        name.extend(capital.into_iter().flat_map(char::to_lowercase));
    }
    name
}

/// Rows of steampipe: the keys of an item are columns, and what is under them is as AWS writes it. A column without a value is
/// there all the same.
pub(super) fn rows(items: &Value) -> Value {
    let row = |item: &Value| {
        let mut row: Map<String, Value> =
            item.as_object().into_iter().flatten().map(|(key, value)| (snake_name(key), value.clone())).collect();
        row.insert("title".to_owned(), json!("x"));
        row.entry("auth_token_last_modified_date").or_insert(Value::Null);
        Value::Object(row)
    };
    items.as_array().into_iter().flatten().map(row).collect()
}

/// Words of AWS that have a type of their own in `AWS.Tools`, so that `ConvertTo-Json` writes an object around them.
pub(super) fn converted(items: &Value) -> Value {
    let words = ["AutomaticFailover", "MultiAZ", "DataTiering", "ClusterMode", "TransitEncryptionMode"];
    let mut items = items.clone();
    for item in items.as_array_mut().into_iter().flatten() {
        for word in words {
            if let Some(value) = item.get_mut(word) {
                *value = json!({"Value": value});
            }
        }
    }
    items
}

#[test]
fn names_are_written_as_tools_write_them() {
    assert_eq!(snake_name("CacheClusterId"), "cache_cluster_id");
    assert_eq!(snake_name("MultiAZ"), "multi_az");
    assert_eq!(snake_name("ARN"), "arn");
}
