//! The review pages (`tests/review/`): what an expert wrote of forty states before the planner was asked, against its answers.
//!
//! A disagreement that is known is a line of `tests/review/open.txt`. One that is new fails, and so does a line that no longer
//! applies.
#![expect(clippy::unwrap_used, reason = "a test may fail by panicking")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use regex::RegexBuilder;
use serde::Deserialize;
use serde_json::{Map, Value};
use upgrade_api::{Format, RenderOptions, answered, render};

const PAGES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/review");

/// A page with its state: `tests/review/README.md` says what its fields mean.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Review {
    #[expect(dead_code, reason = "for people")]
    title: String,
    #[expect(dead_code, reason = "for people")]
    situation: String,
    request: String,
    #[expect(dead_code, reason = "for people")]
    page: String,
    expect: Expect,
    #[serde(default)]
    option: Vec<OtherOption>,
    #[serde(default)]
    says: Vec<Words>,
    #[serde(default)]
    never_says: Vec<Words>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Expect {
    verdict: Vec<String>,
    status: Vec<String>,
    recommends: Option<bool>,
    steps: Vec<String>,
    no_steps: Vec<String>,
    writes: Option<String>,
    keeps_data: Option<bool>,
    asks: Vec<String>,
    first: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OtherOption {
    steps: Vec<String>,
    #[expect(dead_code, reason = "for people")]
    why: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Words {
    any: Vec<String>,
    why: String,
    #[expect(dead_code, reason = "for people; the references of every file are checked elsewhere")]
    #[serde(default)]
    facts: Vec<String>,
}

#[test]
fn pages_and_answers_agree_but_for_what_is_open() {
    let mut found: BTreeSet<String> = BTreeSet::new();
    let mut pages = 0_u32;
    for entry in fs::read_dir(PAGES).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "toml") {
            continue;
        }
        let page: Review = toml::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
        let number = number(&path);
        found.extend(disagreements(&page).into_iter().map(|what| format!("{number} {what}")));
        pages = pages.saturating_add(1);
    }
    assert!(pages >= 40, "only {pages} pages were found");
    let open = fs::read_to_string(Path::new(PAGES).join("open.txt")).unwrap();
    let open: BTreeSet<String> = open.lines().filter(|line| !line.starts_with('#')).map(str::to_owned).collect();
    let (new, stale) = (list(found.difference(&open)), list(open.difference(&found)));
    assert!(
        new.is_empty() && stale.is_empty(),
        "disagreements that are not open:\n{new}open, and agreeing by now:\n{stale}"
    );
}

fn list<'l>(lines: impl Iterator<Item = &'l String>) -> String {
    lines.flat_map(|line| [line.as_str(), "\n"]).collect()
}

/// `08` of `08-scale-down-does-not-fit.toml`.
fn number(path: &Path) -> String {
    path.file_name().unwrap().to_string_lossy().chars().take(2).collect()
}

fn disagreements(page: &Review) -> Vec<String> {
    let answered = answered(&page.request);
    // What a reader sees of Markdown has no escapes.
    let markdown = render(&answered, Format::Markdown, &RenderOptions::default()).unwrap().replace('\\', "");
    let answer = serde_json::to_value(&answered.answer).unwrap();
    let expect = &page.expect;
    let mut wrong = Vec::new();
    let verdict = answer.pointer("/direct/verdict").and_then(Value::as_str).unwrap_or("none");
    if !expect.verdict.is_empty() && !expect.verdict.iter().any(|wanted| wanted == verdict) {
        wrong.push(format!("verdict: {verdict}"));
    }
    let status = text(&answer, "status");
    if !expect.status.is_empty() && !expect.status.iter().any(|wanted| wanted == status) {
        wrong.push(format!("status: {status}"));
    }
    let recommended = answer.get("recommended").and_then(Value::as_str);
    if expect.recommends.is_some_and(|wanted| wanted != recommended.is_some()) {
        wrong.push(format!("recommends: {}", recommended.unwrap_or("nothing")));
    }
    of_recommended(expect, &answer, recommended, &mut wrong);
    for option in &page.option {
        if !list_of(&answer, "strategies").iter().any(|one| has_steps(&option.steps, &operations(one))) {
            wrong.push(format!("no option with {}", option.steps.join(", ")));
        }
    }
    let asked: Vec<&str> = list_of(&answer, "questions")
        .iter()
        .flat_map(|question| {
            let along = list_of(question, "along").iter().filter_map(Value::as_str);
            std::iter::once(text(question, "field")).chain(along)
        })
        .collect();
    wrong.extend(
        expect
            .asks
            .iter()
            .filter(|field| !asked.contains(&field.as_str()))
            .map(|field| format!("does not ask {field}")),
    );
    if let Some(first) = expect.first.as_deref().filter(|first| asked.first() != Some(first)) {
        wrong.push(format!("does not ask {first} first"));
    }
    let said = |words: &Words| {
        words
            .any
            .iter()
            .any(|pattern| RegexBuilder::new(pattern).case_insensitive(true).build().unwrap().is_match(&markdown))
    };
    wrong.extend(page.says.iter().filter(|words| !said(words)).map(|words| format!("does not say: {}", words.why)));
    wrong.extend(page.never_says.iter().filter(|words| said(words)).map(|words| format!("says: {}", words.why)));
    wrong
}

