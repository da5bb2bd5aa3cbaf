//! The same door for JSON texts: what crosses a boundary.

use serde::Serialize;

use crate::plan::invalid;
use crate::{catalogue, guides, markdown, plan, read_text};

/// Plans from JSON text to JSON text. Total: bad JSON gives an answer with `status: "invalid"`.
pub fn plan_text(text: &str) -> String {
    json(&read_text(text).map_or_else(invalid, |request| plan(&request)))
}

/// A request as JSON text; its plan as Markdown.
pub fn markdown_text(text: &str) -> String {
    markdown(&read_text(text).map_or_else(invalid, |request| plan(&request)))
}

/// What AWS printed; the clusters found in it as JSON text.
pub fn import_text(text: &str) -> String {
    json(&crate::import(text))
}

/// The dated guides as JSON text.
pub fn guides_text() -> String {
    json(&guides())
}

/// The catalogue as JSON text.
pub fn catalogue_text() -> String {
    json(&catalogue())
}

/// The types of an answer have text keys only, so writing them cannot fail; if it ever did, an empty object is no panic.
pub(crate) fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_else(|_| "{}".to_owned())
}
