//! Bad input: each error named with its place, all of them at once, and never a panic.
#![expect(clippy::expect_used, clippy::indexing_slicing, reason = "a test may fail by panicking")]

mod large;
mod names_and_values;
mod odd_text;
mod wrong_types;

use serde_json::Value;

/// A request in which nothing is wrong, with every field of the contract.
fn whole() -> Value {
    upgrade_api::full_request()
}

/// Path and code of every error in a text.
fn errors_of(text: &str) -> Vec<(String, String)> {
    let answer: Value = serde_json::from_str(&upgrade_api::plan_text(text)).expect("an answer is always JSON");
    let errors = answer["errors"].as_array().expect("a list of errors");
    assert_eq!(answer["status"] == "invalid", !errors.is_empty(), "{answer}");
    for error in errors {
        let message = error["message"].as_str().expect("a message");
        assert!(!message.is_empty() && !message.contains('{'), "a gap: {message}");
        let name = ["ElastiCache", "Memcached", "Redis", "Valkey", "AWS", "Multi-AZ"]
            .iter()
            .any(|name| message.starts_with(name));
        assert!(name || !message.starts_with(char::is_uppercase), "an error begins in lower case: {message}");
        for rust in ["u32", "struct", "PlanRequest", "Cluster ", "Option", "enum", "variant", "deserial", "serde"] {
            assert!(!message.contains(rust), "a name of Rust: {message}");
        }
    }
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    errors.iter().map(|error| (text(&error["path"]), text(&error["code"]))).collect()
}

/// Puts a value at a path like `cluster.data.databasesInUse[0]`.
fn put(request: &mut Value, path: &str, new: Value) {
    let mut place = request;
    for name in path.split('.') {
        let (name, index) = match name.split_once('[') {
            Some((name, index)) => (name, index.trim_end_matches(']').parse::<usize>().ok()),
            None => (name, None),
        };
        place = &mut place[name];
        if let Some(index) = index {
            place = &mut place[index];
        }
    }
    *place = new;
}
