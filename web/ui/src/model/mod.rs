//! View models: plain structs without browser types, tested natively. Components only read them.

pub mod address;
pub mod announcement;
mod bytes;
pub mod estimate;
pub mod example;
pub mod field;
pub mod fleet;
pub mod form;
pub mod heading;
pub mod history;
pub mod imported;
pub mod input_errors;
pub mod limit;
pub(crate) mod link;
pub(crate) mod news;
pub mod options;
pub mod path;
mod quantity;
pub(crate) mod saved;
pub mod seconds;
pub mod span;
pub mod statements;
pub mod support;
pub mod targets;
pub mod verdict;
pub(crate) mod visit;
pub mod window;
