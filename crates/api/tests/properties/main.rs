//! What must hold of every answer, whatever is asked.

#[path = "../../../planner/tests/properties/generate.rs"]
mod generate;

mod answers;
mod common;
mod limits;
mod pending;
mod text;
mod unknown;
