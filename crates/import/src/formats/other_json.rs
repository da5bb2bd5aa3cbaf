//! JSON that no other format takes, and JSON that breaks off, so that its format cannot be told.

use serde_json::Value;

use super::format::Format;
use super::json;
use super::opening::Opening;
use super::reading::Reading;
use super::stretch::{Broken, Stretch};

/// Any JSON. Its row is the last one.
pub(super) struct OtherJson;

impl Format for OtherJson {
    fn begins(&self, text: &str) -> bool {
        json::begins(text)
    }

    fn recognize(&self, here: &Opening<'_>) -> Option<Result<Stretch, Broken>> {
        here.json().cloned()
    }

    fn read(&self, tree: &Value, reading: &mut Reading<'_>) {
        let (mut first, mut path) = (tree, String::new());
        while let Some(inner) = first.as_array().and_then(|list| list.first()) {
            first = inner;
            path.push_str("[0]");
        }
        reading.unknown(&path, first);
    }
}
