//! Undo and redo.

use leptos::prelude::*;

use crate::node::{Element, el};
use crate::state::Planner;
use crate::text::{Text, say};

/// The two buttons. Where there is nothing to do they say so and keep the focus, which a disabled button would lose.
pub(crate) fn history_buttons(planner: Planner) -> Element {
    let button = |name: Text, sign: &'static str| {
        el("button")
            .attr("type", "button")
            .attr("title", say(name))
            .child(el("span").class("sign-only").attr("aria-hidden", "true").child(sign))
            .child(el("span").class("name").child(say(name)))
    };
    let absent = |absent: bool| absent.then(|| "true".to_owned());
    el("div")
        .class("history")
        .child(
            button(Text::Undo, "↶")
                .attr("aria-disabled", move || absent(!planner.visit.read().place.can_undo()))
                .on("click", move |_| planner.undo()),
        )
        .child(
            button(Text::Redo, "↷")
                .attr("aria-disabled", move || absent(!planner.visit.read().place.can_redo()))
                .on("click", move |_| planner.redo()),
        )
}
