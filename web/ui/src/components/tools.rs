//! What to do with a plan: link, Markdown, print.

use leptos::prelude::*;

use super::copy_button::CopyButton;
use crate::model::address;
use crate::state::Planner;
use crate::text::{Text, say};
use crate::{browser, door};

/// The buttons.
#[component]
pub(crate) fn Tools(planner: Planner) -> impl IntoView {
    let link = move || browser::link(&planner.request.with_untracked(address::write));
    let markdown = move || planner.answer.with_untracked(door::markdown);
    view! {
        <div class="tools">
            <CopyButton label=Text::CopyLink text=Box::new(link) />
            <CopyButton label=Text::CopyMarkdown text=Box::new(markdown) />
            <button
                type="button"
                class="copy"
                on:click=|_| {
                    let _ = gloo::utils::window().print();
                }
            >
                {say(Text::Print)}
            </button>
        </div>
    }
    .into_any()
}
