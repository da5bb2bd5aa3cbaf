//! What is interrupted, how long, how often, and how sure that is; and what an engine upgrade and a change of the node type interrupt.

mod engine_upgrade;
mod merge;
mod model;
mod node_type;

mod seconds;
mod span;
mod statements;

pub(crate) use engine_upgrade::of as engine_upgrade;
pub use merge::{Severity, sum, worse};
pub use model::{Input, Model, Range};
pub(crate) use node_type::of as node_type_change;
pub use seconds::Seconds;
pub use span::{Basis, Effect, Interruption, Scope, Span};
pub(crate) use span::{available_not_documented, not_documented, nothing, span, stays_online, untouched};
pub use statements::{STATEMENTS, Statement};
