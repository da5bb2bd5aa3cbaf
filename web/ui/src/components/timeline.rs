//! The service through the plan: a picture that is a table.

use leptos::prelude::*;
use upgrade_api::answer::{Span, Step, Strategy};

use crate::model::{span, ways};
use crate::node::{Element, Node, el, live};
use crate::state::Planner;
use crate::text::{Text, fill, say};

/// One column a step, one row a part of the service; each cell has a bar and the same in words.
pub(crate) fn timeline(planner: Planner) -> Node {
    live(move || {
        let answer = planner.answer.read();
        let strategy =
            ways::shown(&answer, planner.chosen.read().as_deref()).filter(|strategy| !strategy.steps.is_empty())?;
        Some(
            el("section")
                .class("part")
                .set("aria-labelledby", "timeline-title")
                .with(el("h2").set("id", "timeline-title").with(say(Text::Timeline)))
                .with(
                    el("div")
                        .class("scroll")
                        .set("tabindex", "0")
                        .set("role", "region")
                        .set("aria-label", say(Text::TimelineTable))
                        .with(table(strategy)),
                ),
        )
    })
}

fn table(strategy: &Strategy) -> Element {
    let heads = strategy.steps.iter().zip(1_u32..).map(|(step, number)| head(step, number));
    let rows = span::parts(&strategy.interruption).into_iter().enumerate().map(|(row, (part, _))| {
        let spans = strategy.steps.iter().filter_map(|step| span::parts(&step.interruption).into_iter().nth(row));
        el("tr").with(el("th").set("scope", "row").with(say(part))).with_all(spans.map(|(_, span)| cell(span)))
    });
    el("table")
        .class("timeline")
        .with(el("caption").with(fill(Text::TimelineOf, &[&strategy.title])))
        .with(
            el("thead").with(el("tr").with(el("th").set("scope", "col").with(say(Text::TimelinePart))).with_all(heads)),
        )
        .with(el("tbody").with_all(rows))
}

fn head(step: &Step, number: u32) -> Element {
    el("th")
        .set("scope", "col")
        .with(el("span").class("step-number").with(number.to_string()))
        .with(el("span").with(step.title.clone()))
        .with(el("span").class("quiet").with(say(super::step::timing(step.timing))))
}

fn cell(span: &Span) -> Element {
    el("td")
        .set("data-effect", span::effect_id(span.effect))
        .with(el("span").class("bar").set("aria-hidden", "true"))
        .with(el("span").with(span::figure(span)))
}
