//! Events of `CloudTrail`: what somebody asked of AWS and what it answered then, not what the cluster is now.

use serde_json::{Map, Value};

use super::format::Format;
use super::json;
use super::opening::Opening;
use super::reading::Reading;
use super::stretch::{Broken, Stretch};
use crate::answer::DocumentKind;
use crate::messages;

/// One event, a file of them (`Records`), or what `aws cloudtrail lookup-events` prints (`Events`).
pub(super) struct CloudTrail;

impl Format for CloudTrail {
    fn begins(&self, text: &str) -> bool {
        json::begins(text)
    }

    fn recognize(&self, here: &Opening<'_>) -> Option<Result<Stretch, Broken>> {
        let stretch = here.json()?.as_ref().ok()?;
        event(&stretch.tree, 0).map(|_| Ok(stretch.clone()))
    }

    fn read(&self, tree: &Value, reading: &mut Reading<'_>) {
        let event = event(tree, 0);
        let name = event.and_then(|event| event.get("eventName").or_else(|| event.get("EventName")));
        let name = name.and_then(Value::as_str).filter(|name| name.len() < 100).unwrap_or("CloudTrail");
        reading.open(DocumentKind::NotNeeded, name, 0);
        reading.problems.error("", messages::CLOUDTRAIL_EVENT, &[("name", name)]);
    }
}

/// The first event in a document.
fn event(tree: &Value, depth: u32) -> Option<&Map<String, Value>> {
    match tree {
        Value::Object(map) => {
            let one = (map.contains_key("eventName") && map.contains_key("eventSource"))
                || (map.contains_key("EventName") && map.contains_key("CloudTrailEvent"));
            if one {
                return Some(map);
            }
            let list = map.get("Records").or_else(|| map.get("Events")).filter(|list| list.is_array())?;
            (depth < 2).then(|| event(list, depth.saturating_add(1))).flatten()
        }
        Value::Array(list) if depth < 3 => list.iter().find_map(|value| event(value, depth.saturating_add(1))),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn events_are_found_alone_and_in_lists() {
        let one = json!({"eventName": "ModifyCacheCluster", "eventSource": "elasticache.amazonaws.com"});
        let looked_up = json!({"EventName": "ModifyCacheCluster", "CloudTrailEvent": "{}"});
        for tree in [json!({"Records": [one]}), json!([one]), json!({"Events": [looked_up]}), one] {
            assert!(event(&tree, 0).is_some(), "{tree}");
        }
        for tree in [json!({"Events": [{"Message": "x"}]}), json!({"Records": {}}), json!([]), json!(1)] {
            assert!(event(&tree, 0).is_none(), "{tree}");
        }
    }
}
