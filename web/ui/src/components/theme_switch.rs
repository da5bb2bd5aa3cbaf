//! Light, dark, or as the system has it.

use gloo::storage::{LocalStorage, Storage};
use leptos::prelude::*;

use crate::text::{Text, say};

/// Where the choice is kept. `boot.js` reads it as well, so that the first paint is right.
const KEY: &str = "theme";
const CHOICES: [(&str, Text); 3] = [("auto", Text::ThemeAuto), ("light", Text::ThemeLight), ("dark", Text::ThemeDark)];

/// The theme switch.
#[component]
pub(crate) fn ThemeSwitch() -> impl IntoView {
    let theme = RwSignal::new("auto");
    Effect::new(move |first: Option<()>| {
        if first.is_none() {
            let kept: String = LocalStorage::raw().get_item(KEY).ok().flatten().unwrap_or_default();
            if let Some((word, _)) = CHOICES.into_iter().find(|(word, _)| *word == kept) {
                theme.set(word);
            }
        }
        let chosen = theme.get();
        if let Some(root) = gloo::utils::document().document_element() {
            let _ = root.set_attribute("data-theme", chosen);
        }
    });
    let choose = move |word: &'static str| {
        theme.set(word);
        // A browser that keeps nothing still shows the choice.
        let _ = LocalStorage::raw().set_item(KEY, word);
    };
    let radios = CHOICES
        .into_iter()
        .map(|(word, label)| {
            view! {
                <label>
                    <input
                        type="radio"
                        name="theme"
                        value=word
                        prop:checked=move || theme.get() == word
                        on:change=move |_| choose(word)
                    />
                    <span>{say(label)}</span>
                </label>
            }
            .into_any()
        })
        .collect::<Vec<_>>();
    view! {
        <fieldset class="theme">
            <legend>{say(Text::Theme)}</legend>
            <div class="segments">{radios}</div>
        </fieldset>
    }
    .into_any()
}
