//! What must hold of every answer, whatever is asked.
#![expect(clippy::expect_used, clippy::arithmetic_side_effects, reason = "a test may fail by panicking")]

#[path = "../../../planner/tests/properties/generate.rs"]
mod generate;

mod answers;
mod checks_that_can_fail;
mod common;
mod first_things_first;
mod global_datastores;
mod goals_and_unknowns;
mod invariants;
mod limits;
mod node_types;
mod offer;
mod own_switch;
mod parameter_groups;
mod parts_of_a_goal;
mod pending;
mod serverless;
mod snapshots_and_writes;
mod statements;
mod steps_in_order;
mod text;
mod two_answers;
mod unknown;
mod windows_and_titles;
