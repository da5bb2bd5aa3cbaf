//! The block with its reasons, and the ways side by side.

use leptos::prelude::*;
use upgrade_api::answer::{PlanAnswer, Strategy, Verdict};

use super::reason::reason;
use super::way::way;
use crate::model::ways::Ways;
use crate::state::Planner;
use crate::text::{Text, fill, say};

/// Why it is blocked, the ways out, and every other way.
#[component]
pub(crate) fn WaysOut(planner: Planner) -> impl IntoView {
    move || planner.answer.with(|answer| shown(planner, answer))
}

fn shown(planner: Planner, answer: &PlanAnswer) -> AnyView {
    let ways = Ways::of(answer);
    let direct = answer.direct.as_ref();
    let blocked = direct.is_some_and(|direct| direct.verdict == Verdict::Blocked);
    let reasons = direct
        .map(|direct| direct.reasons.iter().map(|one| reason(one, &answer.sources)).collect::<Vec<_>>())
        .unwrap_or_default();
    let why = (!reasons.is_empty()).then(|| {
        let title = if blocked { Text::WhyBlocked } else { Text::WhyMaybe };
        view! {
            <h2>{say(title)}</h2>
            <ul class="reasons">{reasons}</ul>
        }
    });
    let out = (!ways.out.is_empty()).then(|| {
        let title = fill(Text::WaysOut, &[&ways.out.len().to_string()]);
        view! {
            <h3 id="ways-out">{title}</h3>
            <div class="ways" role="radiogroup" aria-labelledby="ways-out">{cards(planner, answer, &ways.out)}</div>
        }
    });
    let other = (!ways.other.is_empty()).then(|| {
        let title = match (ways.out.is_empty(), ways.other.len()) {
            (false, _) => Text::OtherWays,
            (true, 1) => Text::TheWay,
            (true, _) => Text::TheWays,
        };
        view! {
            <h3 id="ways-other">{say(title)}</h3>
            <div class="ways" role="radiogroup" aria-labelledby="ways-other">{cards(planner, answer, &ways.other)}</div>
        }
    });
    if why.is_none() && out.is_none() && other.is_none() {
        return ().into_any();
    }
    view! { <section class="part block" data-blocked=blocked.to_string()>{why} {out} {other}</section> }.into_any()
}

fn cards(planner: Planner, answer: &PlanAnswer, strategies: &[&Strategy]) -> Vec<AnyView> {
    strategies.iter().map(|strategy| way(planner, answer, strategy)).collect()
}
