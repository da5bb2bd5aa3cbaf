//! The steps of the way that is shown.

use leptos::prelude::*;

use super::part::part;
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
        Some(part(
            "steps-title",
            say(Text::Steps),
            vec![
                el("p").class("lead").with(fill(Text::StepsOf, &[&strategy.title])).into(),
                el("div").class("steps").with(el("ol").with_all(steps)).into(),
            ],
        ))
    })
}