/// What the page says of the option to take; of the first, where none is recommended.
fn of_recommended(expect: &Expect, answer: &Value, recommended: Option<&str>, wrong: &mut Vec<String>) {
    let options = list_of(answer, "strategies");
    let option = match recommended {
        Some(id) => options.iter().find(|option| text(option, "id") == id),
        None => options.first(),
    };
    let nothing = Value::Object(Map::new());
    let option = option.unwrap_or(&nothing);
    let steps = operations(option);
    if !has_steps(&expect.steps, &steps) {
        wrong.push(format!("steps: {}", steps.join(", ")));
    }
    wrong.extend(
        expect
            .no_steps
            .iter()
            .filter(|step| recommended.is_some() && steps.contains(&step.as_str()))
            .map(|step| format!("has the step {step}")),
    );
    let risk = text(option, "dataRisk");
    if expect.keeps_data == Some(true) && matches!(risk, "all-data" | "writes-since-snapshot") && recommended.is_some()
    {
        wrong.push(format!("data: {risk}"));
    }
    if let Some(wanted) = expect.writes.as_deref() {
        let writes = writes(option);
        if writes != wanted {
            wrong.push(format!("writes: {writes}"));
        }
    }
}

/// The worst write interruption of an option, in the words of a page.
fn writes(option: &Value) -> &'static str {
    let Some(writes) = option.pointer("/interruption/writes") else { return "no option" };
    let switches = operations(option).contains(&"switch-application");
    match text(writes, "effect") {
        _ if switches => "your-switch",
        "none" => "none",
        "interrupted" if writes.get("seconds").is_some_and(Value::is_object) => "seconds",
        "unavailable" => "unavailable",
        _ => "not-stated",
    }
}

fn has_steps(wanted: &[String], steps: &[&str]) -> bool {
    let mut steps = steps.iter();
    wanted.iter().all(|wanted| steps.any(|step| step == wanted))
}

/// The steps of an option, by the names of the pages.
fn operations(option: &Value) -> Vec<&str> {
    list_of(option, "steps")
        .iter()
        .map(|step| {
            let id = text(step, "id");
            match id.split_once('-').map_or(id, |(_, operation)| operation) {
                "upgrade-engine" | "change-node-type" | "upgrade-and-change-node-type" => "modify",
                "upgrade-global-datastore" => "modify-global",
                "scale-global-datastore" => "scale-global",
                "upgrade-serverless" => "modify-serverless",
                operation if operation.starts_with("cluster-mode-") => "change-cluster-mode",
                operation if operation.starts_with("encrypt-in-transit") => "encrypt-in-transit",
                operation => operation,
            }
        })
        .collect()
}

fn text<'v>(value: &'v Value, key: &str) -> &'v str {
    value.get(key).and_then(Value::as_str).unwrap_or_default()
}

fn list_of<'v>(value: &'v Value, key: &str) -> &'v [Value] {
    value.get(key).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default()
}
