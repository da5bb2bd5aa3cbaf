//! The page as text, on the native target: what stands there before any script of the browser runs.
#![cfg(feature = "ssr")]

use leptos::prelude::*;
use serde_json::{Value, json};
use upgrade_ui::model::address;
use upgrade_ui::{Page, Planner};

/// The page for a request.
fn page(request: &Value) -> String {
    Owner::new().with(|| {
        let planner = Planner::example();
        planner.go_to(&address::write(request));
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
