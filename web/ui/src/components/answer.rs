//! The answer below the verdict.

use super::contradictions::contradictions;
use super::interruption::interruption_cards;
use super::notices::notices;
use super::questions::questions;
use super::sources::sources;
use super::steps::steps;
use super::timeline::timeline;
use super::ways::ways_out;
use crate::node::{Element, el};
use crate::state::Planner;

/// The answer, part by part; a part with nothing to say is not there.
pub(crate) fn answer(planner: Planner) -> Element {
    el("div")
        .class("answer")
        .with(questions(planner, true))
        .with(ways_out(planner))
        .with(questions(planner, false))
        .with(interruption_cards(planner))
        .with(timeline(planner))
        .with(steps(planner))
        .with(notices(planner))
        .with(contradictions(planner))
        .with(sources(planner))
}
