//! Why the request is blocked, or may be: what blocks every option, and what blocks the request as it stands.

use leptos::prelude::*;
use upgrade_api::answer::{PlanAnswer, Reason, Verdict};

use super::field_links::field_links;
use super::part::block;
use super::reason::{marked, reason, reasons_with_fields};
use crate::model::statements;
use crate::node::{Node, el, live};
use crate::state::Planner;
use crate::text::{Text, say};

/// The reasons of the verdict.
pub(crate) fn why(planner: Planner) -> Node {
    live(move || of(&planner.answer.read()))
}

fn of(answer: &PlanAnswer) -> Node {
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
    if why.is_none() && blockers.is_none() {
        return Node::Nothing;
    }
    el("section").class("part block").child(blockers).child(why).into()
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
