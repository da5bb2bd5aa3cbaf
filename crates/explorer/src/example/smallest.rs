//! Taking away from a request whatever it does not need.

use serde_json::Value;

/// Fields that make a request one: they go last, if at all.
const LAST: [&str; 4] = ["/cluster/kind", "/cluster/engine", "/cluster/version", "/goal/version"];

/// A request from which no single field can be taken away without losing what must hold of it.
///
/// Greedy, and in a fixed order: the same request becomes the same smallest one.
pub(super) fn smallest(request: &Value, holds: impl Fn(&Value) -> bool) -> Value {
    let mut smallest = request.clone();
    loop {
        let before = size(&smallest);
        for path in paths(&smallest) {
            // A field of something that has gone already is not there any more.
            if let Some(less) = without(&smallest, &path)
                && holds(&less)
            {
                smallest = less;
            }
        }
        if size(&smallest) == before {
            return smallest;
        }
    }
}

/// Every field, and every item of a list, as a JSON pointer: whole objects before their fields, what makes a request last.
pub fn paths(request: &Value) -> Vec<String> {
    let mut paths = Vec::new();
    gather(request, "", &mut paths);
    paths.sort_by_key(|path| {
        let last = LAST.iter().position(|known| known == path);
        (last.map_or(0, |place| place.saturating_add(1)), path.matches('/').count())
    });
    paths
}

fn gather(value: &Value, path: &str, paths: &mut Vec<String>) {
    match value {
        Value::Object(map) => {
            for (key, inner) in map {
                let path = format!("{path}/{}", key.replace('~', "~0").replace('/', "~1"));
                gather(inner, &path, paths);
                paths.push(path);
            }
        }
        Value::Array(items) => {
            for (place, inner) in items.iter().enumerate() {
                let path = format!("{path}/{place}");
                gather(inner, &path, paths);
                paths.push(path);
            }
        }
        _ => {}
    }
}

/// The request without one field or item; none where there is no such thing.
pub fn without(request: &Value, path: &str) -> Option<Value> {
    let (parent, name) = path.rsplit_once('/')?;
    let mut less = request.clone();
    match less.pointer_mut(parent)? {
        Value::Object(map) => map.remove(&name.replace("~1", "/").replace("~0", "~")).map(drop)?,
        Value::Array(items) => {
            let place = name.parse().ok().filter(|place| *place < items.len())?;
            items.remove(place);
        }
        _ => return None,
    }
    Some(less)
}

/// How many fields and items a request has.
pub(super) fn size(request: &Value) -> usize {
    paths(request).len()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{paths, smallest, without};

    #[test]
    fn takes_away_what_is_not_needed() {
        let request =
            json!({"cluster": {"kind": "x", "pending": {"a": 1, "b": 2}, "list": [0, 1]}, "goal": {"version": "1"}});
        let smallest = smallest(&request, |request| request.pointer("/cluster/pending/b").is_some());
        assert_eq!(smallest, json!({"cluster": {"pending": {"b": 2}}}));
    }

    #[test]
    fn keeps_what_only_two_fields_together_need() {
        let request = json!({"a": 1, "b": 2});
        let smallest = smallest(&request, |request| request.get("a").is_some() || request.get("b").is_some());
        assert_eq!(smallest, json!({"b": 2}));
    }

    #[test]
    fn what_makes_a_request_goes_last() {
        let request =
            json!({"cluster": {"engine": "redis", "version": "6.2"}, "goal": {"shards": 1, "version": "7.1"}});
        let expected = ["/cluster", "/goal", "/goal/shards", "/cluster/engine", "/cluster/version", "/goal/version"];
        assert_eq!(paths(&request), expected);
    }

    #[test]
    fn items_of_lists_go_too() {
        let request = json!({"list": [0, 1]});
        assert_eq!(without(&request, "/list/0"), Some(json!({"list": [1]})));
        assert_eq!(without(&request, "/list/2"), None);
        assert_eq!(without(&request, "/other"), None);
    }
}
