//! What you want, by which guide and on which day.

use super::field::fields;
use crate::model::field::Field;
use crate::model::groups;
use crate::node::{Element, el};
use crate::state::Planner;
use crate::text::{Text, say};

const GOAL: &[Field] = &[Field::GoalEngine, Field::GoalVersion, Field::GoalTiming];
const RULES: &[Field] = &[Field::Guide, Field::AsOf];

/// The goal.
pub(crate) fn want(planner: Planner) -> Element {
    el("section")
        .class("panel want")
        .set("aria-labelledby", "want-title")
        .with(el("div").class("panel-head").with(el("h2").set("id", "want-title").with(say(Text::Want))))
        .with(fields(planner, GOAL))
        .with(
            el("details")
                .class("more")
                .with(el("summary").with(say(Text::MoreWishes)))
                .with(fields(planner, groups::WISHES)),
        )
        .with(el("div").class("rules").with(fields(planner, RULES)))
}
