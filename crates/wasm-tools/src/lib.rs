//! The wasm-bindgen boundary of the second module, which loads when somebody pastes or carries a plan away: import,
//! explanations of errors, and documents. It does not plan: the first module does, and hands its answers on.

use upgrade_api::{ExplainWriter, Format, ImportWriter, Language, RenderOptions, Writer};
use upgrade_wasm_values::{JsString, object, stringify, text};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// A request and the answer of the first module, both as JSON text, to a document, by the ID that [`formats`] gives; of one of
/// the answer's options, for a shell, with a link to it. `undefined` where there is no such format, and an error as an object where there is
/// no such option or shell, or where rules of another version gave the answer.
#[wasm_bindgen(unchecked_return_type = "string | object | undefined")]
pub fn render(
    request: &str,
    answer: &str,
    format: &str,
    option: Option<String>,
    shell: Option<String>,
    link: Option<String>,
) -> JsValue {
    let Some(format) = Format::of(format) else { return JsValue::UNDEFINED };
    let options = RenderOptions { option, shell, link };
    let written = upgrade_api::answered_before(request, answer).and_then(|answered| {
        let view = answered.view(format, &options)?;
        Ok(match format.writer() {
            Writer::Answer => text(answer),
            Writer::Document(write) => text(&write(&view)),
        })
    });
    match written {
        Ok(document) => document.into(),
        Err(error) => object(&error),
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

/// The formats that plans, imports and explanations are written in.
#[wasm_bindgen]
pub fn formats(language: &str) -> JsValue {
    object(&upgrade_api::formats(Language::of(language).unwrap_or_default()))
}
