//! The page as text, on the native target: what stands there before any script of the browser runs.
#![cfg(feature = "ssr")]

use std::collections::BTreeSet;

use leptos::prelude::*;
use serde_json::{Value, json};
use upgrade_ui::model::address;
use upgrade_ui::{Page, Planner};

/// The page for a request.
fn page(request: &Value) -> String {
    page_at(&address::write(request))
}

/// The page at an address.
fn page_at(fragment: &str) -> String {
    Owner::new().with(|| {
        let planner = Planner::example();
        planner.go_to(fragment);
        view! { <Page planner /> }.into_view().to_html()
    })
}

fn example() -> String {
    Owner::new().with(|| {
        let planner = Planner::example();
        view! { <Page planner /> }.into_view().to_html()
    })
}

#[test]
fn the_first_look_is_a_block_with_three_ways_out() {
    let html = example();
    assert!(html.contains("Blocked as asked"), "{html}");
    for way in ["in-place-window", "wait-for-window", "combine-scale-up"] {
        assert!(html.contains(way), "`{way}` is missing");
    }
    assert!(html.contains("This is an example"));
    assert!(!html.to_lowercase().contains("zero downtime"));
}

#[test]
fn what_a_user_typed_is_text_and_never_markup() {
    let hostile = "<script>alert(1)</script>\"'$(x)`y`";
    let html =
        page(&json!({"cluster": {"id": hostile, "engine": hostile, "version": hostile}, "goal": {"version": hostile}}));
    assert!(!html.contains("<script>"), "{html}");
    assert!(html.contains("&lt;script&gt;"));
}

#[test]
fn a_mistake_stands_at_its_field_and_in_the_list() {
    let html =
        page(&json!({"cluster": {"engine": "redis", "version": "6.2", "shards": "many"}, "goal": {"version": "7.1"}}));
    let field = html.split("id=\"field-cluster-shards\"").nth(1).expect("the field is there");
    let tag = field.split('>').next().unwrap_or_default();
    assert!(tag.contains("aria-invalid=\"true\""), "{tag}");
    assert!(html.contains("Please mend the request"));
}

#[test]
fn an_empty_request_is_no_green_plan() {
    let html = page(&json!({"cluster": {}, "goal": {}}));
    assert!(!html.contains("data-tone=\"go\""));
}

#[test]
fn every_source_is_linked_safely() {
    let html = example();
    for link in html.split("<a href=\"http").skip(1) {
        let tag = link.split('>').next().unwrap_or_default();
        assert!(tag.contains("noopener"), "{tag}");
        assert!(tag.starts_with("s://"), "{tag}");
    }
}

/// What stands between two marks, everywhere in a text.
fn between<'t>(text: &'t str, start: &str, end: char) -> impl Iterator<Item = &'t str> {
    text.split(start).skip(1).filter_map(move |rest| rest.split_once(end)).map(|(found, _)| found)
}

#[test]
fn statements_lead_to_rules_that_are_listed() {
    let explorer = include_str!("../../../static/rules/index.html");
    let listed: BTreeSet<&str> = between(explorer, "<article class=\"entry\" id=\"", '"').collect();
    let mut linked = BTreeSet::new();
    // The smallest request of each rule, as the list itself links to it.
    let fragments: Vec<&str> = between(explorer, "href=\"../#r=", '"').collect();
    assert_eq!(fragments.len(), listed.len(), "every rule has an example");
    for fragment in fragments {
        let html = page_at(&["#r=", fragment].concat());
        assert!(!html.contains("data-tone=\"invalid\"") && !html.contains("cannot be read"), "{fragment}");
        linked.extend(between(&html, "href=\"rules/#", '"').map(str::to_owned));
        assert!(html.contains("About this rule: "), "a link says where it leads");
    }
    let lost: Vec<_> = linked.iter().filter(|id| !listed.contains(id.as_str())).collect();
    assert!(lost.is_empty(), "no such rule in the list: {lost:?}");
    // Rules that are said only in ways that are not shown at first are the few that are left.
    assert!(linked.len() * 4 > listed.len() * 3, "{} of {} rules are linked to", linked.len(), listed.len());
}

#[test]
fn what_is_no_rule_leads_nowhere() {
    let request = json!({"cluster": {"kind": "replication-group", "engine": "redis", "version": "6.2"}, "goal": {"version": "7.1"}});
    let html = page(&request);
    let purpose = html.split("data-code=\"upgrade-engine\"").nth(1).expect("a step says what it is for");
    let item = purpose.split("</li>").next().unwrap_or_default();
    assert!(!item.contains("rules/#"), "{item}");
    assert!(html.contains("href=\"rules/\""), "the list itself is linked");
}
