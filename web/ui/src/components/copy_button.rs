//! A button that copies a text.

use leptos::prelude::*;

use crate::browser::{self, Copied};
use crate::node::{Element, el, live};
use crate::text::{Text, say};

/// A button that copies a text, made at the moment of the click, and says how that went.
pub(crate) fn copy_button(label: Text, text: impl Fn() -> String + Send + 'static) -> Element {
    let state = RwSignal::new(Copied::Not);
    let words = live(move || {
        say(match state.get() {
            Copied::Not => label,
            Copied::Yes => Text::CopyDone,
            Copied::Refused => Text::CopyRefused,
        })
    });
    el("button")
        .attr("type", "button")
        .class("copy")
        .on("click", move |_| browser::copy(text(), state))
        .child(el("span").attr("aria-live", "polite").child(words))
}
