//! Many texts in one piece.

use std::sync::OnceLock;

/// Texts by their place, stored as one text with a line for each.
#[derive(Debug)]
pub struct Lines {
    all: &'static str,
    /// Each text by itself, laid out when the first one is asked for.
    each: OnceLock<Vec<&'static str>>,
}

impl Lines {
    /// The texts that stand in `all`, each with a line end behind it.
    pub(crate) const fn new(all: &'static str) -> Self {
        Self { all, each: OnceLock::new() }
    }

    /// All of them. Called from everywhere: a copy at each place would be 2 KB.
    #[inline(never)]
    pub(crate) fn each(&self) -> &[&'static str] {
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
}
