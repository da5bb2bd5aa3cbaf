//! What you have.

use leptos::prelude::*;

use super::field::fields;
use super::paste_box::paste_box;
use crate::model::field::Field;
use crate::model::groups::{self, Group};
use crate::node::{Element, Node, el, live};
use crate::state::Planner;
use crate::text::{Text, fill, say};

/// The cluster: pasted, or typed.
pub(crate) fn have(planner: Planner) -> Element {
    let badge = live(move || planner.shows_example().then(|| el("span").class("badge").with(say(Text::ExampleBadge))));
    let more = el("details")
        .class("more")
        .with(
            el("summary")
                .with(say(Text::MoreFacts))
                .with(" ")
                .with(el("span").class("quiet").with(live(move || known(planner)))),
        )
        .with_all(groups::MORE.iter().map(|group| more_group(planner, group)));
    el("section")
        .class("panel have")
        .set("aria-labelledby", "have-title")
        .with(el("div").class("panel-head").with(el("h2").set("id", "have-title").with(say(Text::Have))).with(badge))
        .with(paste_box(planner))
        .with(live(move || example(planner)))
        .with(fields(planner, groups::FIRST))
        .with(more)
}

/// Whose cluster is shown, and the way to the other.
fn example(planner: Planner) -> Node {
    let button = el("button").set("type", "button").class("link");
    if planner.shows_example() {
        let own = button.on("click", move |_| planner.start_own()).with(say(Text::StartOwn));
        el("p").class("example").with(say(Text::ExampleIs)).with(" ").with(own).into()
    } else {
        let show = button.on("click", move |_| planner.show_example()).with(say(Text::ShowExample));
        el("p").class("example").with("").with("").with(show).into()
    }
}

fn more_group(planner: Planner, group: &'static Group) -> Element {
    let concerns = move || {
        let form = planner.form.read();
        group.fields.iter().any(|field| groups::concerns(*field, &form))
    };
    el("div")
        .class("more-group")
        .hidden(move || !concerns())
        .with(el("h3").with(say(group.title)))
        .with(fields(planner, group.fields))
}

/// `3 of 12 known`.
fn known(planner: Planner) -> String {
    let form = planner.form.read();
    let all = groups::MORE.iter().flat_map(|group| group.fields).copied();
    let fields: Vec<Field> = all.filter(|field| groups::concerns(*field, &form)).collect();
    fill(Text::KnownOf, &[&form.known(&fields).to_string(), &fields.len().to_string()])
}
