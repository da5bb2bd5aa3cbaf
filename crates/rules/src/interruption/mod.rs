//! What an operation interrupts, how long, how often, and how sure that is.

mod engine_upgrade;
mod merge;
mod model;
mod other;
mod scale_up;
mod span;

use serde::Serialize;

pub use merge::{Severity, sum, worse};
pub use model::{Input, Model, Range};
pub use span::STATEMENTS;

use crate::catalogue::SourceId;
use crate::rules::Attempt;
use crate::service::{Modify, Operation, Timing};

/// What happens to one part of the service.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Effect {
    /// Nothing, by AWS's own words or because nothing is touched.
    None,
    /// AWS's documents say nothing.
    NotStated,
    /// At risk: a best effort, and no promise.
    AtRisk,
    /// Away for a short while.
    Interrupted,
    /// Away from start to end.
    Unavailable,
    /// Gone.
    Lost,
}

/// What a figure or statement rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    /// A figure or plain statement of AWS.
    Documented,
    /// AWS's words, turned into a range by the published table.
    Convention,
    /// The planner's own formula, with inputs that can be seen and changed.
    Model,
    /// Third parties' reports; never AWS's.
    Observed,
    /// AWS gives none.
    NotPublished,
}

/// What an interruption touches at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Scope {
    /// One shard's keys at a time.
    OneShardAtATime,
    /// The whole cluster.
    Cluster,
}

/// A range of seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Seconds {
    /// At least.
    pub min: u32,
    /// At most.
    pub max: u32,
}

/// What happens to one part of the service, as codes and parameters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// What happens.
    pub effect: Effect,
    /// How long each time; `None` where nothing can be said.
    pub seconds: Option<Seconds>,
    /// How often, where it can be said.
    pub times: Option<u32>,
    /// What it touches at a time.
    pub scope: Scope,
    /// What it rests on.
    pub basis: Basis,
    /// The sentence, by message id: `span.<statement>`.
    pub statement: &'static str,
    /// Our own estimate beside a length that AWS does not publish.
    pub model: Option<Box<Model>>,
    /// Its sources.
    pub sources: &'static [SourceId],
}

/// What an operation interrupts, in five parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Interruption {
    /// Reads.
    pub reads: Span,
    /// Writes.
    pub writes: Span,
    /// Connections that stand.
    pub connections: Span,
    /// Data.
    pub data: Span,
    /// How long clients need once the service is back.
    pub client_recovery: Span,
}

/// What an operation interrupts, tried in a state.
pub fn of(attempt: &Attempt) -> Interruption {
    match attempt.operation {
        // A request for the window interrupts nothing yet; the window does.
        Operation::Modify(modify) if modify.timing == Timing::MaintenanceWindow => span::nothing(),
        Operation::Modify(modify) => modification(attempt, modify),
        // What is known to wait runs as the modification it is; see the service model.
        Operation::WaitForWindow => other::unknown_pending(),
        Operation::ScaleGlobal(node_type) => scale_up::of(attempt, node_type),
        Operation::ModifyGlobal { version, .. } => engine_upgrade::of(attempt, *version),
        _ => other::of(attempt),
    }
}

/// An engine change, a new node type, or both at once: the worse of the two, part by part.
fn modification(attempt: &Attempt, modify: &Modify) -> Interruption {
    let upgrade = modify.version.filter(|version| *version != attempt.resource.version);
    match (upgrade, modify.node_type.as_deref()) {
        (Some(version), Some(node_type)) => {
            worse(engine_upgrade::of(attempt, version), scale_up::of(attempt, node_type))
        }
        (Some(version), None) => engine_upgrade::of(attempt, version),
        (None, Some(node_type)) => scale_up::of(attempt, node_type),
        (None, None) => span::nothing(),
    }
}
