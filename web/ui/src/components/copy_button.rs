//! A button that copies a text.

use std::borrow::Cow;

use leptos::prelude::*;

use crate::browser::{self, Copied};
use crate::node::{Element, Node, el, live};
use crate::state::Planner;
use crate::text::{Text, say};

/// A button that copies a text, made at the moment of the click, and says how that went.
pub(crate) fn copy_button(
    planner: Planner,
    label: impl Into<Cow<'static, str>>,
    text: impl Fn() -> String + Send + 'static,
) -> Element {
    let state = RwSignal::new(Copied::Not);
    let label = label.into();
    let words = live(move || match state.get().label() {
        Some(said) => Node::from(say(said)),
        None => Node::Text(label.clone()),
    });
    let tell = move |went: Copied| {
        if let Some(said) = went.label() {
            planner.tell(planner.words().of_label(said));
        }
    };
    el("button")
        .attr("type", "button")
        .class("copy")
        .on("click", move |_| browser::copy(text(), state, tell))
        .child(el("span").child(words))
}

impl Copied {
    /// What is said of it.
    const fn label(self) -> Option<Text> {
        match self {
            Self::Not => None,
            Self::Yes => Some(Text::CopyDone),
            Self::Refused => Some(Text::CopyRefused),
        }
    }
}
