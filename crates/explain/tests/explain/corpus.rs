//! Every case of `tests/corpus/errors` is explained as it expects; and the file that the tests of Node compare with.

use std::fmt::Write as _;
use std::fs;

use serde_json::{Value, json};
use upgrade_explain::{ExplainAnswer, as_markdown, as_text};
use upgrade_rules::catalogue::errors;

use crate::common::{self, explain};

/// The fields of each entry that a case states.
fn stated(entries: &Value, fields: &[&str]) -> Value {
    let entry = |entry: &Value| {
        Value::Object(fields.iter().map(|field| ((*field).to_owned(), entry[*field].clone())).collect())
    };
    entries.as_array().expect("a list").iter().map(entry).collect()
}

fn difference(answer: &ExplainAnswer, case: &common::Case) -> Option<String> {
    let value = serde_json::to_value(answer).expect("JSON");
    let expect = &case.expect;
    let found = json!({
        "status": value["status"],
        "errors": stated(&value["errors"], &["code", "params", "request", "lines"]),
        "unknown": stated(&value["unknown"], &["kind", "request", "lines"]),
    });
    let wanted = json!({ "status": expect.status, "errors": expect.errors, "unknown": expect.unknown });
    if found != wanted {
        return Some(format!("expected {wanted}\n   found {found}"));
    }
    let unsaid = expect.says.iter().find(|words| !value.to_string().contains(words.as_str()));
    unsaid.map(|words| format!("does not say `{words}`: {value}"))
}

#[test]
fn every_case_is_explained_as_expected() {
    let mut wrong = String::new();
    for file in common::files() {
        for case in &file.cases {
            if let Some(difference) = difference(&explain(&case.text), case) {
                writeln!(wrong, "{}: {}\n{difference}", file.stem, case.name).expect("a text");
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn answers_are_left_for_node() {
    let mut lines = String::new();
    for file in common::files() {
        for case in &file.cases {
            let answer = explain(&case.text);
            let line = json!({
                "name": format!("{}: {}", file.stem, case.name),
                "text": case.text,
                "answer": serde_json::to_string(&answer).expect("JSON"),
                "markdown": as_markdown(&answer, upgrade_explain::Language::default()),
                "terminal": as_text(&answer, upgrade_explain::Language::default()),
            });
            writeln!(lines, "{line}").expect("a text");
        }
    }
    let target = common::project("target");
    fs::create_dir_all(&target).expect("a folder");
    fs::write(target.join("explain-answers.ndjson"), lines).expect("a file");
}

/// For each error a case in which it is found, and the nearest text in which it is not.
#[test]
fn every_error_has_its_cases() {
    let files = common::files();
    for error in errors() {
        let file = files.iter().find(|file| file.error.as_deref() == Some(error.id));
        let file = file.unwrap_or_else(|| panic!("{}: no file of cases", error.id));
        assert_eq!(file.stem, error.id);
        let finds = |case: &&common::Case| case.expect.errors.to_string().contains(&format!("\"{}\"", error.id));
        let found = file.cases.iter().filter(finds).count();
        assert!(found > 0 && found < file.cases.len(), "{}: {found} of {} cases find it", error.id, file.cases.len());
        assert!(found >= error.texts.len().min(2), "{}: a text has no case", error.id);
    }
    for file in &files {
        let known = file.error.as_ref().is_some_and(|id| errors().iter().any(|error| error.id == id));
        assert!(known != file.about.is_some(), "{}: says `error` or `about`", file.stem);
        assert!(!file.facts.is_empty(), "{}: names no fact", file.stem);
    }
}

#[test]
fn every_source_that_is_named_is_listed() {
    for file in common::files() {
        for case in &file.cases {
            let answer = explain(&case.text);
            let named = answer.errors.iter().flat_map(|error| &error.sources);
            let named: Vec<_> = named.chain(answer.unknown.iter().flat_map(|error| &error.sources)).collect();
            assert!(named.iter().all(|id| answer.sources.contains_key(**id)), "{}", case.name);
            assert!(answer.sources.keys().all(|id| named.contains(&id)), "{}", case.name);
        }
    }
}

#[test]
fn forms_for_people_say_all_of_it() {
    for file in common::files() {
        for case in &file.cases {
            let answer = explain(&case.text);
            for text in [
                as_markdown(&answer, upgrade_explain::Language::default()),
                as_text(&answer, upgrade_explain::Language::default()),
            ] {
                let sentences = answer.errors.iter().flat_map(|error| [&error.text, &error.means, &error.fix]);
                for said in sentences.chain(answer.unknown.iter().map(|error| &error.message)) {
                    assert!(text.contains(said.as_str()), "{}: {said}\n{text}", case.name);
                }
            }
        }
    }
}
