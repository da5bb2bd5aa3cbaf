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
    let badge = live(move || planner.shows_example().then(|| el("span").class("badge").child(say(Text::ExampleBadge))));
    let more = el("details")
        .class("more")
        .child(
            el("summary")
                .child(say(Text::MoreFacts))
                .child(" ")
                .child(el("span").class("quiet").child(move || known(planner))),
        )
        .children(groups::MORE.iter().map(|group| more_group(planner, group)));
    el("section")
        .class("panel have")
        .attr("aria-labelledby", "have-title")
        .child(
            el("div").class("panel-head").child(el("h2").attr("id", "have-title").child(say(Text::Have))).child(badge),
        )
        .child(paste_box(planner))
        .child(move || example(planner))
        .child(fields(planner, groups::FIRST))
        .child(more)
}

/// Whose cluster is shown, and the way to the other.
fn example(planner: Planner) -> Node {
    let button = el("button").attr("type", "button").class("link");
    if planner.shows_example() {
        let own = button.on("click", move |_| planner.start_own()).child(say(Text::StartOwn));
        el("p").class("example").child(say(Text::ExampleIs)).child(" ").child(own).into()
    } else {
        let show = button.on("click", move |_| planner.show_example()).child(say(Text::ShowExample));
        el("p").class("example").child("").child("").child(show).into()
    }
}

fn more_group(planner: Planner, group: &'static Group) -> Element {
    let concerns = move || {
        let form = planner.form.read();
        group.fields.iter().any(|field| groups::concerns(*field, &form))
    };
    el("div")
        .class("more-group")
        .attr("hidden", move || !concerns())
        .child(el("h3").child(say(group.title)))
        .child(fields(planner, group.fields))
}

/// `3 of 12 known`.
fn known(planner: Planner) -> String {
    let form = planner.form.read();
    let all = groups::MORE.iter().flat_map(|group| group.fields).copied();
    let fields: Vec<Field> = all.filter(|field| groups::concerns(*field, &form)).collect();
    fill(Text::KnownOf, &[&form.known(&fields).to_string(), &fields.len().to_string()])
}
