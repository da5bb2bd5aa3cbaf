//! Every source of the answer.

use leptos::prelude::*;
use upgrade_api::answer::PlanAnswer;

use super::part::folded_part;
use super::source_links::named;
use crate::node::{Node, el, live};
use crate::state::Planner;
use crate::text::{Text, fill, say};

/// The list of sources, with dates and links.
pub(crate) fn sources(planner: Planner) -> Node {
    live(move || {
        let answer = planner.answer.get();
        let count = answer.sources.len();
        let title = || fill(Text::Counted, &[say(Text::Sources), &count.to_string()]);
        (count > 0).then(|| folded_part("sources-title", title(), move || listed(&answer)))
    })
}

fn listed(answer: &PlanAnswer) -> Vec<Node> {
    let items = answer.sources.values().map(|source| {
        el("li")
            .child(named(source).child(source.title))
            .child(" ")
            .child(el("span").class("quiet").child(fill(Text::SourceDate, &[source.date])))
    });
    vec![
        el("p").class("lead").child(fill(Text::RulesVersion, &[answer.rules_version])).into(),
        el("ul").class("sources").children(items).into(),
    ]
}
