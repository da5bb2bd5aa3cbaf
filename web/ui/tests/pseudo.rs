//! Every word of the page and of the widget's inside comes from the tables: in the pseudo-language all of it is in brackets.
#![cfg(feature = "ssr")]

#[path = "../../../tests/language/brackets.rs"]
mod brackets;

use std::collections::BTreeSet;

use brackets::{PSEUDO, is_from_tables};
use leptos::prelude::*;
use upgrade_api::Language;
use upgrade_messages::Words;
use upgrade_ui::{Embedding, Page, Planner, Widget, WidgetProps};

/// What a reader sees between tags, but for commands, which are in no language, for suggestions of values, and for titles of
/// AWS's documents.
fn shown(html: &str) -> Vec<String> {
    let mut shown = Vec::new();
    let mut skipped: Vec<&str> = Vec::new();
    for piece in html.split('<').skip(1) {
        let Some((tag, text)) = piece.split_once('>') else { continue };
        let name = tag.trim_start_matches('/').split([' ', '/']).next().unwrap_or_default();
        let foreign = ["code", "pre", "datalist", "textarea", "script", "cite", "a", "dfn"].contains(&name);
        if foreign && tag.starts_with('/') {
            skipped.pop();
        } else if foreign {
            skipped.push(name);
        }
        if skipped.is_empty() && !text.trim().is_empty() {
            shown.push(text.trim().to_owned());
        }
    }
    shown
}

/// What is the same in every language: ids, versions and names of engines; AWS's words and titles of its documents.
fn is_name(text: &str) -> bool {
    let letter = text.len() == 1;
    let word = !text.contains(' ') && text.contains(|one: char| one.is_ascii_digit() || one == '-');
    let engine = ["Redis OSS", "Valkey", "Memcached"].iter().any(|engine| text.starts_with(engine));
    let phrase = || upgrade_api::catalogue(Language::default()).conventions.iter().any(|one| one.phrase == text);
    let request = upgrade_ui::model::example::request();
    let title =
        || upgrade_ui::core_client::plan(&request, Language::default()).sources.values().any(|one| text == one.title);
    letter || word || engine || phrase() || title()
}

fn assert_from_tables(html: &str) {
    let shown = shown(html);
    assert!(shown.len() > 50, "{}", shown.len());
    let bypassing: BTreeSet<&String> = shown.iter().filter(|text| !is_from_tables(text) && !is_name(text)).collect();
    assert!(bypassing.is_empty(), "{bypassing:#?}");
}

#[test]
fn no_word_of_the_page_bypasses_the_tables() {
    let html = Owner::new().with(|| {
        provide_context(Words::of(Language::of(PSEUDO).expect("the pseudo-language")));
        let planner = Planner::example();
        view! { <Page planner /> }.into_view().to_html()
    });
    assert_from_tables(&html);
}

#[test]
fn no_word_of_the_widget_bypasses_the_tables() {
    let html = Owner::new().with(|| {
        let settings = format!(r#"{{"language": "{PSEUDO}", "request": {}}}"#, upgrade_ui::model::example::request());
        let embedding = Embedding::new(2, &settings, "2026-11-22");
        Widget(WidgetProps { embedding }).into_view().to_html()
    });
    assert_from_tables(&html);
}
