//! The block with its reasons, and the ways side by side.

use leptos::prelude::*;
use upgrade_api::answer::{PlanAnswer, Reason, Strategy, Verdict};

use super::field_links::field_links;
use super::part::block;
use super::reason::{marked, reason, reasons_with_fields};
use super::way::way;
use crate::model::statements;
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
    // What stands in the way of every way is not said a second time.
    let is_blocker = |reason: &Reason| answer.blockers.iter().any(|one| one.reason.code == reason.code);
    let reasons: Vec<&Reason> =
        answer.direct.iter().flat_map(|direct| &direct.reasons).filter(|one| !is_blocker(one)).collect();
    let why = reasons_with_fields(&reasons, &answer.sources).map(|reasons| -> Node {
        let title = match (blocked, answer.blockers.is_empty()) {
            (true, true) => Text::WhyBlocked,
            (true, false) => Text::WhyBlockedToo,
            (false, _) => Text::WhyMaybe,
        };
        block(None, say(title), reasons)
    });
    let prevented = blockers(answer);
    let out = match ways.out.len() {
        1 => say(Text::WayOut).to_owned(),
        several => fill(Text::WaysOut, &[&several.to_string()]),
    };
    let other = say(match (ways.out.is_empty(), ways.other.len()) {
        (false, _) => Text::OtherWays,
        (true, 1) => Text::TheWay,
        (true, _) => Text::TheWays,
    });
    if why.is_none() && prevented.is_none() && answer.strategies.is_empty() {
        return Node::Nothing;
    }
    el("section")
        .class("part block")
        .child(prevented)
        .child(why)
        .child(cards(planner, answer, "ways-out", out, &ways.out))
        .child(cards(planner, answer, "ways-other", other.to_owned(), &ways.other))
        .into()
}

/// What stands in the way of every way, each with what would have to change.
fn blockers(answer: &PlanAnswer) -> Option<Node> {
    let items = answer.blockers.iter().map(|blocker| {
        let change = el("p").class("planned").child(el("strong").child(say(Text::WouldHaveToChange))).child(" ");
        let fields = field_links(Text::RestsOn, &statements::fields(&blocker.reason));
        let more: Vec<Node> = vec![change.child(marked(&blocker.change)).into(), fields.into()];
        reason(&blocker.reason, &answer.sources, more)
    });
    (!answer.blockers.is_empty()).then(|| block(None, say(Text::Prevented), el("ul").class("reasons").children(items)))
}

fn cards(planner: Planner, answer: &PlanAnswer, id: &'static str, title: String, strategies: &[&Strategy]) -> Node {
    if strategies.is_empty() {
        return Node::Nothing;
    }
    let cards = el("div")
        .class("ways")
        .attr("role", "radiogroup")
        .attr("aria-labelledby", id)
        .children(strategies.iter().map(|strategy| way(planner, answer, strategy)));
    block(Some(id), title, cards)
}
