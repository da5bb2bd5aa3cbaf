//! What to do with a plan: link, Markdown, print.

use leptos::prelude::*;

use super::copy_button::copy_button;
use crate::model::address;
use crate::node::{Element, el};
use crate::state::Planner;
use crate::text::{Text, say};
use crate::{browser, core_client};

/// The buttons.
pub(crate) fn tools(planner: Planner) -> Element {
    let print = el("button")
        .attr("type", "button")
        .class("copy")
        .on("click", |_| {
            let _ = gloo::utils::window().print();
        })
        .child(say(Text::Print));
    el("div")
        .class("tools")
        .child(copy_button(Text::CopyLink, move || browser::link(&address::write(&planner.request.read_untracked()))))
        .child(copy_button(Text::CopyMarkdown, move || {
            core_client::markdown(&planner.answer.read_untracked(), planner.language)
        }))
        .child(print)
}
