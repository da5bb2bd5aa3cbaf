//! One step: why, how, what to verify, the rollback.

use std::collections::BTreeMap;

use upgrade_api::answer::{Check, ClusterSummary, Reason, Source, Step, StepTiming};

use super::command_tabs::command_tabs;
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

/// The step. The first is open.
pub(crate) fn step(planner: Planner, step: &Step, number: u32, sources: &BTreeMap<&'static str, Source>) -> Element {
    let head = el("span")
        .class("step-head")
        .with(el("span").class("step-title").with(step.title.clone()))
        .with(el("span").class("badge").with(say(timing(step.timing))))
        .with(change(&step.from, &step.to).map(|change| el("span").class("change").with(change)))
        .with(el("span").class("in-short").with(marked(&step.interruption.summary)));
    let summary = el("summary").with(el("span").class("step-number").with(number.to_string())).with(head);
    let commands = (!step.commands.is_empty())
        .then(|| command_tabs(planner, &step.commands, fill(Text::CommandsOf, &[&number.to_string()])));
    let back = if step.rollback.possible { Text::RollbackYes } else { Text::RollbackNo };
    let body = el("div")
        .class("step-body")
        .with(titled(Text::Why, why(planner, &step.why, sources)))
        .with(titled(Text::Before, checks(planner, &step.before, sources)))
        .with(titled(Text::Commands, commands))
        .with(titled(Text::After, checks(planner, &step.after, sources)))
        .with(titled(Text::StepInterrupts, Some(effects(step, sources))))
        .with(how_made(&step.interruption))
        .with(heading().with(say(Text::Rollback)))
        .with(el("p").with(el("strong").with(say(back))).with(" ").with(marked(&step.rollback.how)))
        .with(source_links(&step.rollback.sources, sources, None));
    el("li").with(el("details").class("step").set_if("open", (number == 1).then_some("")).with(summary).with(body))
}

/// A heading and what stands below it; nothing without that.
fn titled(title: Text, content: Option<Element>) -> Node {
    content.map(|content| -> Node { vec![heading().with(say(title)).into(), content.into()].into() }).into()
}

/// Why the step is needed, and what to know about it; many statements are folded.
fn why(planner: Planner, why: &[Reason], sources: &BTreeMap<&'static str, Source>) -> Option<Element> {
    let why = statements::certain_first(why.iter());
    let (first, rest) = why.split_at(if why.len() > MANY { FIRST } else { why.len() });
    let rest = reasons(planner, rest, sources).map(|more| {
        el("details")
            .class("more-reasons")
            .with(el("summary").with(fill(Text::MoreToKnow, &[&rest.len().to_string()])))
            .with(more)
    });
    Some(el("div").with(reasons(planner, first, sources)?).with(rest))
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
        let commands =
            (!check.commands.is_empty()).then(|| command_tabs(planner, &check.commands, check.message.clone()));
        let expect = (!check.expect.is_empty())
            .then(|| el("p").class("expect").with(say(Text::Expect)).with(" ").with(marked(&check.expect)));
        el("li")
            .set("data-code", check.code)
            .with(el("p").with(marked(&check.message)))
            .with(commands)
            .with(expect)
            .with(source_links(&check.sources, sources, None))
    });
    (!checks.is_empty()).then(|| el("ul").class("checks").with_all(items))
}

fn effects(step: &Step, sources: &BTreeMap<&'static str, Source>) -> Element {
    let effects = span::parts(&step.interruption).map(|(part, span)| {
        el("div").set("data-effect", span::effect_id(span.effect)).with(el("dt").with(say(part))).with(
            el("dd").with(el("strong").with(span::figure(span))).with(" ").with(marked(&span.text)).with(source_links(
                &span.sources,
                sources,
                None,
            )),
        )
    });
    el("dl").class("effects").with_all(effects)
}
