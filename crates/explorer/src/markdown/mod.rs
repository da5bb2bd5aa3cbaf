//! The lists in the documentation.

mod contract;
mod facts;
mod rules;
mod text;

pub(crate) use contract::contract;
pub(crate) use facts::facts;
pub(crate) use rules::rules;
