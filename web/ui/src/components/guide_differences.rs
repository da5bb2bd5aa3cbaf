//! What changed for this request between AWS's guides, as the answer says it.

use leptos::prelude::*;
use upgrade_api::answer::{PlanAnswer, Reason};
use upgrade_api::facts::paths;

use super::part::folded_part;
use super::reason::reasons;
use crate::model::form::CURRENT;
use crate::model::statements;
use crate::node::{Node, el, live};
use crate::state::Planner;
use crate::text::{Text, fill, say};

/// The oldest guide: the one that the current guide leads to.
const OLDEST: &str = "2018-01";

/// Each guide that differs from the one before it, folded, and a button that plans with another guide.
pub(crate) fn guide_differences(planner: Planner) -> Node {
    live(move || -> Node {
        let answer = planner.answer.get();
        // Without a verdict, the guides have not been compared.
        if answer.direct.is_none() {
            return Node::Nothing;
        }
        let title = match differences(&answer).len() {
            0 => say(Text::TopicGuides).to_owned(),
            several => fill(Text::Counted, &[say(Text::TopicGuides), &several.to_string()]),
        };
        folded_part("guides-title", title, move || listed(planner, &answer)).into()
    })
}

fn differences(answer: &PlanAnswer) -> Vec<&Reason> {
    answer.notices.iter().filter(|one| statements::is_of_guides(one)).collect()
}

fn listed(planner: Planner, answer: &PlanAnswer) -> Vec<Node> {
    let (word, button) = if answer.guide.id == CURRENT { (OLDEST, Text::Show2018) } else { ("", Text::ShowCurrent) };
    let switch = el("button")
        .attr("type", "button")
        .class("link")
        .on("click", move |_| planner.set(paths::GUIDE, word))
        .child(say(button));
    match reasons(planner, &differences(answer), &answer.sources) {
        Some(list) => vec![list.into(), switch.into()],
        None => vec![el("p").class("quiet").child(say(Text::GuidesAgree)).child(" ").child(switch).into()],
    }
}
