//! XML of the Query API.

use serde_json::Value;

/// The answer to the request that lists these items; the items of lists are called `item`, or as AWS's model calls them.
pub(super) fn answer(value: &Value, item: Option<&str>) -> String {
    let lists: Vec<&str> = value.as_object().into_iter().flatten().map(|(key, _)| key.as_str()).collect();
    let operation = match lists.as_slice() {
        ["Parameters"] => "DescribeCacheParameters".to_owned(),
        [list] => format!("Describe{list}"),
        _ => "ListAllowedNodeTypeModifications".to_owned(),
    };
    let inner = content(value, item);
    format!(
        "<{operation}Response xmlns=\"http://elasticache.amazonaws.com/doc/2015-02-02/\">\n  <{operation}Result>{inner}</{operation}Result>\n</{operation}Response>\n"
    )
}

fn content(value: &Value, item: Option<&str>) -> String {
    match value {
        Value::Object(map) => map.iter().map(|(key, value)| element(key, value, item)).collect(),
        Value::String(text) => text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;"),
        other => other.to_string(),
    }
}

fn element(key: &str, value: &Value, item: Option<&str>) -> String {
    let inner = match value {
        Value::Array(list) => {
            let name = item.unwrap_or(item_name(key));
            list.iter()
                .flat_map(|value| {
                    [
                        format!(
                            "
<{name}>"
                        ),
                        content(value, item),
                        format!("</{name}>"),
                    ]
                })
                .collect()
        }
        other => content(other, item),
    };
    if inner.is_empty() { format!("<{key}/>") } else { format!("<{key}>{inner}</{key}>") }
}

/// What AWS's model calls the items of a list.
fn item_name(list: &str) -> &str {
    match list {
        "MemberClusters" => "ClusterId",
        "UserGroupIds" | "SecurityGroups" => "member",
        "CacheNodeIdsToReboot" => "CacheNodeId",
        other => other.strip_suffix('s').unwrap_or(other),
    }
}
