//! Every source of the answer.

use leptos::prelude::*;

use super::part::part;
use super::source_links::named;
use crate::node::{Node, el, live};
use crate::state::Planner;
use crate::text::{Text, fill, say};

/// So many are shown unfolded.
const FEW: usize = 8;

/// The list of sources, with dates and links.
pub(crate) fn sources(planner: Planner) -> Node {
    live(move || {
        let answer = planner.answer.read();
        let items = answer.sources.values().map(|source| {
            el("li")
                .child(named(source).child(source.title))
                .child(" ")
                .child(el("span").class("quiet").child(fill(Text::SourceDate, &[source.date])))
        });
        (!answer.sources.is_empty()).then(|| {
            let fold = el("details")
                .class("fold")
                .attr("open", (answer.sources.len() <= FEW).then_some(""))
                .child(el("summary").child(fill(Text::SourcesFold, &[&answer.sources.len().to_string()])))
                .child(el("ul").class("sources").children(items));
            part(
                "sources-title",
                say(Text::Sources),
                vec![
                    el("p").class("lead").child(fill(Text::RulesVersion, &[answer.rules_version])).into(),
                    el("div").class("folds").child(fold).into(),
                ],
            )
        })
    })
}
