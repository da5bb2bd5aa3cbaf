//! The goal, the guide and the planning date.

use upgrade_api::facts::Group;

use super::field::fields;
use crate::model::field::Field;
use crate::node::{Element, el};
use crate::state::Planner;
use crate::text::{Text, say};

/// The goal.
pub(crate) fn goal_panel(planner: Planner) -> Element {
    el("section")
        .class("panel goal-panel")
        .attr("aria-labelledby", "goal-title")
        .child(el("div").class("panel-head").child(el("h2").attr("id", "goal-title").child(say(Text::GoalPanel))))
        .child(fields(planner, &Field::of_group(Group::Goal)))
        .child(
            el("details")
                .class("more")
                .child(el("summary").child(say(Text::MoreTargets)))
                .folds(move || fields(planner, &Field::of_group(Group::GoalDetails))),
        )
        .child(el("div").class("rules").child(fields(planner, &Field::of_group(Group::Request))))
}
