//! The same door for JSON texts: what crosses a boundary.

use serde::Serialize;

use upgrade_messages::Language;

use crate::plan::unreadable;
use crate::{markdown, plan, plan_json, read_text};

/// Plans from JSON text to JSON text. Total: bad JSON gives an answer with `status: "invalid"`.
pub fn plan_text(text: &str) -> String {
    json(&plan_json(text))
}

/// A request as JSON text; its plan as Markdown, in the language of the request.
pub fn markdown_text(text: &str) -> String {
    let request = read_text(text);
    let language = match &request {
        Ok(request) => request.language.as_deref().and_then(Language::of).unwrap_or_default(),
        Err(unreadable) => unreadable.language,
    };
    markdown(&request.map_or_else(unreadable, |request| plan(&request)), language)
}

/// The types of an answer have text keys only, so writing them cannot fail; if it ever did, an empty object is no panic.
pub(crate) fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_else(|_| "{}".to_owned())
}
