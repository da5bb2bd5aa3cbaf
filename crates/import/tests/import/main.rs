//! Tests of the import: the corpus, what must hold of single cases, and random damage.

mod common;
mod corpus;
mod must;
mod pseudo;
mod random;
