//! `docs/contract.md` names every field and every error code of today's contract.

use std::collections::BTreeSet;
use std::path::Path;
use std::{fs, io};

use serde_json::Value;
use upgrade_runbook::message::section;

fn read(path: &str) -> io::Result<String> {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(path))
}

/// The names of all properties of a JSON Schema, however deep, and its words.
fn names(schema: &Value, found: &mut BTreeSet<String>) {
    match schema {
        Value::Object(map) => {
            found.extend(
                map.get("properties").and_then(Value::as_object).into_iter().flat_map(|all| all.keys().cloned()),
            );
            let words = map.get("enum").and_then(Value::as_array).into_iter().flatten().chain(map.get("const"));
            found.extend(words.filter_map(Value::as_str).map(str::to_owned));
            map.values().for_each(|inner| names(inner, found));
        }
        Value::Array(items) => items.iter().for_each(|inner| names(inner, found)),
        _ => {}
    }
}

/// Every word of the page: letters, digits and hyphens.
fn words(page: &str) -> BTreeSet<&str> {
    page.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '-').collect()
}

#[test]
fn every_field_and_word_is_named() {
    let page = read("docs/contract.md").unwrap();
    let known = words(&page);
    for schema in ["plan-request", "plan-answer", "import-answer", "explain-answer"] {
        let schema_text = read(&format!("web/npm/src/generated/{schema}.schema.json")).unwrap();
        let mut found = BTreeSet::new();
        names(&serde_json::from_str(&schema_text).unwrap(), &mut found);
        assert!(found.len() > 20, "{schema}: only {} names", found.len());
        let missing: Vec<_> = found.iter().filter(|name| !known.contains(name.as_str())).collect();
        assert!(missing.is_empty(), "docs/contract.md does not name these of {schema}: {missing:?}");
    }
}

#[test]
fn every_error_code_is_named() {
    let page = read("docs/contract.md").unwrap();
    let known = words(&page);
    let codes = section::ERROR.keys();
    assert!(codes.len() > 30, "only {} codes", codes.len());
    let missing: Vec<_> = codes.iter().filter(|code| !known.contains(*code)).collect();
    assert!(missing.is_empty(), "docs/contract.md does not name these error codes: {missing:?}");
}
