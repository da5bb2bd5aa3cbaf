//! The single-page app: brings the rendered page to life and keeps the address in step with it.

mod keys;
mod print;
mod visit;

use gloo::utils::{document, window};
use leptos::prelude::*;
use upgrade_messages::{Language, Words};
use upgrade_ui::model::address::{self, Address};
use upgrade_ui::model::{example, form::Form};
use upgrade_ui::{Folds, Planner, paths, take_over};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::HtmlElement;

/// The element that holds the page. The build renders the example into it, and the planner takes that over.
const PLACE: &str = "app";

/// Brings the page to life. The glue calls it once the module is there.
#[wasm_bindgen(start)]
pub fn start() {
    let Some(place) = document().get_element_by_id(PLACE).and_then(|place| place.dyn_into::<HtmlElement>().ok()) else {
        return;
    };
    let language = language();
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("lang", language.name());
    }
    take_over(&place, move || {
        provide_context(Words::of(language));
        let folds = Folds::default();
        provide_context(folds);
        print::listen(folds);
        let planner = Planner::example();
        follow(planner, &visit::fragment());
        visit::keep(planner, follow);
        keys::listen(planner);
        planner
    });
    let _ = place.set_attribute("data-state", "ready");
}

/// Answers a request in JSON with JSON: the same core, so that tests can check the page's own module byte for byte.
#[wasm_bindgen]
pub fn plan_text(text: &str) -> String {
    upgrade_ui::core_client::plan_text(text)
}

/// The language that the address asks for, `?lang=de`, else the one of the document.
fn language() -> Language {
    let search = window().location().search().unwrap_or_default();
    let asked = search.trim_start_matches('?').split('&').find_map(|pair| pair.strip_prefix("lang="));
    let of_document = || document().document_element()?.get_attribute("lang");
    let of_document = || of_document().as_deref().and_then(Language::for_tag);
    asked.and_then(Language::for_tag).or_else(of_document).unwrap_or_default()
}

/// Takes over what an address says; one that says nothing is of the example. Where it names no day, this plan is made today.
fn follow(planner: Planner, fragment: &str) {
    if address::read(fragment) == Address::Silent {
        planner.form.set(Form::from_request(&example::request()));
    } else {
        planner.go_to(fragment);
    }
    if !planner.form.read_untracked().says(paths::AS_OF) {
        planner.set(paths::AS_OF, &upgrade_ui::today());
    }
}
