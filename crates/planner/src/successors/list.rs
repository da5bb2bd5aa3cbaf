//! What a state leads to, as a list that the parts of the successor function fill.

use upgrade_rules::model::Operation;

use crate::purpose::Purpose;

/// An operation, and why it is proposed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Successor {
    pub(crate) operation: Operation,
    pub(crate) purpose: Purpose,
}

/// A list of successors.
pub(super) struct Successors(pub(super) Vec<Successor>);

impl Successors {
    pub(super) fn push(&mut self, purpose: Purpose, operation: Operation) {
        self.0.push(Successor { operation, purpose });
    }
}
