//! How to say it: sentences by message id, commands per shell, API requests, checks, Markdown.
//!
//! Takes the planner's codes and parameters and gives the answer of `docs/contract.md`. This crate decides nothing.

pub mod answer;
mod assemble;
mod checks;
mod commands;
mod conventions;
mod markdown;
pub mod message;
mod values;

pub use assemble::{answer, guide_info, incomplete, input_error, invalid, rules_version};
pub use conventions::{Convention, Formula, conventions, formulas};
pub use markdown::markdown;
