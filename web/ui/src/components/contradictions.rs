//! Where AWS's documents disagree, or say nothing.

use std::collections::BTreeMap;

use leptos::prelude::*;
use upgrade_api::answer::{Contradiction, Source};

use super::part::{folded_part, heading};
use super::reason::marked;
use super::source_links::source_links;
use crate::node::{Element, Node, el, live};
use crate::state::Planner;
use crate::text::{Text, fill, say};

/// How many are shown unfolded.
const FEW: usize = 2;

/// The matters on which they do, each with every statement and what is planned with.
pub(crate) fn contradictions(planner: Planner) -> Node {
    live(move || {
        let answer = planner.answer.read();
        let all = &answer.contradictions;
        let matters = all.iter().map(|one| matter(one, all.len() <= FEW, &answer.sources));
        (!all.is_empty()).then(|| {
            folded_part(
                "contradictions-title",
                fill(Text::Counted, &[say(Text::Contradictions), &all.len().to_string()]),
                vec![
                    el("p").class("lead").child(say(Text::ContradictionsLead)).into(),
                    el("div").class("folds").children(matters).into(),
                ],
            )
        })
    })
}

fn matter(matter: &Contradiction, open: bool, sources: &BTreeMap<&'static str, Source>) -> Element {
    let sides = matter.sides.iter().map(|side| {
        el("li").class("reason").child(el("p").child(marked(side.statement))).child(source_links(
            &side.sources,
            sources,
            None,
        ))
    });
    let what = say(if matter.gap { Text::AwsSaysNothing } else { Text::AwsSaysBoth });
    el("details")
        .key(matter.id)
        .class("fold")
        .attr("data-contradiction", matter.id)
        .attr("open", open.then_some(""))
        .child(el("summary").child(heading().child(matter.subject)))
        .child(el("p").class("quiet").child(what))
        .child(el("ul").class("reasons").children(sides))
        .child(
            el("p")
                .class("planned")
                .child(el("strong").child(say(Text::PlannedWith)))
                .child(" ")
                .child(marked(matter.planned)),
        )
}
