//! A button that copies a text.

use std::borrow::Cow;

use leptos::prelude::*;

use crate::browser::{self, Copied};
use crate::node::{Element, Node, el, live};
use crate::text::{Text, say};

/// A button that copies a text, made at the moment of the click, and says how that went.
pub(crate) fn copy_button(label: impl Into<Cow<'static, str>>, text: impl Fn() -> String + Send + 'static) -> Element {
    button(label.into(), move |state| browser::copy(&text(), state))
}

/// The same for what says itself how it went.
pub(crate) fn button(label: Cow<'static, str>, copy: impl Fn(RwSignal<Copied>) + Send + 'static) -> Element {
    let state = RwSignal::new(Copied::Not);
    let words = live(move || {
        Node::Text(match state.get() {
            Copied::Not => label.clone(),
            Copied::Writing => say(Text::CopyWriting).into(),
            Copied::Yes => say(Text::CopyDone).into(),
            Copied::Refused => say(Text::CopyRefused).into(),
            Copied::Unavailable => say(Text::ToolsUnavailable).into(),
        })
    });
    el("button")
        .attr("type", "button")
        .class("copy")
        .on("click", move |_| copy(state))
        .child(el("span").attr("aria-live", "polite").child(words))
}
