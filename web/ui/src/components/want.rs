//! What you want, by which guide and on which day.

use upgrade_api::facts::Group;

use super::field::fields;
use crate::model::field::Field;
use crate::node::{Element, el};
use crate::state::Planner;
use crate::text::{Text, say};

/// The goal.
pub(crate) fn want(planner: Planner) -> Element {
    el("section")
        .class("panel want")
        .attr("aria-labelledby", "want-title")
        .child(el("div").class("panel-head").child(el("h2").attr("id", "want-title").child(say(Text::Want))))
        .child(fields(planner, &Field::of_group(Group::Goal)))
        .child(
            el("details")
                .class("more")
                .child(el("summary").child(say(Text::MoreWishes)))
                .child(fields(planner, &Field::of_group(Group::GoalDetails))),
        )
        .child(el("div").class("rules").child(fields(planner, &Field::of_group(Group::Request))))
}
