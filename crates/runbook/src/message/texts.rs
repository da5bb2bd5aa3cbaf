//! The texts of one language in one piece.

use std::sync::OnceLock;

/// Texts by their place, stored as one text and the length of each.
#[derive(Debug)]
pub(super) struct Texts {
    all: &'static str,
    lengths: &'static [u16],
    /// Each text by itself, laid out when the first one is asked for.
    each: OnceLock<Vec<&'static str>>,
}

impl Texts {
    /// The texts that stand in `all`, one behind the other.
    pub(super) const fn new(all: &'static str, lengths: &'static [u16]) -> Self {
        Self { all, lengths, each: OnceLock::new() }
    }

    /// The text at a place.
    pub(super) fn get(&self, place: usize) -> Option<&'static str> {
        self.each.get_or_init(|| self.lay_out()).get(place).copied()
    }

    fn lay_out(&self) -> Vec<&'static str> {
        let mut rest = self.all;
        let mut each = Vec::with_capacity(self.lengths.len());
        for length in self.lengths {
            let (text, behind) = rest.split_at_checked(usize::from(*length)).unwrap_or_default();
            each.push(text);
            rest = behind;
        }
        each
    }
}
