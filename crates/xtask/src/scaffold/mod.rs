//! Scaffolds: the files of a new rule, fact or operation, and its place in every list and table.
//!
//! What they write compiles, which the part `scaffold` of `cargo xtask test` tries; what they leave to be written, a build or a
//! test asks for.

mod edits;
pub(crate) mod fact;
mod insert;
mod name;
pub(crate) mod operation;
pub(crate) mod rule;
mod sentences;
