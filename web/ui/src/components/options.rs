//! The block with its reasons, and the upgrade options side by side.

use leptos::prelude::*;
use upgrade_api::answer::{PlanAnswer, Reason, Strategy, Verdict};

use super::field_links::field_links;
use super::option_card::option_card;
use super::part::block;
use super::reason::{marked, reason, reasons_with_fields};
use crate::model::options::Options;
use crate::model::statements;
use crate::node::{Node, el, live};
use crate::state::Planner;
use crate::text::{Text, fill, say};

/// Why it is blocked, the resolution options, and every other option.
pub(crate) fn options(planner: Planner) -> Node {
    live(move || shown(planner, &planner.answer.read()))
}

fn shown(planner: Planner, answer: &PlanAnswer) -> Node {
    let options = Options::of(answer);
    let blocked = answer.direct.as_ref().is_some_and(|direct| direct.verdict == Verdict::Blocked);
    // A blocker of every option is not shown a second time.
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
    let blockers = blockers(answer);
    let resolutions = match options.resolutions.len() {
        1 => say(Text::ResolutionOption).to_owned(),
        several => fill(Text::ResolutionOptions, &[&several.to_string()]),
    };
    let other = say(match (options.resolutions.is_empty(), options.other.len()) {
        (false, _) => Text::OtherOptions,
        (true, 1) => Text::OneOption,
        (true, _) => Text::UpgradeOptions,
    });
    if why.is_none() && blockers.is_none() && answer.strategies.is_empty() {
        return Node::Nothing;
    }
    el("section")
        .class("part block")
        .child(blockers)
        .child(why)
        .child(cards(planner, answer, "resolution-options", resolutions, &options.resolutions))
        .child(cards(planner, answer, "other-options", other.to_owned(), &options.other))
        .into()
}

/// The facts that block every option, each with the change that it requires.
fn blockers(answer: &PlanAnswer) -> Option<Node> {
    let items = answer.blockers.iter().map(|blocker| {
        let change = el("p").class("planned").child(el("strong").child(say(Text::RequiredChange))).child(" ");
        let fields = field_links(Text::RestsOn, &statements::fields(&blocker.reason));
        let more: Vec<Node> = vec![change.child(marked(&blocker.change)).into(), fields.into()];
        reason(&blocker.reason, &answer.sources, more)
    });
    (!answer.blockers.is_empty()).then(|| block(None, say(Text::Blockers), el("ul").class("reasons").children(items)))
}

fn cards(planner: Planner, answer: &PlanAnswer, id: &'static str, title: String, strategies: &[&Strategy]) -> Node {
    if strategies.is_empty() {
        return Node::Nothing;
    }
    let cards = el("div")
        .class("options")
        .attr("role", "radiogroup")
        .attr("aria-labelledby", id)
        .children(strategies.iter().map(|strategy| option_card(planner, answer, strategy)));
    block(Some(id), title, cards)
}
