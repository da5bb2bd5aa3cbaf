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
    button(planner, label.into(), move |reports| browser::copy(&text(), move |went| reports.tell(went)))
}

/// What is told how copying goes.
#[derive(Clone, Copy)]
pub(crate) struct Reports {
    planner: Planner,
    state: RwSignal<Copied>,
}

impl Reports {
    /// On the button for a while, and once in passing.
    pub(crate) fn tell(self, went: Copied) {
        // The button can be gone by then.
        let _ = self.state.try_set(went);
        if let Some(said) = went.label() {
            self.planner.tell(self.planner.words().of_label(said));
        }
    }
}

/// The same for what is copied in another way.
pub(crate) fn button(planner: Planner, label: Cow<'static, str>, copy: impl Fn(Reports) + Send + 'static) -> Element {
    let state = RwSignal::new(Copied::Not);
    let words = live(move || match state.get().label() {
        Some(said) => Node::from(say(said)),
        None => Node::Text(label.clone()),
    });
    el("button")
        .attr("type", "button")
        .class("copy")
        .on("click", move |_| copy(Reports { planner, state }))
        .child(el("span").child(words))
}

impl Copied {
    /// What is said of it.
    const fn label(self) -> Option<Text> {
        match self {
            Self::Not => None,
            Self::Writing => Some(Text::CopyWriting),
            Self::Yes => Some(Text::CopyDone),
            Self::Refused => Some(Text::CopyRefused),
            Self::Unavailable => Some(Text::ToolsUnavailable),
        }
    }
}
