//! The answer below the verdict, in the order in which a reader asks: why, how long, which option, what to do, what else.

use super::contradictions::contradictions;
use super::guide_differences::guide_differences;
use super::interruption::downtime;
use super::notices::notices;
use super::options::options;
use super::path::path;
use super::questions::questions;
use super::reading_help::reading_help;
use super::sources::sources;
use super::steps::steps;
use super::support::support;
use super::why::why;
use crate::node::{Element, el};
use crate::state::Planner;

/// The answer, part by part; a part with nothing to say is not there.
pub(crate) fn answer(planner: Planner) -> Element {
    el("div")
        .class("answer")
        .child(why(planner))
        .child(downtime(planner))
        .child(options(planner))
        .child(questions(planner, false))
        .child(steps(planner, path))
        .child(more(planner))
}

/// What a reader looks up: folded.
fn more(planner: Planner) -> Element {
    el("div")
        .class("folds")
        .child(notices(planner))
        .child(support(planner))
        .child(contradictions(planner))
        .child(guide_differences(planner))
        .child(sources(planner))
        .child(reading_help())
}
