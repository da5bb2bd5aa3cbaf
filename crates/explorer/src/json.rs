//! A request as a person would write it down: what makes it one first, short objects on one line.

use serde_json::{Map, Value};

/// Fields in the order in which one would say them; all others after them, by name.
const FIRST: [&str; 6] = ["guide", "asOf", "cluster", "kind", "engine", "version"];

/// The longest line that holds a whole object.
const WIDTH: usize = 78;

/// A request, laid out for reading.
pub(crate) fn laid_out(request: &Value) -> String {
    match request {
        Value::Object(map) => block(map, 0),
        other => other.to_string(),
    }
}

fn block(map: &Map<String, Value>, indent: usize) -> String {
    let inner = indent.saturating_add(2);
    let mut lines = Vec::new();
    for (key, value) in ordered(map) {
        let line = format!("{:inner$}{}: {}", "", Value::from(key), inline(value));
        lines.push(match value {
            Value::Object(map) if line.len() > WIDTH => {
                format!("{:inner$}{}: {}", "", Value::from(key), block(map, inner))
            }
            _ => line,
        });
    }
    format!("{{\n{}\n{:indent$}}}", lines.join(",\n"), "")
}

fn inline(value: &Value) -> String {
    match value {
        Value::Object(map) if map.is_empty() => "{}".to_owned(),
        Value::Object(map) => {
            let fields: Vec<String> =
                ordered(map).iter().map(|(key, value)| format!("{}: {}", Value::from(*key), inline(value))).collect();
            format!("{{ {} }}", fields.join(", "))
        }
        Value::Array(items) => format!("[{}]", items.iter().map(inline).collect::<Vec<_>>().join(", ")),
        other => other.to_string(),
    }
}

fn ordered(map: &Map<String, Value>) -> Vec<(&str, &Value)> {
    let mut fields: Vec<(&str, &Value)> = map.iter().map(|(key, value)| (key.as_str(), value)).collect();
    fields.sort_by_key(|(key, _)| FIRST.iter().position(|first| first == key).unwrap_or(FIRST.len()));
    fields
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::laid_out;

    #[test]
    fn reads_like_a_request_and_is_the_same() {
        let request = json!({"goal": {"version": "7.1"}, "cluster": {"version": "6.2", "pending": {}, "kind": "replication-group"}});
        let text = laid_out(&request);
        assert_eq!(
            text,
            "{\n  \"cluster\": { \"kind\": \"replication-group\", \"version\": \"6.2\", \"pending\": {} },\n  \"goal\": { \"version\": \"7.1\" }\n}"
        );
        assert_eq!(serde_json::from_str::<Value>(&text).unwrap(), request);
    }

    #[test]
    fn what_is_too_long_for_a_line_gets_several() {
        let request = json!({"cluster": {"a": "x".repeat(50), "b": {"c": ["y".repeat(50)]}}});
        let text = laid_out(&request);
        assert!(text.lines().count() > 4, "{text}");
        assert_eq!(serde_json::from_str::<Value>(&text).unwrap(), request);
    }
}
