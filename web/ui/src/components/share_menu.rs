//! What to do with a plan: link, every format, print. In a menu, so that the answer comes first.

use leptos::prelude::*;

use super::copy_button::{Reports, button, copy_button};
use crate::browser::{self, Writing};
use crate::core_client::{self, Format};
use crate::node::{Element, el};
use crate::state::Planner;
use crate::text::{Text, fill, say};
use crate::tools::{self, Wanted};

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
        button(planner, fill(Text::CopyAs, &[name]).into(), move |reports| copy_as(planner, format, reports))
    });
    let menu = el("div")
        .class("menu")
        .attr("id", MENU)
        .attr("popover", "auto")
        .attr("role", "group")
        .attr("aria-label", say(Text::Share))
        .child(copy_button(planner, say(Text::CopyLink), move || link(planner)))
        .children(formats)
        .child(print);
    // Whoever opens it is about to want a document.
    let opener = el("button")
        .attr("type", "button")
        .attr("popovertarget", MENU)
        .on("click", |_| tools::warm_up())
        .child(say(Text::Share));
    el("div").class("share").child(opener).child(menu)
}

/// The address of this page with the request and what is chosen.
fn link(planner: Planner) -> String {
    browser::link(&untrack(|| planner.address()))
}

/// Copies the plan in a format. A document for reading goes as HTML and as text: each program takes what it can.
fn copy_as(planner: Planner, format: Format, reports: Reports) {
    let option = untrack(|| planner.of_shown(|option, _| option.id.clone()));
    let shell = planner.choice.read_untracked().shell;
    let written = |format: Format| {
        let wanted = Wanted {
            request: planner.request.get_untracked(),
            format,
            option: option.clone(),
            shell,
            link: Some(link(planner)),
        };
        Box::pin(tools::document(wanted, planner.language)) as Writing
    };
    let plain = if format == Format::RichText { Format::Runbook } else { format };
    let rich = (format == Format::RichText).then(|| (format.media_type(), written(format)));
    browser::copy_written(rich.into_iter().chain([("text/plain", written(plain))]), move |went| reports.tell(went));
}
