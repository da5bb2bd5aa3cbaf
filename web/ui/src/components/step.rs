//! One step: why, how, what to verify, the way back.

use std::collections::BTreeMap;

use leptos::prelude::*;
use upgrade_api::answer::{Check, ClusterSummary, Source, Step, StepTiming};

use super::command_tabs::CommandTabs;
use super::reason::{marked, reason};
use super::source_links::source_links;
use crate::model::span;
use crate::state::Planner;
use crate::text::{Text, fill, say};

/// When a step takes effect.
pub(crate) const fn timing(timing: StepTiming) -> Text {
    match timing {
        StepTiming::Immediately => Text::StepNow,
        StepTiming::MaintenanceWindow => Text::StepWindow,
        StepTiming::Manual => Text::StepManual,
    }
}

/// The step. The first is open.
pub(crate) fn step(planner: Planner, step: &Step, number: u32, sources: &BTreeMap<&'static str, Source>) -> AnyView {
    let why = step.why.iter().map(|one| reason(one, sources)).collect::<Vec<_>>();
    let why = (!why.is_empty()).then(|| view! { <h4>{say(Text::Why)}</h4><ul class="reasons">{why}</ul> });
    let commands = (!step.commands.is_empty()).then(|| {
        let commands = step.commands.clone();
        let name = fill(Text::CommandsOf, &[&number.to_string()]);
        view! { <h4>{say(Text::Commands)}</h4><CommandTabs planner commands name /> }
    });
    let interruption = span::parts(&step.interruption)
        .into_iter()
        .map(|(part, span)| {
            view! {
                <div data-effect=span::effect_id(span.effect)>
                    <dt>{say(part)}</dt>
                    <dd>
                        <strong>{span::figure(span)}</strong>
                        " " {marked(&span.text)}
                    </dd>
                </div>
            }
            .into_any()
        })
        .collect::<Vec<_>>();
    let back = if step.way_back.possible { Text::WayBackYes } else { Text::WayBackNo };
    view! {
        <li>
            <details class="step" open=number == 1>
                <summary>
                    <span class="step-number" aria-hidden="true">{number.to_string()}</span>
                    <span class="step-title">{step.title.clone()}</span>
                    <span class="badge">{say(timing(step.timing))}</span>
                    {change(&step.from, &step.to)}
                </summary>
                <div class="step-body">
                    {why}
                    {checks(planner, Text::Before, &step.before)}
                    {commands}
                    {checks(planner, Text::After, &step.after)}
                    <h4>{say(Text::StepInterrupts)}</h4>
                    <dl class="effects">{interruption}</dl>
                    <h4>{say(Text::WayBack)}</h4>
                    <p><strong>{say(back)}</strong> " " {marked(&step.way_back.how)}</p>
                    {source_links(&step.way_back.sources, sources)}
                </div>
            </details>
        </li>
    }
    .into_any()
}

/// What changes: `6.2 → 7.1`.
fn change(from: &ClusterSummary, to: &ClusterSummary) -> Option<AnyView> {
    let mut said = Vec::new();
    let mut differ = |from: String, to: String| {
        if from != to && !to.is_empty() {
            said.push(if from.is_empty() { to } else { fill(Text::FromTo, &[&from, &to]) });
        }
    };
    let version = |summary: &ClusterSummary| fill(Text::EngineVersion, &[summary.engine.name(), &summary.version]);
    differ(version(from), version(to));
    differ(from.node_type.clone().unwrap_or_default(), to.node_type.clone().unwrap_or_default());
    (!said.is_empty()).then(|| view! { <span class="change">{said.join(", ")}</span> }.into_any())
}

fn checks(planner: Planner, title: Text, checks: &[Check]) -> Option<AnyView> {
    if checks.is_empty() {
        return None;
    }
    let items = checks
        .iter()
        .map(|check| {
            let commands = (!check.commands.is_empty()).then(|| {
                let commands = check.commands.clone();
                view! { <CommandTabs planner commands name=check.message.clone() /> }
            });
            let expect = (!check.expect.is_empty())
                .then(|| view! { <p class="expect">{say(Text::Expect)} " " {marked(&check.expect)}</p> });
            view! { <li><p>{marked(&check.message)}</p>{commands}{expect}</li> }.into_any()
        })
        .collect::<Vec<_>>();
    Some(view! { <h4>{say(title)}</h4><ul class="checks">{items}</ul> }.into_any())
}
