//! The block with its reasons, and the ways side by side.

use leptos::prelude::*;
use upgrade_api::answer::{PlanAnswer, Strategy, Verdict};

use super::reason::reasons;
use super::way::way;
use crate::model::ways::Ways;
use crate::node::{Node, el, live};
use crate::state::Planner;
use crate::text::{Text, fill, say};

/// Why it is blocked, the ways out, and every other way.
pub(crate) fn ways_out(planner: Planner) -> Node {
    live(move || shown(planner, &planner.answer.read()))
}

fn shown(planner: Planner, answer: &PlanAnswer) -> Node {
    let ways = Ways::of(answer);
    let blocked = answer.direct.as_ref().is_some_and(|direct| direct.verdict == Verdict::Blocked);
    let why =
        answer.direct.as_ref().and_then(|direct| reasons(&direct.reasons, &answer.sources)).map(|reasons| -> Node {
            let title = if blocked { Text::WhyBlocked } else { Text::WhyMaybe };
            vec![el("h2").with(say(title)).into(), reasons.into()].into()
        });
    let out = match ways.out.len() {
        1 => say(Text::WayOut).to_owned(),
        several => fill(Text::WaysOut, &[&several.to_string()]),
    };
    let other = say(match (ways.out.is_empty(), ways.other.len()) {
        (false, _) => Text::OtherWays,
        (true, 1) => Text::TheWay,
        (true, _) => Text::TheWays,
    });
    if why.is_none() && answer.strategies.is_empty() {
        return Node::Nothing;
    }
    el("section")
        .class("part block")
        .with(why)
        .with(cards(planner, answer, "ways-out", out, &ways.out))
        .with(cards(planner, answer, "ways-other", other.to_owned(), &ways.other))
        .into()
}

fn cards(planner: Planner, answer: &PlanAnswer, id: &'static str, title: String, strategies: &[&Strategy]) -> Node {
    if strategies.is_empty() {
        return Node::Nothing;
    }
    vec![
        el("h2").set("id", id).with(title).into(),
        el("div")
            .class("ways")
            .set("role", "radiogroup")
            .set("aria-labelledby", id)
            .with_all(strategies.iter().map(|strategy| way(planner, answer, strategy)))
            .into(),
    ]
    .into()
}
