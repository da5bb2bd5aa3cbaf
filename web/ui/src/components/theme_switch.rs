//! Light, dark, or as the system has it.

use gloo::storage::{LocalStorage, Storage};
use leptos::prelude::*;

use crate::node::{Element, el};
use crate::text::{Text, say};

/// Where the choice is kept. `before-paint.js` reads it as well, so that the first paint is right.
const KEY: &str = "theme";
const CHOICES: [(&str, Text); 3] = [("auto", Text::ThemeAuto), ("light", Text::ThemeLight), ("dark", Text::ThemeDark)];

/// The theme switch.
pub(crate) fn theme_switch() -> Element {
    let theme = RwSignal::new("auto");
    Effect::new(move |before: Option<()>| {
        if before.is_none() {
            let kept = LocalStorage::raw().get_item(KEY).ok().flatten().unwrap_or_default();
            if let Some((word, _)) = CHOICES.into_iter().find(|(word, _)| *word == kept) {
                theme.set(word);
            }
        }
        if let Some(root) = gloo::utils::document().document_element() {
            let _ = root.set_attribute("data-theme", theme.get());
        }
    });
    let radios = CHOICES.map(|(word, label)| {
        let input = el("input")
            .attr("type", "radio")
            .attr("name", "theme")
            .attr("value", word)
            .prop("checked", move || theme.get() == word)
            .on("change", move |_| {
                theme.set(word);
                // A browser that keeps nothing still shows the choice.
                let _ = LocalStorage::raw().set_item(KEY, word);
            });
        el("label").child(input).child(el("span").child(say(label)))
    });
    el("fieldset")
        .class("theme")
        .child(el("legend").child(say(Text::Theme)))
        .child(el("div").class("segments").children(radios))
}
