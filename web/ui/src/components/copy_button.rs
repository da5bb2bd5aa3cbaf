//! A button that copies a text.

use leptos::prelude::*;

use crate::browser::{self, Copied};
use crate::text::{Text, say};

/// Makes the text to copy at the moment of the click.
pub(crate) type Source = Box<dyn Fn() -> String + Send>;

/// A button that copies a text and says how that went.
#[component]
pub(crate) fn CopyButton(text: Source, #[prop(default = Text::Copy)] label: Text) -> impl IntoView {
    let state = RwSignal::new(Copied::Not);
    let words = move || {
        say(match state.get() {
            Copied::Not => label,
            Copied::Yes => Text::CopyDone,
            Copied::Refused => Text::CopyRefused,
        })
    };
    view! {
        <button type="button" class="copy" on:click=move |_| browser::copy(text(), state)>
            <span aria-live="polite">{words}</span>
        </button>
    }
    .into_any()
}
