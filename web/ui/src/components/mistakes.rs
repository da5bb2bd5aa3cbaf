//! Everything that is wrong with the request, with its place.

use leptos::prelude::*;

use super::reason::marked;
use crate::state::Planner;

/// The list of mistakes.
#[component]
pub(crate) fn Mistakes(planner: Planner) -> impl IntoView {
    move || {
        planner.answer.with(|answer| {
            let items = answer
                .errors
                .iter()
                .map(|error| {
                    let help = error.help.as_deref().map(|help| view! { " " {marked(help)} });
                    view! { <li><code>{error.path.clone()}</code> ": " {marked(&error.message)} {help}</li> }.into_any()
                })
                .collect::<Vec<_>>();
            (!items.is_empty()).then(|| view! { <ul class="mistakes">{items}</ul> })
        })
    }
}
