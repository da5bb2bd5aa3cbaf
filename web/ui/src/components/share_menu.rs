//! What to do with a plan: link, every format, print. In a menu, so that the answer comes first.

use leptos::prelude::*;

use super::copy_button::copy_button;
use crate::model::address;
use crate::node::{Element, el};
use crate::state::Planner;
use crate::text::{Text, fill, say};
use crate::{browser, core_client};

/// The id of what opens. The browser opens it, closes it with Escape or a click elsewhere, and gives the focus back.
const MENU: &str = "share";

/// The button, and what it opens.
pub(crate) fn share_menu(planner: Planner) -> Element {
    let print = el("button")
        .attr("type", "button")
        .class("copy")
        .on("click", |_| {
            let _ = gloo::utils::window().print();
        })
        .child(say(Text::Print));
    let formats = core_client::formats(planner.language).map(|(format, name)| {
        copy_button(fill(Text::CopyAs, &[name]), move || {
            let option = untrack(|| planner.of_shown(|option, _| option.id.clone()));
            let shell = planner.choice.read_untracked().shell;
            core_client::render(&planner.request.read_untracked(), format, option.as_deref(), shell, planner.language)
        })
    });
    let menu = el("div")
        .class("menu")
        .attr("id", MENU)
        .attr("popover", "auto")
        .attr("role", "group")
        .attr("aria-label", say(Text::Share))
        .child(copy_button(say(Text::CopyLink), move || {
            browser::link(&address::write_chosen(&planner.request.read_untracked(), &planner.choice.read_untracked()))
        }))
        .children(formats)
        .child(print);
    let button = el("button").attr("type", "button").attr("popovertarget", MENU).child(say(Text::Share));
    el("div").class("share").child(button).child(menu)
}
