//! A button that copies a text.

use std::borrow::Cow;

use leptos::prelude::*;

use crate::browser::{self, Copied};
use crate::node::{Element, Node, el, live};
use crate::text::{Text, say};

/// A button that copies a text, made at the moment of the click, and says how that went.
pub(crate) fn copy_button(label: impl Into<Cow<'static, str>>, text: impl Fn() -> String + Send + 'static) -> Element {
    let state = RwSignal::new(Copied::Not);
    let label = label.into();
    let words = live(move || {
        Node::Text(match state.get() {
            Copied::Not => label.clone(),
            Copied::Yes => say(Text::CopyDone).into(),
            Copied::Refused => say(Text::CopyRefused).into(),
        })
    });
    el("button")
        .attr("type", "button")
        .class("copy")
        .on("click", move |_| browser::copy(text(), state))
        .child(el("span").attr("aria-live", "polite").child(words))
}
