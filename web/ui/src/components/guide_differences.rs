//! Where the other guide says otherwise.

use leptos::prelude::*;

use super::reason::marked;
use crate::model::field::Field;
use crate::state::Planner;
use crate::text::{Text, say};

/// The note on the other guide, and the way to it.
#[component]
pub(crate) fn GuideDifferences(planner: Planner) -> impl IntoView {
    move || {
        let differences = planner.differences.get();
        let old = planner.form.with(|form| form.says(Field::Guide));
        let (title, same, word, button) = if old {
            (Text::CurrentDiffers, Text::CurrentSame, "", Text::ShowCurrent)
        } else {
            (Text::Guide2018Differs, Text::Guide2018Same, "2018-01", Text::Show2018)
        };
        if differences.is_empty() {
            return view! { <p class="quiet differs">{say(same)}</p> }.into_any();
        }
        let items = differences.iter().map(|line| view! { <li>{marked(line)}</li> }.into_any()).collect::<Vec<_>>();
        view! {
            <details class="differs">
                <summary>{crate::text::fill(title, &[&differences.len().to_string()])}</summary>
                <ul>{items}</ul>
                <button type="button" class="link" on:click=move |_| planner.set(Field::Guide, word)>{say(button)}</button>
            </details>
        }
        .into_any()
    }
}
