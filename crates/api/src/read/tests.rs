//! The reader against the types: what they write, it reads, and it knows every name of the schema and no other.

use serde_json::{Map, Value};

use super::{read_text, read_value};
use crate::full_request;

#[test]
fn reads_what_the_types_write() {
    let request = read_value(full_request()).expect("a right request");
    assert_eq!(serde_json::to_value(&request).expect("a request as JSON"), full_request());
}

/// Names and words of the generated schema; the schema is made from the types, so a field added there is missed here.
#[test]
fn knows_every_name_and_word_of_the_schema() {
    let text = include_str!("../../../../web/npm/src/generated/plan-request.schema.json");
    let schema: Value = serde_json::from_str(text).expect("the schema");
    check(&schema, &schema, &full_request(), "");
}

fn check(schema: &Value, place: &Value, example: &Value, path: &str) {
    let place = resolve(schema, place);
    if let (Some(Value::Object(properties)), Value::Object(example)) = (place.get("properties"), example) {
        let names = |map: &Map<String, Value>| {
            let mut names: Vec<String> = map.keys().cloned().collect();
            names.sort();
            names
        };
        assert_eq!(names(properties), names(example), "at `{path}`");
        for (name, inner) in properties {
            check(schema, inner, &example[name], &format!("{path}/{name}"));
        }
    }
    let words: Vec<&Value> = place
        .get("oneOf")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(|word| word.get("const"))
        .collect();
    for word in words {
        let mut request = full_request();
        *request.pointer_mut(path).expect("a place of the example") = word.clone();
        assert!(read_value(request).is_ok(), "{word} at `{path}`");
    }
}

fn resolve<'s>(schema: &'s Value, place: &'s Value) -> &'s Value {
    let choice = place.get("anyOf").and_then(|choices| choices.get(0)).unwrap_or(place);
    match choice.get("$ref").and_then(Value::as_str) {
        Some(name) => &schema["$defs"][name.trim_start_matches("#/$defs/")],
        None => choice,
    }
}

#[test]
fn null_is_unknown_and_not_an_error() {
    let request =
        read_text(r#"{"cluster":{"version":null,"pending":null},"goal":{"version":"7.1"}}"#).expect("a request");
    assert_eq!(request.cluster, upgrade_rules::facts::Cluster::default());
}

#[test]
fn names_every_error_with_its_place() {
    let text = r#"{"cluster":{"engne":"redis","version":5,"kind":"x","shards":-1,"data":{"databasesInUse":[0,"1"]}},"goal":{},"x":1}"#;
    let invalid = read_text(text).expect_err("errors");
    let found: Vec<(&str, &str)> = invalid.errors.iter().map(|error| (error.path.as_str(), error.code)).collect();
    assert_eq!(
        found,
        [
            ("cluster.kind", "unknown-value"),
            ("cluster.version", "wrong-type"),
            ("cluster.shards", "wrong-type"),
            ("cluster.data.databasesInUse[1]", "wrong-type"),
            ("cluster.engne", "unknown-field"),
            ("goal.version", "missing-field"),
            ("x", "unknown-field"),
        ]
    );
}

#[test]
fn names_line_and_column_of_what_is_not_json() {
    let half = read_text("{\"cluster\":\n {").expect_err("half a text");
    assert_eq!((half.errors[0].code, half.errors[0].path.as_str()), ("not-json", "line 2, column 2"));
    assert!(half.errors[0].message.contains("ends too early"), "{}", half.errors[0].message);
    assert_eq!(read_text(&" ".repeat(2_000_000)).expect_err("too large").errors[0].code, "too-large");
}
