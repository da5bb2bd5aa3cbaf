//! Every sentence of every answer of the corpus comes from the tables: in the pseudo-language all of it is in brackets.
#![expect(clippy::expect_used, clippy::indexing_slicing, reason = "a test may fail by panicking")]

#[path = "../../../tests/language/brackets.rs"]
mod brackets;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use brackets::{PSEUDO, is_from_tables};
use serde_json::Value;
use upgrade_api::{Format, RenderOptions, answered, plan_value, read_value, render};

/// Folders whose cases are whole requests.
const FOLDERS: [&str; 7] = ["rules", "matrix", "scenarios", "contradictions", "states", "faults", "input"];

/// Names of what is a sentence or a label, wherever it is.
const SENTENCES: [&str; 13] = [
    "message",
    "summary",
    "change",
    "changes",
    "leadsTo",
    "help",
    "subject",
    "planned",
    "statement",
    "how",
    "expect",
    "title",
    "name",
];

fn requests() -> Vec<(String, Value)> {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/corpus");
    let mut files: Vec<PathBuf> = FOLDERS
        .iter()
        .flat_map(|folder| fs::read_dir(corpus.join(folder)).into_iter().flatten().flatten())
        .map(|entry| entry.path())
        .filter(|file| file.extension().is_some_and(|found| found == "json"))
        .collect();
    files.sort();
    let mut requests = Vec::new();
    for file in files {
        let content: Value = serde_json::from_str(&fs::read_to_string(&file).expect("a file")).expect("JSON");
        for case in content["cases"].as_array().expect("cases") {
            let mut request = case["request"].clone();
            if let Some(fields) = request.as_object_mut() {
                fields.insert("language".to_owned(), PSEUDO.into());
                requests.push((format!("{}: {}", file.display(), case["name"]), request));
            }
        }
    }
    requests
}

/// The places of texts that are sentences and not from the tables.
fn bypassing(path: &str, value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::String(text) => {
            let name = path.rsplit('.').next().unwrap_or_default();
            if is_sentence(path, name, text) && !is_from_tables(text) {
                found.insert(format!("{path}: {text}"));
            }
        }
        Value::Array(items) => items.iter().for_each(|item| bypassing(&format!("{path}[]"), item, found)),
        Value::Object(fields) => {
            let console = fields.get("shell").is_some_and(|shell| shell == "console");
            for (name, value) in fields {
                // AWS's documents have their own titles; commands, and what a user typed, are in no language.
                let foreign = name == "sources" || (fields.contains_key("shell") && name == "text" && !console);
                if !foreign {
                    bypassing(&format!("{path}.{name}"), value, found);
                }
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// By its name, or because it has several words. A place is that of a request, or of a text that is no JSON.
fn is_sentence(path: &str, name: &str, text: &str) -> bool {
    let value = path.contains(".answers[].value") || name == "path";
    !value && (SENTENCES.contains(&name) || text.contains(' '))
}

#[test]
fn no_sentence_of_an_answer_bypasses_the_tables() {
    let requests = requests();
    assert!(requests.len() > 1000, "{}", requests.len());
    let mut found = BTreeSet::new();
    for (_, request) in requests {
        let answer = plan_value(request);
        bypassing("", &serde_json::to_value(&answer).expect("an answer"), &mut found);
    }
    assert!(found.is_empty(), "{} of them:\n{}", found.len(), found.into_iter().collect::<Vec<_>>().join("\n"));
}

#[test]
fn no_line_of_the_markdown_bypasses_the_tables() {
    let mut found = BTreeSet::new();
    for (case, request) in requests().into_iter().step_by(20) {
        let answered = answered(&request.to_string());
        let document = render(&answered, Format::Markdown, &RenderOptions::default()).expect("a document");
        let (mut code, mut sources) = (false, false);
        for line in document.lines() {
            code ^= line.starts_with("```");
            sources |= line.starts_with("## ") && line.contains("Šôúŕç");
            // Sources are named in parentheses, and listed at the end; a question is followed by what can be answered.
            let said = line.rsplit_once(" (").map_or(line, |(said, _)| said).replace("\\[", "[").replace("\\]", "]");
            // An error begins with its place in the request.
            let place = said
                .strip_prefix("- ")
                .and_then(|rest| rest.split_once(": "))
                .filter(|(place, _)| !place.contains([' ', '[']));
            let said = place.map_or(said.as_str(), |(_, said)| said);
            let answer = line.starts_with("  - ");
            if !code && !line.starts_with("```") && !sources && !answer && !is_from_tables(said) {
                found.insert(format!("{case}: {line}"));
            }
        }
    }
    assert!(found.is_empty(), "{} of them:\n{}", found.len(), found.into_iter().collect::<Vec<_>>().join("\n"));
}

#[test]
fn a_request_that_cannot_be_read_is_answered_in_its_language() {
    let request = serde_json::json!({ "language": PSEUDO, "cluster": { "shards": [1], "engine": 7 }, "goal": {} });
    let unreadable = read_value(request).expect_err("errors");
    assert_eq!(unreadable.language.name(), PSEUDO);
    for error in unreadable.errors {
        assert!(is_from_tables(&error.message), "{}: {}", error.path, error.message);
    }
}

#[test]
fn an_unknown_language_is_an_error_with_the_list() {
    let request = serde_json::json!({ "language": "tlh", "cluster": {}, "goal": { "version": "newest" } });
    let answer = plan_value(request);
    let [error] = answer.errors.as_slice() else { panic!("{:?}", answer.errors) };
    assert_eq!((error.path.as_str(), error.code), ("language", "unknown-language"));
    assert!(error.help.as_deref().is_some_and(|help| help.contains("`en`")), "{error:?}");
}
