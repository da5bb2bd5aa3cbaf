//! The answer of the public contract, version 1: a file for each part of it.
//!
//! These types are the only definition of the answer: TypeScript types and the JSON Schema are generated from them.
//! An answer says each thing once; sources are named by id and listed at the end.

mod check;
mod contradiction;
mod input_error;
mod interruption;
pub mod known;
mod plan;
mod question;
mod reason;
mod step;
mod strategy;

pub use crate::shells::Shell;
pub use check::{Check, Command};
pub use contradiction::{Contradiction, Side};
pub use input_error::InputError;
pub use interruption::{Interruption, Model, ModelInput, Span};
pub use plan::{GuideInfo, PlanAnswer, Source, Status};
pub use question::{Answer, AnswerPending, AnswerValue, Question};
pub use reason::{Blocker, Direct, Reason, Verdict};
pub use step::{ClusterSummary, Rollback, Step, StepTiming};
pub use strategy::Strategy;
pub use upgrade_planner::{Completes, DataRisk, Endpoints};
pub use upgrade_rules::interruption::{Basis, Effect, Scope, Seconds};
pub use upgrade_rules::rule::{Topic, Weight};
