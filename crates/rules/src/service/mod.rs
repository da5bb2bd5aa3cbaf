//! The service model: given a state and an operation, whether AWS accepts it, and the state after it.

mod operation;
mod state;

pub use operation::{Create, Modify, NodeType, Operation, Timing};
pub use state::{Pending, Place, Resource, State};
