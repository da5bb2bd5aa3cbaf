//! The four figures by which an option is judged at a glance. They stay in sight while the answer scrolls.

use leptos::prelude::*;
use upgrade_api::answer::{Span, Strategy};

use crate::model::verdict::Tone;
use crate::model::{options, span};
use crate::node::{Element, Node, el, live};
use crate::state::Planner;
use crate::text::{Text, say};

/// The figures of the option that is shown.
pub(crate) fn figures(planner: Planner, tone: Memo<Tone>) -> Node {
    live(move || planner.of_shown(|option, _| of(option, tone.get())))
}

fn of(option: &Strategy, tone: Tone) -> Element {
    let interruption = &option.interruption;
    let rollback = options::rollback(option);
    let back = if option.rollback_until.is_some() { "none" } else { "unavailable" };
    el("dl")
        .class("figures")
        .attr("data-tone", tone.id())
        .child(of_span(Text::PartWrites, &interruption.writes))
        .child(of_span(Text::PartReads, &interruption.reads))
        .child(of_span(Text::PartConnections, &interruption.connections))
        .child(figure(Text::Rollback, back, say(options::can_go_back(option)).to_owned(), Some(rollback)))
}

fn of_span(title: Text, span: &Span) -> Element {
    let note = span::extent(span).unwrap_or_else(|| say(span::basis_name(span.basis)).to_owned());
    figure(title, span::effect_id(span.effect), span::figure(span), Some(note))
}

fn figure(title: Text, effect: &'static str, value: String, note: Option<String>) -> Element {
    el("div")
        .attr("data-effect", effect)
        .child(el("dt").child(say(title)))
        .child(el("dd").class("value").child(value))
        .child(note.map(|note| el("dd").class("note").child(note)))
}
