//! What applies to every option: what is acted on and known, and folded what is true of every upgrade.

use leptos::prelude::*;
use upgrade_api::answer::Reason;

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
        let answer = planner.answer.read();
        // The page shows what changed between guides below the verdict, and says it once.
        let in_widget = Embedding::here().is_some();
        let (shown, folded) = answer.folded_notices();
        let [shown, folded] = [shown, folded].map(|notices| {
            notices.iter().filter(|one| in_widget || !statements::is_of_guides(one)).collect::<Vec<&Reason>>()
        });
        if shown.is_empty() && folded.is_empty() {
            return None;
        }
        let title = if answer.strategies.is_empty() { Text::NoticesAllTheSame } else { Text::Notices };
        let list = reasons(planner, &shown, &answer.sources);
        let rest = reasons(planner, &folded, &answer.sources).map(|list| {
            let title = fill(Text::Counted, &[say(Text::NoticesFolded), &folded.len().to_string()]);
            el("details")
                .key(say(Text::NoticesFolded))
                .class("fold")
                .child(el("summary").child(heading().child(title)))
                .child(list)
        });
        let title = fill(Text::Counted, &[say(title), &shown.len().saturating_add(folded.len()).to_string()]);
        Some(folded_part("notices-title", title, vec![list.into(), rest.into()]))
    })
}
