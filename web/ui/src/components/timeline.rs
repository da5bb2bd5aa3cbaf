//! The service through the plan: a picture that is a table.

use leptos::prelude::*;
use upgrade_api::answer::{Span, Step, Strategy};

use crate::model::{options, span};
use crate::node::{Element, Node, el, live};
use crate::state::Planner;
use crate::text::{Text, fill, say};

/// One column a step, one row a part of the service; each cell has a bar and the same in words.
pub(crate) fn timeline(planner: Planner) -> Node {
    live(move || {
        let answer = planner.answer.read();
        let strategy =
            options::shown(&answer, planner.chosen.read().as_deref()).filter(|strategy| !strategy.steps.is_empty())?;
        Some(
            el("section")
                .class("part")
                .attr("aria-labelledby", "timeline-title")
                .child(el("h2").attr("id", "timeline-title").child(say(Text::Timeline)))
                .child(
                    el("div")
                        .class("scroll")
                        .attr("tabindex", "0")
                        .attr("role", "region")
                        .attr("aria-label", say(Text::TimelineTable))
                        .child(table(strategy)),
                ),
        )
    })
}

fn table(strategy: &Strategy) -> Element {
    let heads = strategy.steps.iter().zip(1_u32..).map(|(step, number)| head(step, number));
    let rows = span::parts(&strategy.interruption).into_iter().enumerate().map(|(row, (part, _))| {
        let spans = strategy.steps.iter().filter_map(|step| span::parts(&step.interruption).into_iter().nth(row));
        el("tr").child(el("th").attr("scope", "row").child(say(part))).children(spans.map(|(_, span)| cell(span)))
    });
    el("table")
        .class("timeline")
        .child(el("caption").child(fill(Text::TimelineOf, &[&strategy.title])))
        .child(
            el("thead")
                .child(el("tr").child(el("th").attr("scope", "col").child(say(Text::TimelinePart))).children(heads)),
        )
        .child(el("tbody").children(rows))
}

fn head(step: &Step, number: u32) -> Element {
    el("th")
        .attr("scope", "col")
        .child(el("span").class("step-number").child(number.to_string()))
        .child(el("span").child(step.title.clone()))
        .child(el("span").class("quiet").child(say(super::step::timing(step.timing))))
}

fn cell(span: &Span) -> Element {
    el("td")
        .attr("data-effect", span::effect_id(span.effect))
        .child(el("span").class("bar").attr("aria-hidden", "true"))
        .child(el("span").child(span::figure(span)))
}
