//! Tests of the import: the corpus, what must hold of single cases, and random damage.
#![expect(clippy::arithmetic_side_effects, clippy::indexing_slicing, reason = "a test may fail by panicking")]

mod common;
mod corpus;
mod fragments;
mod long;
mod must;
mod notations;
mod pseudo;
mod random;
mod recorded;
