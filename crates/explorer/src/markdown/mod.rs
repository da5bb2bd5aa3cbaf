//! The lists in the documentation.

mod facts;
mod rules;
mod text;

pub(crate) use facts::facts;
pub(crate) use rules::rules;
