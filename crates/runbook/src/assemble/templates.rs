//! Sentences that are looked up again and again in one answer.

use crate::message::Words;

/// Templates found so far. Codes are constants, so their addresses tell them apart without comparing texts.
pub(super) struct Templates {
    words: Words,
    found: Vec<(&'static str, &'static str, Option<&'static str>)>,
}

impl Templates {
    /// Nothing found yet.
    pub(super) fn new(words: Words) -> Self {
        Self { words, found: Vec::with_capacity(48) }
    }

    /// The template for a key of a section.
    pub(super) fn find(&mut self, section: &'static str, key: &'static str) -> Option<&'static str> {
        let same =
            |entry: &&(&'static str, &'static str, _)| std::ptr::eq(entry.1, key) && std::ptr::eq(entry.0, section);
        if let Some((_, _, template)) = self.found.iter().find(same) {
            return *template;
        }
        let template = self.words.find(section, key);
        self.found.push((section, key, template));
        template
    }
}
