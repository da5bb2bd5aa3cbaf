//! The answer below the verdict.

use super::contradictions::contradictions;
use super::interruption::interruption_cards;
use super::notices::notices;
use super::options::options;
use super::questions::questions;
use super::sources::sources;
use super::steps::steps;
use super::timeline::timeline;
use crate::node::{Element, el};
use crate::state::Planner;

/// The answer, part by part; a part with nothing to say is not there.
pub(crate) fn answer(planner: Planner) -> Element {
    el("div")
        .class("answer")
        .child(questions(planner, true))
        .child(options(planner))
        .child(questions(planner, false))
        .child(interruption_cards(planner))
        .child(timeline(planner))
        .child(steps(planner))
        .child(notices(planner))
        .child(contradictions(planner))
        .child(sources(planner))
}
