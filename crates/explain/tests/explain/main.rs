//! Tests of the explanations: the corpus, the table of errors, and random texts.
#![expect(
    clippy::arithmetic_side_effects,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod common;
mod corpus;
mod pseudo;
mod random;
mod table;
