//! What applies to every option, by topic.

use leptos::prelude::*;
use upgrade_api::answer::Reason;

use super::part::{heading, part};
use super::reason::reasons;
use crate::embedding::Embedding;
use crate::model::statements;
use crate::node::{Node, el, live};
use crate::state::Planner;
use crate::text::{Text, fill, say};

/// So many notices are shown unfolded.
const FEW: usize = 6;

/// The notices.
pub(crate) fn notices(planner: Planner) -> Node {
    live(move || {
        let answer = planner.answer.read();
        // The page shows what changed between guides below the verdict, and says it once.
        let in_widget = Embedding::here().is_some();
        let notices: Vec<&Reason> =
            answer.notices.iter().filter(|one| in_widget || !statements::is_of_guides(one)).collect();
        let few = notices.len() <= FEW;
        let groups = statements::grouped(&notices);
        let first = groups.iter().position(|(_, notices)| !notices.is_empty())?;
        let title = if answer.strategies.is_empty() { Text::NoticesAllTheSame } else { Text::Notices };
        let groups = groups.into_iter().enumerate();
        let groups = groups.map(|(index, (title, notices))| group(planner, title, &notices, few || index == first));
        Some(part(
            "notices-title",
            say(title),
            vec![el("div").class("folds").child(groups.collect::<Vec<Node>>()).into()],
        ))
    })
}

fn group(planner: Planner, title: Text, notices: &[&Reason], open: bool) -> Node {
    let answer = planner.answer.read();
    let list = reasons(planner, notices, &answer.sources);
    let count = notices.len().to_string();
    list.map(|list| {
        el("details")
            .key(say(title))
            .class("fold")
            .attr("open", open.then_some(""))
            .child(el("summary").child(heading().child(fill(Text::Counted, &[say(title), &count]))))
            .child(list)
    })
    .into()
}
