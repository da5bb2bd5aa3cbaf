//! The steps of the way that is shown.

use leptos::prelude::*;

use super::step::step;
use crate::model::ways;
use crate::node::{Node, el, live};
use crate::state::Planner;
use crate::text::{Text, fill, say};

/// The steps, foldable.
pub(crate) fn steps(planner: Planner) -> Node {
    live(move || {
        let answer = planner.answer.read();
        let strategy =
            ways::shown(&answer, planner.chosen.read().as_deref()).filter(|strategy| !strategy.steps.is_empty())?;
        let steps = strategy.steps.iter().zip(1_u32..).map(|(one, number)| step(planner, one, number, &answer.sources));
        Some(
            el("section")
                .class("part steps")
                .set("aria-labelledby", "steps-title")
                .with(el("h2").set("id", "steps-title").with(say(Text::Steps)))
                .with(el("p").class("lead").with(fill(Text::StepsOf, &[&strategy.title])))
                .with(el("ol").with_all(steps)),
        )
    })
}
