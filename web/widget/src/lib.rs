//! The inside of the widget: mounts the planner into an element and reports each answer to that element.
//!
//! The element around it is in `src/shell`, in TypeScript. It hands in the settings of the page as JSON text
//! (`upgrade_ui::Embedding` reads it). One instance of this module serves every element of a page.

use std::any::Any;
use std::cell::Cell;
use std::rc::Rc;

use js_sys::Function;
use leptos::prelude::*;
use upgrade_ui::{Embedding, Folds, Widget, WidgetProps};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::HtmlElement;

/// A planner that is shown. Freed, it takes everything out of the element and listens to nothing any more.
#[wasm_bindgen]
pub struct Shown {
    embedding: Embedding,
    _mounted: Box<dyn Any>,
}

/// Shows a planner in an element, with headings of this level. `on_answer` is called with the request and the answer, as
/// JSON, for each request.
#[wasm_bindgen]
pub fn mount(place: HtmlElement, level: u8, settings: String, on_answer: Function) -> Option<Shown> {
    let kept = Rc::new(Cell::new(None));
    let keep = Rc::clone(&kept);
    let mounted = mount_to(place, move || {
        let embedding = Embedding::new(level, &settings, &upgrade_ui::today());
        keep.set(Some(embedding));
        // It listens to nothing in the page around, and hears of no print: everything is made at once.
        let folds = Folds::default();
        folds.make_all(true);
        provide_context(folds);
        let planner = embedding.planner();
        Effect::new(move || {
            let request = planner.request.read().to_string();
            let answer = serde_json::to_string(&**planner.answer.read()).unwrap_or_default();
            let _ = on_answer.call2(&JsValue::UNDEFINED, &request.into(), &answer.into());
        });
        Widget(WidgetProps { embedding })
    });
    kept.take().map(|embedding| Shown { embedding, _mounted: Box::new(mounted) })
}

#[wasm_bindgen]
impl Shown {
    /// Other settings of the page around.
    pub fn update(&self, settings: &str) {
        self.embedding.update(settings);
    }

    /// What is wrong with the settings, or with the request as it is now; one error a line, nothing where all is well.
    pub fn errors(&self) -> String {
        self.embedding.errors().join("\n")
    }
}

/// Answers a request in JSON with JSON, so that tests can check this very module.
#[wasm_bindgen(js_name = planText)]
pub fn plan_text(text: &str) -> String {
    upgrade_ui::core_client::plan_text(text)
}
