//! View models: plain structs without browser types, tested natively. Components only read them.

pub mod address;
mod bytes;
pub mod estimate;
pub mod example;
pub mod field;
pub mod form;
pub mod heading;
pub mod imported;
pub mod input_errors;
pub mod options;
pub mod span;
pub mod statements;
pub mod verdict;
