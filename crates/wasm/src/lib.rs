//! The wasm-bindgen boundary of the first module: planning, and nothing else.
//!
//! One form in each direction, as measured (`web/npm/README.md`, "How it is made"): requests come in as JSON text,
//! answers go out as objects. [`plan_text`] is the text that JavaScript makes of such an object: the same bytes as the
//! core's own, which the corpus proves, without a second serialiser of every answer (3 KB, brotli).

use upgrade_api::{FleetFormat, Language};
use upgrade_wasm_values::{JsString, object, stringify, text};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// A request of the contract, as JSON text, to its answer. Total: an error is an `invalid` answer.
#[wasm_bindgen]
pub fn plan(request: &str) -> JsValue {
    object(&upgrade_api::plan_json(request))
}

/// Like [`plan`], with the answer as JSON text: the same bytes on every platform.
#[wasm_bindgen(js_name = planText)]
pub fn plan_text(request: &str) -> JsString {
    stringify(&plan(request))
}

/// Requests as JSON texts, one to a line, to the plans of a fleet. Total.
#[wasm_bindgen(js_name = planFleet)]
pub fn plan_fleet(requests: &str) -> JsValue {
    object(&upgrade_api::fleet(requests))
}

/// The same in a format. `undefined` where it is not written in that.
#[wasm_bindgen(js_name = renderFleet)]
pub fn render_fleet(requests: &str, format: &str, language: &str) -> Option<JsString> {
    let format = FleetFormat::of(format)?;
    let fleet = upgrade_api::fleet(requests);
    Some(match format {
        FleetFormat::Json => stringify(&object(&fleet)),
        _ => text(&upgrade_api::render_fleet(&fleet, format, Language::of(language).unwrap_or_default())),
    })
}

/// The shells that commands are written for.
#[wasm_bindgen]
pub fn shells(language: &str) -> JsValue {
    object(&upgrade_api::shells(Language::of(language).unwrap_or_default()))
}

/// The dated guides that a request can name.
#[wasm_bindgen]
pub fn guides(language: &str) -> JsValue {
    object(&upgrade_api::guides(Language::of(language).unwrap_or_default()))
}

/// Engines and versions, node types, Regions, and AWS's words as ranges of seconds.
#[wasm_bindgen]
pub fn catalogue(language: &str) -> JsValue {
    object(&upgrade_api::catalogue(Language::of(language).unwrap_or_default()))
}
