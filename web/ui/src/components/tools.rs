//! What to do with a plan: link, every format, print.

use leptos::prelude::*;

use super::copy_button::copy_button;
use crate::model::{address, options};
use crate::node::{Element, el};
use crate::state::Planner;
use crate::text::{Text, fill, say};
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
    let formats = core_client::formats(planner.language).map(|(format, name)| {
        copy_button(fill(Text::CopyAs, &[name]), move || {
            let answer = planner.answer.read_untracked();
            let chosen = planner.chosen.read_untracked();
            let option = options::shown(&answer, chosen.as_deref()).map(|option| option.id.as_str());
            let shell = planner.shell.get_untracked();
            core_client::render(&planner.request.read_untracked(), format, option, shell, planner.language)
        })
    });
    el("div")
        .class("tools")
        .child(copy_button(say(Text::CopyLink), move || {
            browser::link(&address::write(&planner.request.read_untracked()))
        }))
        .children(formats)
        .child(print)
}
