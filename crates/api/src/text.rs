//! The same entry point for JSON texts: what crosses a boundary.

use serde::Serialize;

use crate::plan_json;

/// Plans from JSON text to JSON text. Total: bad JSON gives an answer with `status: "invalid"`.
pub fn plan_text(text: &str) -> String {
    json(&plan_json(text))
}

/// The types of an answer have text keys only, so writing them cannot fail; if it ever did, an empty object is no panic.
pub(crate) fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_else(|_| "{}".to_owned())
}
