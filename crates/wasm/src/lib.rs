//! The wasm-bindgen boundary of the npm package, and nothing else.
//!
//! Requests come in as JSON text, and answers go out as JSON text: one way in each direction. `web/npm/README.md`, "How it is made",
//! has the figures that decided it. The two tables that never change, guides and catalogue, go out as objects.

use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// A request of the contract, as JSON text, to its answer, as JSON text. Total: a mistake is an `invalid` answer.
#[wasm_bindgen]
pub fn plan(request: &str) -> String {
    upgrade_api::plan_text(request)
}

/// What AWS prints, to an import answer, as JSON text. Total.
#[wasm_bindgen(js_name = importDescriptions)]
pub fn import_descriptions(text: &str) -> String {
    upgrade_api::import_text(text)
}

/// A request, as JSON text, to its plan as a Markdown document. Total.
#[wasm_bindgen]
pub fn markdown(request: &str) -> String {
    upgrade_api::markdown_text(request)
}

/// The dated guides that a request can name.
#[wasm_bindgen]
pub fn guides() -> JsValue {
    object(&upgrade_api::guides())
}

/// Engines and versions, node types, Regions, and AWS's words as ranges of seconds.
#[wasm_bindgen]
pub fn catalogue() -> JsValue {
    object(&upgrade_api::catalogue())
}

/// Plain objects, not maps. The types have text keys only, so this cannot fail; if it ever did, `null` is no panic.
fn object(value: &impl Serialize) -> JsValue {
    value.serialize(&Serializer::json_compatible()).unwrap_or(JsValue::NULL)
}
