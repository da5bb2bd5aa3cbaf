//! How to say it: sentences by message id, commands per shell, API requests, checks, Markdown.
//!
//! Takes the planner's codes and parameters and gives the answer of `CONTRACT.md`. This crate decides nothing.

pub mod answer;
