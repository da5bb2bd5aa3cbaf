//! What to do with a plan: link, Markdown, print.

use leptos::prelude::*;

use super::copy_button::copy_button;
use crate::model::address;
use crate::node::{Element, el};
use crate::state::Planner;
use crate::text::{Text, say};
use crate::{browser, door};

/// The buttons.
pub(crate) fn tools(planner: Planner) -> Element {
    let print = el("button")
        .set("type", "button")
        .class("copy")
        .on("click", |_| {
            let _ = gloo::utils::window().print();
        })
        .with(say(Text::Print));
    el("div")
        .class("tools")
        .with(copy_button(Text::CopyLink, move || browser::link(&address::write(&planner.request.read_untracked()))))
        .with(copy_button(Text::CopyMarkdown, move || {
            door::markdown(&planner.answer.read_untracked(), planner.language)
        }))
        .with(print)
}
