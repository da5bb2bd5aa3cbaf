//! The list of rules: every rule has a smallest request, which is one, and what is committed is what is generated.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::Value;
use upgrade_explorer::example::{self, Shows};
use upgrade_explorer::model::Model;
use upgrade_messages::Words;
use upgrade_rules::{Guide, catalogue, registry};

#[path = "../../../tests/language/vocabulary.rs"]
mod vocabulary;

/// One test for all that needs the whole list: each test would make it again.
#[test]
fn every_rule_has_a_smallest_request() {
    let model = Model::read(Words::default()).unwrap();
    let listed: Vec<&str> = model.entries().map(|entry| entry.rule.id.text()).collect();
    let all: Vec<&str> = registry::all().map(|rule| rule.id.text()).collect();
    assert_eq!(listed, all);
    assert_eq!(listed.iter().collect::<BTreeSet<_>>().len(), listed.len(), "an id twice");

    let mut wrong = Vec::new();
    let mut silent = BTreeSet::new();
    for entry in model.entries() {
        let id = entry.rule.id.text();
        let request = &entry.example.request;
        if example::shows(entry.rule, request).as_ref() != Some(&entry.example.shows) {
            wrong.push(format!("{id}: the example does not show it"));
        }
        for path in example::paths(request) {
            let less = example::without(request, &path).unwrap();
            if example::shows(entry.rule, &less).is_some() {
                wrong.push(format!("{id}: `{path}` is not needed"));
            }
        }
        // The page plans for today where a request names no day.
        let mut today = request.clone();
        let fields = today.as_object_mut().unwrap();
        fields.entry("asOf").or_insert_with(|| Value::from(catalogue::READ));
        if example::shows(entry.rule, &today).is_none() {
            wrong.push(format!("{id}: not said on {}", catalogue::READ));
        }
        let guide = request.get("guide").and_then(Value::as_str).unwrap_or(Guide::CURRENT.id);
        if !entry.guides.iter().any(|holds| holds.id == guide) {
            wrong.push(format!("{id}: the example is planned by {guide}, in which the rule does not hold"));
        }
        if let Shows::Refuses(_) = entry.example.shows {
            silent.insert(id);
        }
        if entry.sources.len() != entry.rule.sources.len()
            || entry.guides.is_empty()
            || entry.rule.facts.ids().is_empty()
        {
            wrong.push(format!("{id}: lacks a source, a guide or a fact"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    // A rule that nobody ever reads of is one for this list, and for no other.
    assert!(silent.len() * 10 < all.len(), "never said: {silent:?}");
}

#[test]
fn what_is_committed_is_what_is_generated() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let stale: Vec<&str> = upgrade_explorer::lists()
        .unwrap()
        .into_iter()
        .filter(|(path, text)| fs::read_to_string(root.join(path)).ok().as_ref() != Some(text))
        .map(|(path, _)| path)
        .collect();
    assert!(stale.is_empty(), "not up to date: {stale:?}; run `cargo xtask generate` and commit the result");
}

#[test]
fn introduction_kinds_and_headings_keep_to_the_vocabulary() {
    let list = include_str!("../../../docs/rules.md");
    let (introduction, rules) = list.split_once("## Contents").unwrap();
    let headings: Vec<&str> = rules.lines().filter(|line| line.starts_with("## ")).collect();
    assert!(headings.len() > 20, "{headings:?}");
    let faults: Vec<_> = introduction.lines().chain(headings).flat_map(vocabulary::faults).collect();
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn the_page_may_do_no_more_than_the_planner_s() {
    let policy = |page: &str| {
        let start = "http-equiv=\"Content-Security-Policy\" content=\"";
        let policy = page.split_once(start).and_then(|(_, rest)| rest.split_once('"')).unwrap().0;
        policy.split(';').map(|part| part.trim().to_owned()).collect::<Vec<_>>()
    };
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../static");
    let planner = policy(&fs::read_to_string(root.join("index.html")).unwrap());
    let list = upgrade_explorer::page(Words::default()).unwrap();
    let parts = policy(&list);
    assert_eq!(parts.first().map(String::as_str), Some("default-src 'none'"));
    for part in &parts {
        let mut words = part.split(' ');
        let name = words.next().unwrap();
        let allowed = planner.iter().find(|known| known.split(' ').next() == Some(name)).unwrap();
        assert!(words.all(|word| allowed.split(' ').any(|known| known == word)), "{part} against {allowed}");
    }
    assert!(!list.contains("<style") && !list.contains(" style=") && !list.contains(" onclick"), "something inline");
    assert!(!list.contains("<script>"), "a script inline");
    for address in list.split(" href=\"").skip(1).chain(list.split(" src=\"").skip(1)) {
        let address = address.split('"').next().unwrap();
        assert!(!address.starts_with('/'), "{address} would not work below another path");
        assert!(!address.is_empty(), "a link that leads nowhere");
    }
    // Documents without an address are text, here and in the lists that are committed.
    let unlinked = catalogue::sources_table().iter().filter(|source| source.url.is_empty());
    assert!(
        unlinked.filter(|source| list.contains(source.title)).count() > 0,
        "no document without an address is listed"
    );
    for (path, text) in upgrade_explorer::lists().unwrap() {
        assert!(!text.contains("]()"), "{path}: a link that leads nowhere");
    }
}
