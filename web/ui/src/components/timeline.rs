//! The downtime step by step: a picture that is a table.

use upgrade_api::answer::{Effect, Span, Step, Strategy};

use crate::model::span;
use crate::node::{Element, Node, el};
use crate::text::{Text, fill, say};

/// More gaps than this are not drawn one by one; the words in the cell say how many there are.
const MOST_GAPS: u32 = 6;

/// One column a step, one row a part of the service; each cell has a bar and the same in words.
pub(crate) fn timeline(option: &Strategy) -> Node {
    if option.steps.is_empty() {
        return Node::Nothing;
    }
    el("div")
        .class("scroll")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", say(Text::TimelineTable))
        .child(table(option))
        .into()
}

fn table(option: &Strategy) -> Element {
    let heads = option.steps.iter().zip(1_u32..).map(|(step, number)| head(option, step, number));
    let rows = span::parts(&option.interruption).into_iter().enumerate().map(|(row, (part, _))| {
        let spans = option.steps.iter().filter_map(|step| span::parts(&step.interruption).into_iter().nth(row));
        el("tr").child(el("th").attr("scope", "row").child(say(part))).children(spans.map(|(_, span)| cell(span)))
    });
    el("table")
        .class("timeline")
        .child(el("caption").child(fill(Text::TimelineOf, &[&option.title])))
        .child(
            el("thead")
                .child(el("tr").child(el("th").attr("scope", "col").child(say(Text::TimelinePart))).children(heads)),
        )
        .child(el("tbody").children(rows))
}

fn head(option: &Strategy, step: &Step, number: u32) -> Element {
    // Where nothing can be rolled back from the start, the first step says so.
    let no_return = match &option.rollback_until {
        Some(until) => (*until == step.id).then_some(Text::NoRollbackAfter),
        None => (number == 1).then_some(Text::NoRollbackFromHere),
    };
    el("th")
        .attr("scope", "col")
        .child(el("span").class("step-number").child(number.to_string()))
        .child(el("span").child(step.title.clone()))
        .child(el("span").class("quiet").child(say(super::step::timing(step.timing))))
        .child(no_return.map(|text| el("span").class("no-return").child(say(text))))
}

fn cell(span: &Span) -> Element {
    // An interruption is as many gaps in service that goes on otherwise. Nothing says how long it goes on in between.
    let gaps = (span.effect == Effect::Interrupted).then(|| span.times.unwrap_or(1).min(MOST_GAPS));
    let gap = || el("span").class(if span.seconds.is_some() { "gap" } else { "gap unknown" });
    let gaps = (0..gaps.unwrap_or_default()).map(|_| gap());
    el("td")
        .attr("data-effect", span::effect_id(span.effect))
        .child(el("span").class("bar").attr("aria-hidden", "true").children(gaps))
        .child(el("span").child(span::figure_with_extent(span)))
}
