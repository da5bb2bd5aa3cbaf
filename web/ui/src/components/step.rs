//! One step: why, how, what to verify, the rollback.

use std::collections::BTreeMap;

use upgrade_api::answer::{Check, ClusterSummary, Reason, Source, Step, StepTiming};

use super::commands::commands;
use super::estimate::how_made;
use super::part::heading;
use super::reason::{marked, reasons};
use super::source_links::source_links;
use crate::model::{span, statements};
use crate::node::{Element, Node, el};
use crate::state::Planner;
use crate::text::{Text, fill, say};

/// More statements than this are folded, and so many then stay in sight.
const MANY: usize = 5;
const FIRST: usize = 3;

/// When a step takes effect.
pub(crate) const fn timing(timing: StepTiming) -> Text {
    match timing {
        StepTiming::Immediately => Text::StepNow,
        StepTiming::MaintenanceWindow => Text::StepWindow,
        StepTiming::Manual => Text::StepManual,
    }
}

/// The step. The first is open; what a reader unfolds stays with its step, and passes to no step of another option.
pub(crate) fn step(
    planner: Planner,
    option: &str,
    step: &Step,
    number: u32,
    sources: &BTreeMap<&'static str, Source>,
) -> Element {
    let head = el("span")
        .class("step-head")
        .child(el("span").class("step-title").child(step.title.clone()))
        .child(el("span").class("badge").child(say(timing(step.timing))))
        .child(change(&step.from, &step.to).map(|change| el("span").class("change").child(change)))
        .child(el("span").class("in-short").child(marked(&step.interruption.summary)));
    let summary = el("summary").child(el("span").class("step-number").child(number.to_string())).child(head);
    let to_run = (!step.commands.is_empty()).then(|| commands(planner, &step.commands));
    let back = if step.rollback.possible { Text::RollbackYes } else { Text::RollbackNo };
    let body = el("div")
        .class("step-body")
        .child(unfolds(Text::Why, why(planner, &step.why, sources)))
        .child(titled(Text::Before, checks(planner, &step.before, sources)))
        .child(titled(Text::Commands, to_run))
        .child(titled(Text::After, checks(planner, &step.after, sources)))
        .child(unfolds(Text::StepInterrupts, Some(effects(step, sources))))
        .child(how_made(&step.interruption))
        .child(heading().child(say(Text::Rollback)))
        .child(el("p").child(el("strong").child(say(back))).child(" ").child(marked(&step.rollback.how)))
        .child(source_links(&step.rollback.sources, sources, None));
    el("li")
        .key([option, "/", &step.id].concat())
        .child(el("details").class("step").attr("open", (number == 1).then_some("")).child(summary).child(body))
}

/// A heading and what is below it; nothing without that.
fn titled(title: Text, content: Option<Element>) -> Node {
    content.map(|content| -> Node { vec![heading().child(say(title)).into(), content.into()].into() }).into()
}

/// The same, folded: what a reader looks up, and does not act on.
fn unfolds(title: Text, content: Option<Element>) -> Node {
    let unfolds = |content| {
        el("details").class("step-fold").child(el("summary").child(heading().child(say(title)))).child(content)
    };
    content.map(unfolds).into()
}

/// Why the step is needed, and what to know about it; many statements are folded.
fn why(planner: Planner, why: &[Reason], sources: &BTreeMap<&'static str, Source>) -> Option<Element> {
    let why = statements::certain_first(why.iter());
    let (first, rest) = why.split_at(if why.len() > MANY { FIRST } else { why.len() });
    let rest = reasons(planner, rest, sources).map(|more| {
        el("details")
            .class("more-reasons")
            .child(el("summary").child(fill(Text::MoreToKnow, &[&rest.len().to_string()])))
            .child(more)
    });
    Some(el("div").child(reasons(planner, first, sources)?).child(rest))
}

/// What changes: `Redis OSS 6.2 → Redis OSS 7.1`.
fn change(from: &ClusterSummary, to: &ClusterSummary) -> Option<String> {
    let version = |summary: &ClusterSummary| fill(Text::EngineVersion, &[summary.engine.name(), &summary.version]);
    let node_type = |summary: &ClusterSummary| summary.node_type.clone().unwrap_or_default();
    let changes: Vec<String> = [(version(from), version(to)), (node_type(from), node_type(to))]
        .into_iter()
        .filter(|(from, to)| from != to && !from.is_empty() && !to.is_empty())
        .map(|(from, to)| fill(Text::FromTo, &[&from, &to]))
        .collect();
    (!changes.is_empty()).then(|| changes.join(", "))
}

fn checks(planner: Planner, checks: &[Check], sources: &BTreeMap<&'static str, Source>) -> Option<Element> {
    let items = checks.iter().map(|check| {
        let to_run = (!check.commands.is_empty()).then(|| commands(planner, &check.commands));
        let expect = (!check.expect.is_empty())
            .then(|| el("p").class("expect").child(say(Text::Expect)).child(" ").child(marked(&check.expect)));
        el("li")
            .attr("data-code", check.code)
            .child(el("p").child(marked(&check.message)))
            .child(to_run)
            .child(expect)
            .child(source_links(&check.sources, sources, None))
    });
    (!checks.is_empty()).then(|| el("ul").class("checks").children(items))
}

fn effects(step: &Step, sources: &BTreeMap<&'static str, Source>) -> Element {
    let effects = span::parts(&step.interruption).map(|(part, span)| {
        el("div").attr("data-effect", span::effect_id(span.effect)).child(el("dt").child(say(part))).child(
            el("dd")
                .child(el("strong").child(span::figure(span)))
                .child(" ")
                .child(marked(&span.text))
                .child(source_links(&span.sources, sources, None)),
        )
    });
    el("dl").class("effects").children(effects)
}
