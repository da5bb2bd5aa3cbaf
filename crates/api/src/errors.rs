//! What is wrong with a request, in the language that it asks for.

use upgrade_runbook::answer::InputError;
use upgrade_runbook::input_error;
use upgrade_runbook::message::Words;

/// Longer than what any field takes.
pub(crate) const LONGEST: usize = 120;

/// The beginning of what somebody wrote: no message grows with what was pasted into the wrong place.
pub(crate) fn short(text: &str, longest: usize) -> String {
    let mut short: String = text.chars().take(longest).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}

/// The errors found so far.
pub(crate) struct InputErrors {
    /// The words for them.
    pub(crate) words: Words,
    list: Vec<InputError>,
}

impl InputErrors {
    /// None yet.
    pub(crate) fn new(words: Words) -> Self {
        Self { words, list: Vec::new() }
    }

    /// One more: where, its code, and the parameters of its sentences.
    pub(crate) fn add<V: AsRef<str>>(&mut self, path: impl AsRef<str>, code: &'static str, params: &[(&str, V)]) {
        let params: Vec<(&str, String)> =
            params.iter().map(|(name, value)| (*name, short(value.as_ref(), LONGEST))).collect();
        self.list.push(input_error(self.words, short(path.as_ref(), LONGEST), code, &params));
    }

    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.list.len()
    }

    /// Whether there are none.
    pub(crate) fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// Whether one of them is about such a place.
    pub(crate) fn any(&self, is_meant: impl Fn(&str) -> bool) -> bool {
        self.list.iter().any(|error| is_meant(&error.path))
    }

    /// All of them, in the order in which they were found.
    pub(crate) fn into_list(self) -> Vec<InputError> {
        self.list
    }
}
