//! How to say it: sentences by message id, commands per shell, API requests, checks, formats.
//!
//! Takes the planner's codes and parameters and gives the answer of `docs/contract.md`. This crate decides nothing.

pub mod answer;
mod assemble;
mod checks;
mod formulas;
mod global;
pub mod message;
mod naming;
mod operations;
mod place;
mod renderers;
mod request;
mod rows;
mod setting;
mod shells;
mod subject;
mod values;

pub use assemble::{
    Sources, answer, guide_info, guide_month, incomplete, input_error, invalid, rules_version, version_error_params,
};
pub use formulas::{Formula, formulas};
pub use renderers::{Block, Format, Sourced, Table, View, Writer, markdown};
