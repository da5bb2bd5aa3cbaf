//! The wasm-bindgen boundary of the npm package, and nothing else.
//!
//! One form in each direction, as measured (`web/npm/README.md`, "How it is made"): requests come in as JSON text,
//! answers go out as objects. [`plan_text`] is the text that JavaScript makes of such an object: the same bytes as the
//! core's own, which the corpus proves, without a second serialiser of every answer (3 KB, brotli).

use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use upgrade_api::{ExplainWriter, FleetFormat, Format, ImportWriter, Language, RenderOptions, Writer};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// Smaller and quicker than what Rust's library brings for WebAssembly.
#[cfg(target_family = "wasm")]
#[global_allocator]
static MEMORY: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

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

/// A request, as JSON text, to its plan in a format, by the id that [`formats`] gives; of one of its options, for a shell.
/// `undefined` where there is no such format, an error as an object where there is no such option or shell, and total else.
#[wasm_bindgen(unchecked_return_type = "string | object | undefined")]
pub fn render(request: &str, format: &str, option: Option<String>, shell: Option<String>) -> JsValue {
    let Some(format) = Format::of(format) else { return JsValue::UNDEFINED };
    let answered = upgrade_api::answered(request);
    match (answered.view(format, &RenderOptions { option, shell }), format.writer()) {
        (Err(error), _) => object(&error),
        (Ok(_), Writer::Answer) => stringify(&object(&answered.answer)).into(),
        (Ok(view), Writer::Document(write)) => JsValue::from_str(&write(&view)),
    }
}

/// What AWS prints, to the clusters in it and what is missing, in a language. Total.
#[wasm_bindgen(js_name = importDescriptions)]
pub fn import_descriptions(text: &str, language: &str) -> JsValue {
    object(&upgrade_api::import_in(text, language))
}

/// The same in a format. `undefined` where it is not written in that.
#[wasm_bindgen(js_name = renderImport)]
pub fn render_import(documents: &str, format: &str, language: &str) -> Option<JsString> {
    let answer = upgrade_api::import_in(documents, language);
    Some(match upgrade_api::import_writer(Format::of(format)?)? {
        ImportWriter::Answer => stringify(&object(&answer)),
        ImportWriter::Document(write) => text(&write(&answer)),
    })
}

/// What errors and events of AWS mean, in a language. Total.
#[wasm_bindgen(js_name = explainError)]
pub fn explain_error(text: &str, language: &str) -> JsValue {
    object(&upgrade_api::explain(text, language))
}

/// The same in a format. `undefined` where it is not written in that.
#[wasm_bindgen(js_name = renderExplanation)]
pub fn render_explanation(errors: &str, format: &str, language: &str) -> Option<JsString> {
    let answer = upgrade_api::explain(errors, language);
    Some(match upgrade_api::explain_writer(Format::of(format)?)? {
        ExplainWriter::Answer => stringify(&object(&answer)),
        ExplainWriter::Document(write) => text(&write(&answer, Language::of(language).unwrap_or_default())),
    })
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

/// The formats that plans, imports and explanations are written in.
#[wasm_bindgen]
pub fn formats(language: &str) -> JsValue {
    object(&upgrade_api::formats(Language::of(language).unwrap_or_default()))
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

/// Plain objects, not maps. Answers have text keys, and no number that a request may have is inexact in JavaScript, so
/// this cannot fail. If it ever did, it is thrown, as a stop of the module is: nobody takes `null` for an answer.
fn object(answer: &impl Serialize) -> JsValue {
    answer.serialize(&Serializer::json_compatible()).unwrap_or_else(|error| wasm_bindgen::throw_val(error.into()))
}

fn text(text: &str) -> JsString {
    JsValue::from_str(text).into()
}

#[wasm_bindgen]
extern "C" {
    /// A text of JavaScript, which never was one of Rust.
    #[wasm_bindgen(typescript_type = "string")]
    pub type JsString;

    #[wasm_bindgen(js_namespace = JSON)]
    fn stringify(answer: &JsValue) -> JsString;
}
