//! Renders the example into the page of the site: `cargo run -p upgrade-ui --features ssr --example first_paint -- FILE`.
//!
//! It is rendered without a day, so that nothing in it is wrong on the day on which it is read. The module takes it over,
//! and plans for the reader's day, and makes what is folded when it is opened.

use std::error::Error;
use std::{env, fs};

use leptos::prelude::*;
use upgrade_messages::{Language, Words};
use upgrade_ui::{Folds, Page, Planner};

/// The element that holds the page, with nothing in it yet.
const PLACE: &str = "<div id=\"app\">";

fn main() -> Result<(), Box<dyn Error>> {
    let file = env::args().nth(1).ok_or("write the file of the page")?;
    let page = fs::read_to_string(&file)?;
    let (before, after) = page.split_once(PLACE).ok_or_else(|| format!("{file} has no {PLACE}"))?;
    let language = before.split("lang=\"").nth(1).and_then(|rest| rest.split('"').next()).and_then(Language::for_tag);
    let html = Owner::new().with(|| {
        provide_context(Words::of(language.unwrap_or_default()));
        provide_context(Folds::default());
        let planner = Planner::example();
        view! { <Page planner /> }.into_view().to_html()
    });
    Ok(fs::write(&file, [before, PLACE, &html, after].concat())?)
}
