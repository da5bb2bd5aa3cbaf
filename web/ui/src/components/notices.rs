//! What applies to every option: what is acted on and known, and folded what is true of every upgrade.

use std::sync::Arc;

use leptos::prelude::*;
use upgrade_api::answer::{PlanAnswer, Reason};

use super::part::{folded_part, heading};
use super::reason::reasons;
use crate::embedding::Embedding;
use crate::model::statements;
use crate::node::{Node, el, live};
use crate::state::Planner;
use crate::text::{Text, fill, say};

/// The notices.
pub(crate) fn notices(planner: Planner) -> Node {
    live(move || {
        let answer = planner.answer.get();
        let count: usize = parts(&answer).iter().map(Vec::len).sum();
        let title = if answer.strategies.is_empty() { Text::NoticesAllTheSame } else { Text::Notices };
        let title = || fill(Text::Counted, &[say(title), &count.to_string()]);
        (count > 0).then(|| folded_part("notices-title", title(), move || listed(planner, &answer)))
    })
}

/// Those in sight, and those that are folded once more.
fn parts(answer: &PlanAnswer) -> [Vec<&Reason>; 2] {
    // The page shows what changed between guides below the verdict, and says it once.
    let in_widget = Embedding::here().is_some();
    let (shown, folded) = answer.folded_notices();
    [shown, folded]
        .map(|notices| notices.iter().filter(|one| in_widget || !statements::is_of_guides(one)).collect::<Vec<_>>())
}

fn listed(planner: Planner, answer: &Arc<PlanAnswer>) -> Vec<Node> {
    let [shown, folded] = parts(answer);
    let rest = (!folded.is_empty()).then(|| {
        let title = fill(Text::Counted, &[say(Text::NoticesFolded), &folded.len().to_string()]);
        let answer = Arc::clone(answer);
        el("details")
            .key(say(Text::NoticesFolded))
            .class("fold")
            .child(el("summary").child(heading().child(title)))
            .folds(move || {
                let [_, folded] = parts(&answer);
                reasons(planner, &folded, &answer.sources)
            })
    });
    vec![reasons(planner, &shown, &answer.sources).into(), rest.into()]
}
