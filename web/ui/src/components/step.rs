//! One step: why, how, what to verify, the rollback.

use std::collections::BTreeMap;
use std::sync::Arc;

use upgrade_api::answer::{Check, ClusterSummary, PlanAnswer, Reason, Source, Step, StepTiming};

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
pub(crate) fn step(planner: Planner, option: &str, step: &Step, number: u32, answer: &Arc<PlanAnswer>) -> Element {
    let head = el("span")
        .class("step-head")
        .child(el("span").class("step-title").child(step.title.clone()))
        .child(el("span").class("badge").child(say(timing(step.timing))))
        .child(change(&step.from, &step.to).map(|change| el("span").class("change").child(change)))
        .child(count(step).map(|count| el("span").class("quiet").child(count)))
        .child(el("span").class("in-short").child(marked(&step.interruption.summary)));
    let summary = el("summary").child(el("span").class("step-number").child(number.to_string())).child(head);
    let (answer, whole) = (Arc::clone(answer), step.clone());
    let fold = el("details")
        .class("step")
        .attr("open", (number == 1).then_some(""))
        .child(summary)
        .folds(move || body(planner, &whole, &answer));
    el("li").key([option, "/", &step.id].concat()).child(fold)
}

/// How many commands there are to run, those that verify among them.
fn count(step: &Step) -> Option<String> {
    let checks = step.before.iter().chain(&step.after).filter(|check| !check.commands.is_empty());
    match checks.count().saturating_add(usize::from(!step.commands.is_empty())) {
        0 => None,
        1 => Some(say(Text::OneCommand).to_owned()),
        several => Some(fill(Text::SeveralCommands, &[&several.to_string()])),
    }
}

/// What is below the head of a step.
fn body(planner: Planner, step: &Step, answer: &Arc<PlanAnswer>) -> Element {
    let sources = &answer.sources;
    let to_run = (!step.commands.is_empty()).then(|| commands(planner, &step.commands));
    let back = if step.rollback.possible { Text::RollbackYes } else { Text::RollbackNo };
    let back = el("p").child(el("strong").child(say(back))).child(" ").child(marked(&step.rollback.how));
    let why = (!step.why.is_empty())
        .then(|| unfolds(Text::Why, step, answer, move |step, answer| why(planner, step, answer)));
    let interrupts = unfolds(Text::StepInterrupts, step, answer, |step, answer| Some(effects(step, &answer.sources)));
    el("div")
        .class("step-body")
        .child(titled(Text::Before, checks(planner, &step.before, sources)))
        .child(titled(Text::Commands, to_run))
        .child(titled(Text::After, checks(planner, &step.after, sources)))
        .child(how_made(&step.interruption))
        .child(heading().child(say(Text::Rollback)))
        .child(el("div").class("rollback").child(back).child(source_links(&step.rollback.sources, sources)))
        .child(el("div").class("step-folds").child(why).child(interrupts))
}

/// A heading and what is below it; nothing without that.
fn titled(title: Text, content: Option<Element>) -> Node {
    content.map(|content| -> Node { vec![heading().child(say(title)).into(), content.into()].into() }).into()
}

/// What a reader looks up of a step, and does not act on: folded.
fn unfolds(
    title: Text,
    step: &Step,
    answer: &Arc<PlanAnswer>,
    content: impl Fn(&Step, &Arc<PlanAnswer>) -> Option<Element> + Send + 'static,
) -> Element {
    let (step, answer) = (step.clone(), Arc::clone(answer));
    el("details")
        .class("step-fold")
        .child(el("summary").child(heading().child(say(title))))
        .folds(move || content(&step, &answer))
}

/// Why the step is needed, and what to know about it; many statements are folded.
fn why(planner: Planner, step: &Step, answer: &Arc<PlanAnswer>) -> Option<Element> {
    let why = statements::certain_first(step.why.iter());
    let (first, rest) = why.split_at(if why.len() > MANY { FIRST } else { why.len() });
    let more = (!rest.is_empty()).then(|| {
        let title = fill(Text::MoreToKnow, &[&rest.len().to_string()]);
        let (rest, answer) = (rest.iter().map(|one| (*one).clone()).collect::<Vec<Reason>>(), Arc::clone(answer));
        el("details")
            .class("more-reasons")
            .child(el("summary").child(title))
            .folds(move || reasons(planner, &rest.iter().collect::<Vec<_>>(), &answer.sources))
    });
    Some(el("div").child(reasons(planner, first, &answer.sources)?).child(more))
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
            .child(source_links(&check.sources, sources))
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
                .child(source_links(&span.sources, sources)),
        )
    });
    el("dl").class("effects").children(effects)
}
