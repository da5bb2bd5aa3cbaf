//! What a screen reader reads out by itself.
#![cfg(feature = "ssr")]

use leptos::prelude::*;
use serde_json::{Value, json};
use upgrade_ui::model::example;
use upgrade_ui::model::form::Form;
use upgrade_ui::{Page, Planner};

/// Attributes by which an element is read out when it changes.
const LIVE: [&str; 5] = ["aria-live=", "role=\"status\"", "role=\"alert\"", "role=\"log\"", "<output"];

fn page(request: &Value) -> String {
    Owner::new().with(|| {
        let planner = Planner::new(Form::from_request(request));
        view! { <Page planner /> }.into_view().to_html()
    })
}

#[test]
fn the_page_has_two_live_regions_whatever_it_shows() {
    let requests = [
        example::request(),
        json!({"cluster": {}, "goal": {}}),
        json!({"cluster": {"engine": "redis", "version": "x", "shards": "many"}, "goal": {"version": "7.1"}}),
        json!({"cluster": {"kind": "replication-group", "engine": "redis", "version": "6.2"}, "goal": {"version": "7.1"}}),
    ];
    for request in requests {
        let html = page(&request);
        let live: usize = LIVE.iter().map(|one| html.matches(one).count()).sum();
        assert_eq!(live, 2, "{request}");
        assert_eq!(html.matches("data-live=\"verdict\"").count() + html.matches("data-live=\"news\"").count(), 2);
    }
}

#[test]
fn nothing_is_read_out_before_something_changes() {
    let html = page(&example::request());
    for region in html.split("aria-live=\"polite\"").skip(1) {
        let text = region.split_once('>').and_then(|(_, rest)| rest.split('<').next());
        assert_eq!(text, Some(""));
    }
}
