//! The planner in somebody else's page: a short form, the verdict, and the rest folded.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};

use super::contradictions::contradictions;
use super::datalists::datalist;
use super::field::fields;
use super::input_errors::input_errors;
use super::interruption::interruption_cards;
use super::live_regions::live_regions;
use super::notices::notices;
use super::options::options;
use super::questions::questions;
use super::reason::marked;
use super::sources::sources;
use super::steps::steps;
use super::verdict::{guide, words};
use crate::embedding::Embedding;
use crate::model::address;
use crate::model::field::{Control, Field, List};
use crate::model::verdict::Tone;
use crate::node::{Element, Node, el, live};
use crate::state::Planner;
use crate::text::{Text, say};

/// The widget.
#[component]
pub fn Widget(
    /// The page around it, which must be the nearest context.
    embedding: Embedding,
) -> impl IntoView {
    widget(embedding)
}

fn widget(embedding: Embedding) -> Node {
    let planner = embedding.planner();
    let problems = live(move || {
        let problems = embedding.setting_errors();
        let items = problems.iter().map(|problem| el("p").class("input-error").child(marked(problem)));
        (!problems.is_empty()).then(|| el("div").class("problems").attr("role", "status").children(items))
    });
    el("div")
        .class("planner")
        .on("keydown", keep_typing_inside)
        .on("keypress", keep_typing_inside)
        .on("keyup", keep_typing_inside)
        .child(problems)
        .child(inputs(embedding, planner))
        .child(verdict(planner))
        .child(
            el("div")
                .class("answer")
                .attr("part", "answer")
                .child(questions(planner, true))
                .child(options(planner))
                .child(questions(planner, false))
                .child(interruption_cards(planner))
                .child(steps(planner, |_| None))
                .child(notices(planner))
                .child(contradictions(planner))
                .child(sources(planner)),
        )
        .child(foot(embedding, planner))
        .into()
}

/// Letters that somebody types here are no commands for the page around, which sees the element and not the field.
fn keep_typing_inside(event: &Event) {
    let command = event.dyn_ref::<KeyboardEvent>().is_some_and(|key| key.ctrl_key() || key.meta_key() || key.alt_key());
    if !command {
        event.stop_propagation();
    }
}

/// The fields that may be changed: of the cluster, and of what is wanted.
fn inputs(embedding: Embedding, planner: Planner) -> Element {
    let shown = Memo::new(move |_| embedding.shown());
    let side = move |title: Text, of_cluster: bool| {
        live(move || {
            let list: Vec<Field> = shown
                .read()
                .iter()
                .copied()
                .filter(|field| field.path().starts_with("cluster.") == of_cluster)
                .collect();
            (!list.is_empty()).then(|| {
                el("fieldset").class("side").child(el("legend").child(say(title))).child(fields(planner, &list))
            })
        })
    };
    let suggestions = live(move || {
        let mut lists: Vec<List> = Vec::new();
        for field in shown.read().iter() {
            if let Control::Listed(list) = field.control()
                && !lists.contains(&list)
            {
                lists.push(list);
            }
        }
        lists.into_iter().map(|list| datalist(planner, list)).collect::<Vec<Node>>()
    });
    el("form")
        .class("inputs")
        .attr("part", "inputs")
        .attr("autocomplete", "off")
        .on("submit", Event::prevent_default)
        .child(side(Text::ClusterPanel, true))
        .child(side(Text::GoalPanel, false))
        .child(suggestions)
}

fn verdict(planner: Planner) -> Element {
    let tone = Memo::new(move |_| Tone::of(&planner.answer.read(), false));
    // No landmarks: those are the page's own to set, and there may be several widgets.
    el("div")
        .class("verdict")
        .attr("role", "group")
        .attr("part", "verdict")
        .attr("tabindex", "-1")
        .attr("aria-label", say(Text::Verdict))
        .attr("data-tone", move || tone.get().id().to_owned())
        .child(words(planner, tone))
        .child(input_errors(planner))
        .child(live_regions(planner, tone))
}

/// By which guide, by whom not, and a link to the full page with the same request.
fn foot(embedding: Embedding, planner: Planner) -> Element {
    let full = live(move || {
        let page = embedding.page();
        (!page.is_empty()).then(|| {
            let address = page + &address::write(&planner.request.read());
            el("p").child(el("a").attr("part", "link").attr("href", address).child(say(Text::EmbeddingFullPage)))
        })
    });
    el("div")
        .class("foot")
        .attr("part", "foot")
        .child(full)
        .child(el("p").class("quiet").child(guide(planner)).child(" ").child(say(Text::NotAws)))
}
