//! Where AWS's documents disagree, or say nothing.

use std::sync::Arc;

use leptos::prelude::*;
use upgrade_api::answer::{Contradiction, PlanAnswer};

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
        let answer = planner.answer.get();
        let count = answer.contradictions.len();
        let title = || fill(Text::Counted, &[say(Text::Contradictions), &count.to_string()]);
        (count > 0).then(|| folded_part("contradictions-title", title(), move || matters(&answer)))
    })
}

fn matters(answer: &Arc<PlanAnswer>) -> Vec<Node> {
    let all = &answer.contradictions;
    let matters = all.iter().map(|one| matter(one, all.len() <= FEW, answer));
    vec![
        el("p").class("lead").child(say(Text::ContradictionsLead)).into(),
        el("div").class("folds").children(matters).into(),
    ]
}

fn matter(matter: &Contradiction, open: bool, answer: &Arc<PlanAnswer>) -> Element {
    let (answer, whole) = (Arc::clone(answer), matter.clone());
    el("details")
        .key(matter.id)
        .class("fold")
        .attr("data-contradiction", matter.id)
        .attr("open", open.then_some(""))
        .child(el("summary").child(heading().child(matter.subject)))
        .folds(move || statements(&whole, &answer))
}

/// What is said on a matter, and what is planned with.
fn statements(matter: &Contradiction, answer: &PlanAnswer) -> Vec<Node> {
    let sides = matter.sides.iter().map(|side| {
        let links = source_links(&side.sources, &answer.sources);
        el("li").class("reason").child(el("p").child(marked(side.statement))).child(links)
    });
    let what = say(if matter.gap { Text::AwsSaysNothing } else { Text::AwsSaysBoth });
    let planned = el("p").class("planned").child(el("strong").child(say(Text::PlannedWith))).child(" ");
    vec![
        el("p").class("quiet").child(what).into(),
        el("ul").class("reasons").children(sides).into(),
        planned.child(marked(matter.planned)).into(),
    ]
}
