//! Where AWS's documents disagree, or say nothing.

use std::collections::BTreeMap;

use leptos::prelude::*;
use upgrade_api::answer::{Contradiction, Source};

use super::part::{heading, part};
use super::reason::marked;
use super::source_links::source_links;
use crate::node::{Element, Node, el, live};
use crate::state::Planner;
use crate::text::{Text, fill, say};

/// How many stand there unfolded.
const FEW: usize = 2;

/// The matters on which they do, each with every statement and what is planned with.
pub(crate) fn contradictions(planner: Planner) -> Node {
    live(move || {
        let answer = planner.answer.read();
        let all = &answer.contradictions;
        let matters = all.iter().map(|one| matter(one, all.len() <= FEW, &answer.sources));
        (!all.is_empty()).then(|| {
            part(
                "contradictions-title",
                fill(Text::Counted, &[say(Text::Contradictions), &all.len().to_string()]),
                vec![
                    el("p").class("lead").with(say(Text::ContradictionsLead)).into(),
                    el("div").class("folds").with_all(matters).into(),
                ],
            )
        })
    })
}

fn matter(matter: &Contradiction, open: bool, sources: &BTreeMap<&'static str, Source>) -> Element {
    let sides = matter.sides.iter().map(|side| {
        el("li").class("reason").with(el("p").with(marked(side.statement))).with(source_links(
            &side.sources,
            sources,
            None,
        ))
    });
    let said = say(if matter.gap { Text::AwsSaysNothing } else { Text::AwsSaysBoth });
    el("details")
        .class("fold")
        .set("data-contradiction", matter.id)
        .set_if("open", open.then_some(""))
        .with(el("summary").with(heading().with(matter.subject)))
        .with(el("p").class("quiet").with(said))
        .with(el("ul").class("reasons").with_all(sides))
        .with(
            el("p")
                .class("planned")
                .with(el("strong").with(say(Text::PlannedWith)))
                .with(" ")
                .with(marked(matter.planned)),
        )
}
