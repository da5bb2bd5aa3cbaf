//! How the link was read that a visit began with.

/// How an address was read.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Link {
    /// Read, and the form has no field for these of its places.
    Read {
        /// The places.
        lost: Vec<String>,
        /// Whether it was made by other rules than those of this page.
        by_other_rules: bool,
    },
    /// A request that cannot be read.
    Damaged,
}

impl Default for Link {
    fn default() -> Self {
        Self::Read { lost: Vec::new(), by_other_rules: false }
    }
}
