//! A place of the text at which a document may begin.

use std::cell::OnceCell;

use super::json;
use super::stretch::{Broken, Stretch};

/// The text from the place on, and what several formats want to know of it: parsed once, when the first of them asks.
#[derive(Debug)]
pub(crate) struct Opening<'t> {
    pub(crate) text: &'t str,
    /// Whether something precedes it on its line.
    pub(crate) indented: bool,
    json: OnceCell<Option<Result<Stretch, Broken>>>,
}

impl<'t> Opening<'t> {
    /// At the beginning of this text.
    pub(crate) fn new(text: &'t str, indented: bool) -> Self {
        Self { text, indented, json: OnceCell::new() }
    }

    /// The JSON document that begins here, or where it breaks off; `None` where none begins.
    pub(crate) fn json(&self) -> Option<&Result<Stretch, Broken>> {
        self.json.get_or_init(|| json::begins(self.text).then(|| json::parse(self.text)).flatten()).as_ref()
    }
}
