//! What is interrupted, how long, how often, and how sure that is; and what an engine upgrade and a scale-up interrupt.

mod engine_upgrade;
mod merge;
mod model;
mod scale_up;
mod seconds;
mod span;
mod statements;

pub(crate) use engine_upgrade::of as engine_upgrade;
pub use merge::{Severity, sum, worse};
pub use model::{Input, Model, Range};
pub(crate) use scale_up::of as scale_up;
pub use seconds::Seconds;
pub use span::{Basis, Effect, Interruption, Scope, Span};
pub(crate) use span::{not_stated, nothing, span, untouched};
pub use statements::{STATEMENTS, Statement};
