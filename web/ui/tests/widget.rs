//! The widget as text, on the native target, and what the page around it can set.
#![cfg(feature = "ssr")]

use leptos::prelude::*;
use serde_json::{Value, json};
use upgrade_ui::{Embedding, Widget};

const TODAY: &str = "2026-11-22";
const LEVEL: u8 = 4;

fn usual() -> Value {
    json!({"cluster": {"kind": "replication-group", "engine": "redis", "version": "5.0.6"}, "goal": {"version": "7.1"}})
}

/// Does something with a planner in a page with these settings.
fn with<T>(settings: &Value, then: impl FnOnce(Embedding) -> T) -> T {
    Owner::new().with(|| then(Embedding::new(LEVEL, &settings.to_string(), TODAY)))
}

fn html(settings: &Value) -> String {
    with(settings, |embedding| view! { <Widget embedding /> }.into_view().to_html())
}

fn request(embedding: Embedding) -> Value {
    embedding.planner().request.get_untracked()
}

/// The ids of the form's fields.
fn fields(html: &str) -> Vec<&str> {
    html.split("id=\"field-")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .filter(|id| !id.ends_with("-error") && !id.ends_with("-hint"))
        .collect()
}

#[test]
fn what_the_page_states_is_planned_today() {
    let mut expected = usual();
    expected["asOf"] = TODAY.into();
    with(&json!({"request": usual()}), |embedding| {
        assert_eq!(request(embedding), expected);
        assert!(embedding.errors().is_empty(), "{:?}", embedding.errors());
    });
}

#[test]
fn a_day_that_the_page_states_stays() {
    let mut dated = usual();
    dated["asOf"] = "2020-01-01".into();
    with(&json!({"request": dated}), |embedding| assert_eq!(request(embedding), dated));
}

#[test]
fn nothing_of_the_page_alone_is_in_it() {
    let html = html(&json!({"request": usual(), "page": "https://docs.example/planner/"}));
    for alien in ["id=\"paste\"", "type=\"file\"", "<main", "<h1", "<h2", "name=\"theme\"", "How to read the figures"] {
        assert!(!html.contains(alien), "`{alien}`");
    }
    assert!(html.contains("https://docs.example/planner/#r="));
    assert!(html.contains("https://docs.example/planner/rules/#"));
    assert!(!html.contains("href=\"rules/"));
}

#[test]
fn without_a_full_page_no_link_leads_to_one() {
    let html = html(&json!({"request": usual()}));
    assert!(!html.contains("rule-link") && !html.contains("Open in the full planner"));
}

#[test]
fn the_fields_are_those_that_the_page_names() {
    let named = |names: &str| html(&json!({"request": usual(), "fields": names}));
    assert_eq!(fields(&named("to, cluster.multiAz")), ["cluster-multiAz", "goal-version"]);
    assert_eq!(fields(&named("")), Vec::<&str>::new());
    assert_eq!(
        fields(&html(&json!({"request": usual()}))),
        ["cluster-kind", "cluster-engine", "cluster-version", "goal-version", "goal-engine", "goal-timing"]
    );
}

#[test]
fn a_statement_names_a_field_that_is_not_shown_and_leads_to_no_such_place() {
    let html = html(&json!({"request": usual(), "fields": ""}));
    assert!(!html.contains("Unknown:") && !html.contains("class=\"link\""), "{html}");
}

#[test]
fn a_question_is_answered_only_where_the_page_lets_the_reader_change_that() {
    let questions = |fields: Value| {
        html(&json!({"request": usual(), "fields": fields})).matches("<button type=\"button\">").count()
    };
    assert!(questions(Value::Null) > 0);
    assert_eq!(questions("to".into()), 0);
}

#[test]
fn other_settings_change_their_fields_and_no_others() {
    with(&json!({"request": usual()}), |embedding| {
        embedding.planner().set(upgrade_ui::paths::VERSION, "5.0.0");
        let mut other = usual();
        other["goal"]["version"] = "6.2".into();
        other["guide"] = "2020-06".into();
        embedding.update(&json!({"request": other}).to_string());
        let now = request(embedding);
        assert_eq!(now.pointer("/cluster/version"), Some(&json!("5.0.0")));
        assert_eq!(now.pointer("/goal/version"), Some(&json!("6.2")));
        assert_eq!(now.pointer("/guide"), Some(&json!("2020-06")));
        // What is no longer stated is no longer known.
        embedding.update(&json!({"request": usual()}).to_string());
        assert_eq!(request(embedding).pointer("/guide"), None);
    });
}

#[test]
fn what_was_typed_comes_back_with_an_element_that_is_added_again() {
    let mut typed = usual();
    typed["goal"]["version"] = "7.0".into();
    typed["asOf"] = "2026-01-01".into();
    with(&json!({"request": usual(), "now": typed}), |embedding| assert_eq!(request(embedding), typed));
}

#[test]
fn every_error_of_the_page_is_shown() {
    for (settings, word) in [
        (json!({"request": usual(), "fields": "to multiAZ"}), "multiAZ"),
        (json!({"request": usual(), "broken": "unexpected end"}), "unexpected end"),
        (json!({"request": {"cluster": {"engin": "redis"}, "goal": {"version": "7.1"}}}), "cluster.engin"),
    ] {
        let shown = html(&settings);
        let problems = shown.split("class=\"problems\"").nth(1).expect("problems are shown");
        assert!(problems.contains(word), "{word}");
        with(&settings, |embedding| assert!(embedding.errors().iter().any(|one| one.contains(word)), "{word}"));
    }
    let wrong = json!({"request": {"cluster": {"kind": "replication-group", "engine": "redis", "version": "abc"}, "goal": {"version": "7.1"}}});
    with(&wrong, |embedding| assert!(embedding.errors().iter().any(|one| one.starts_with("cluster.version: "))));
}

#[test]
fn headings_are_of_the_level_that_follows_there() {
    let html = html(&json!({"request": usual()}));
    let headings = html.matches("<h3").count();
    assert!(headings > 5, "{headings} headings");
    assert_eq!(html.matches("aria-level=\"4\"").count(), headings);
}

#[test]
fn settings_that_are_no_json_are_none() {
    Owner::new().with(|| {
        let embedding = Embedding::new(LEVEL, "{", TODAY);
        assert_eq!(request(embedding).pointer("/asOf"), Some(&json!(TODAY)));
    });
}

#[test]
fn a_hostile_request_is_text_and_never_markup() {
    let hostile = "<img src=x onerror=alert(1)>\"'";
    let html = html(
        &json!({"request": {"cluster": {"engine": hostile, "version": hostile}, "goal": {"version": hostile}}, "fields": hostile, "broken": hostile}),
    );
    assert!(!html.contains("<img"));
}
