//! Many texts in one piece.

use std::sync::OnceLock;

/// Texts by their place, stored as one text with a line for each.
#[derive(Debug)]
pub(super) struct Texts {
    all: &'static str,
    /// Each text by itself, laid out when the first one is asked for.
    each: OnceLock<Vec<&'static str>>,
}

impl Texts {
    /// The texts that stand in `all`, each with a line end behind it.
    pub(super) const fn new(all: &'static str) -> Self {
        Self { all, each: OnceLock::new() }
    }

    /// All of them.
    pub(super) fn each(&self) -> &[&'static str] {
        self.each.get_or_init(|| self.lay_out())
    }

    fn lay_out(&self) -> Vec<&'static str> {
        let mut each = Vec::new();
        let mut rest = self.all;
        while let Some((text, behind)) = rest.split_once('\n') {
            each.push(text);
            rest = behind;
        }
        each
    }

    /// The text at a place. Called from everywhere: a copy at each place would be 2 KB.
    #[inline(never)]
    pub(super) fn get(&self, place: usize) -> Option<&'static str> {
        self.each().get(place).copied()
    }
}
