//! The cluster that the user has.

use leptos::prelude::*;
use upgrade_api::facts::Group;

use super::field::fields;
use super::paste_box::paste_box;
use crate::model::field::Field;
use crate::node::{Element, Node, el, live};
use crate::state::Planner;
use crate::text::{Text, fill, say};

/// The headings of what makes a plan more exact.
const MORE: [(Group, Text); 7] = [
    (Group::Identity, Text::GroupIdentity),
    (Group::Pending, Text::GroupPending),
    (Group::Parameters, Text::GroupParameters),
    (Group::Security, Text::GroupSecurity),
    (Group::GlobalDatastore, Text::GroupGlobal),
    (Group::Data, Text::GroupData),
    (Group::Client, Text::GroupClient),
];

/// The cluster: pasted, or typed.
pub(crate) fn cluster_panel(planner: Planner) -> Element {
    let badge = live(move || planner.shows_example().then(|| el("span").class("badge").child(say(Text::ExampleBadge))));
    let more = el("details")
        .class("more")
        .child(
            el("summary")
                .child(say(Text::MoreFacts))
                .child(" ")
                .child(el("span").class("quiet").child(move || known(planner))),
        )
        .folds(move || {
            let groups = MORE.map(|(group, title)| more_group(planner, Field::of_group(group), title).into());
            Node::Several(groups.into())
        });
    el("section")
        .class("panel cluster-panel")
        .attr("aria-labelledby", "cluster-title")
        .child(
            el("div")
                .class("panel-head")
                .child(el("h2").attr("id", "cluster-title").child(say(Text::ClusterPanel)))
                .child(badge),
        )
        .child(paste_box(planner))
        .child(move || example(planner))
        .child(fields(planner, &Field::of_group(Group::Overview)))
        .child(more)
}

/// Whose cluster is shown, and a button for the other.
fn example(planner: Planner) -> Node {
    let button = el("button").attr("type", "button").class("link");
    if planner.shows_example() {
        let own = button.on("click", move |_| planner.clear()).child(say(Text::StartOwn));
        el("p").class("example").child(say(Text::ExampleIs)).child(" ").child(own).into()
    } else {
        let show = button.on("click", move |_| planner.show_example()).child(say(Text::ShowExample));
        let clear = (!planner.is_empty()).then(|| {
            el("button")
                .attr("type", "button")
                .class("link")
                .on("click", move |_| planner.clear())
                .child(say(Text::ClearCluster))
        });
        el("p").class("example").child(clear).child(" ").child(show).into()
    }
}

fn more_group(planner: Planner, list: Vec<Field>, title: Text) -> Element {
    let content = fields(planner, &list);
    let is_shown = move || {
        let form = planner.form.read();
        list.iter().any(|field| form.shows(*field))
    };
    el("div").class("more-group").attr("hidden", move || !is_shown()).child(el("h3").child(say(title))).child(content)
}

/// `3 of 12 known`.
fn known(planner: Planner) -> String {
    let form = planner.form.read();
    let mut fields = MORE.map(|(group, _)| Field::of_group(group)).concat();
    fields.retain(|field| form.shows(*field));
    fill(Text::KnownOf, &[&form.known(&fields).to_string(), &fields.len().to_string()])
}
