//! The lists in the documentation.

mod contract;
mod facts;
mod interface;
mod rules;
mod text;

pub(crate) use contract::contract;
pub(crate) use facts::facts;
pub(crate) use rules::rules;
