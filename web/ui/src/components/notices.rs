//! What is true whichever way is taken.

use leptos::prelude::*;

use super::reason::reasons;
use crate::node::{Node, el, live};
use crate::state::Planner;
use crate::text::{Text, say};

/// The notices.
pub(crate) fn notices(planner: Planner) -> Node {
    live(move || {
        let answer = planner.answer.read();
        reasons(&answer.notices, &answer.sources).map(|reasons| {
            el("section")
                .class("part")
                .set("aria-labelledby", "notices-title")
                .with(el("h2").set("id", "notices-title").with(say(Text::Notices)))
                .with(reasons)
        })
    })
}
