//! What both modules need to talk to JavaScript: values, and memory.

use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// Smaller and quicker than what Rust's library brings for WebAssembly.
#[cfg(target_family = "wasm")]
#[global_allocator]
static MEMORY: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

#[wasm_bindgen]
extern "C" {
    /// A text of JavaScript, which never was one of Rust.
    #[wasm_bindgen(typescript_type = "string")]
    pub type JsString;

    /// `JSON.stringify`.
    #[wasm_bindgen(js_namespace = JSON)]
    pub fn stringify(answer: &JsValue) -> JsString;
}

/// Plain objects, not maps. Answers have text keys, and no number that a request may have is inexact in JavaScript, so
/// this cannot fail. If it ever did, it is thrown, as a stop of the module is: nobody takes `null` for an answer.
pub fn object(answer: &impl Serialize) -> JsValue {
    answer.serialize(&Serializer::json_compatible()).unwrap_or_else(|error| wasm_bindgen::throw_val(error.into()))
}

/// A text of Rust, copied.
pub fn text(text: &str) -> JsString {
    JsValue::from_str(text).into()
}
