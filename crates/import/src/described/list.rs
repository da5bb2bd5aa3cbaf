//! A list that may be incomplete.

/// A list, as far as it could be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct List<T> {
    /// What could be read.
    pub(crate) items: Vec<T>,
    /// Whether that is all of it.
    pub(crate) whole: bool,
}

impl<T> Default for List<T> {
    fn default() -> Self {
        Self { items: Vec::new(), whole: false }
    }
}
