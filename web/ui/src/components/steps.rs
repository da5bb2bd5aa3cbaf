//! The steps of the way that is shown.

use leptos::prelude::*;

use super::step::step;
use crate::model::ways;
use crate::state::Planner;
use crate::text::{Text, fill, say};

/// The steps, foldable.
#[component]
pub(crate) fn Steps(planner: Planner) -> impl IntoView {
    move || {
        planner.answer.with(|answer| {
            let strategy = ways::shown(answer, planner.chosen.get()).filter(|strategy| !strategy.steps.is_empty())?;
            let steps = strategy
                .steps
                .iter()
                .zip(1_u32..)
                .map(|(one, number)| step(planner, one, number, &answer.sources))
                .collect::<Vec<_>>();
            Some(view! {
                <section class="part steps" aria-labelledby="steps-title">
                    <h2 id="steps-title">{say(Text::Steps)}</h2>
                    <p class="lead">{fill(Text::StepsOf, &[&strategy.title])}</p>
                    <ol>{steps}</ol>
                </section>
            })
        })
    }
}
