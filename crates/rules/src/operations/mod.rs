//! What an operation needs, does, interrupts, and which documents describe it.

mod documents;
mod effect;
mod interruption;
mod precondition;

pub(crate) use documents::documents;
pub(crate) use effect::after;
pub(crate) use interruption::of as interruption;
pub(crate) use precondition::makes_sense;
