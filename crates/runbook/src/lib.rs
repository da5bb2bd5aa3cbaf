//! How to say it: sentences by message id, commands per shell, API requests, checks, Markdown.
//!
//! Takes the planner's codes and parameters and gives the answer of `CONTRACT.md`. This crate decides nothing.

pub mod answer;
mod assemble;
mod checks;
mod commands;
pub mod message;

pub use assemble::{answer, guide_info, input_error, invalid, rules_version};
