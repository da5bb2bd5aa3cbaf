//! The plan: strategies, steps and questions, as codes and parameters.

use std::rc::Rc;

use serde::{Deserialize, Serialize};
use upgrade_rules::catalogue::SourceId;
use upgrade_rules::facts::{Durability, InTransitEncryption};
use upgrade_rules::interruption::{Interruption, Span};
use upgrade_rules::model::{Operation, State, Timing, field};
use upgrade_rules::operations::{DataRisk, Endpoints, Rollback};
use upgrade_rules::rule::Fired;
use upgrade_rules::{EngineVersion, Guide, Truth};

use crate::kind::{Kind, Part};

/// When a strategy is complete.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Completes {
    /// Now, in no window.
    Now,
    /// In the next maintenance window.
    InWindow,
    /// After it.
    AfterWindow,
}

/// One step: an operation, the states around it, and what it does.
#[derive(Clone, Debug)]
pub struct Step<'a> {
    /// The operation.
    pub operation: Operation,
    /// The state before.
    pub from: Rc<State<'a>>,
    /// The state after.
    pub to: Rc<State<'a>>,
    /// The documents that describe the operation.
    ///
    /// None in an outline, and no notices.
    pub documents: Vec<SourceId>,
    /// The notices that it raises; blocks that it resolves are in [`Plan::direct`].
    pub notices: Vec<Fired>,
    /// What it interrupts.
    pub interruption: Rc<Interruption>,
    /// The rollback from it.
    pub rollback: Rollback,
    /// What it can do to the data.
    pub data_risk: DataRisk,
    /// What it does to the endpoints.
    pub endpoints: Endpoints,
    /// When it takes effect; `None` = when somebody does it, or AWS by itself.
    pub timing: Option<Timing>,
}

/// A complete path from here to the goal.
#[derive(Clone, Debug)]
pub struct Strategy<'a> {
    /// Stable id: `in-place-now`.
    pub id: String,
    /// What it is made of.
    pub kind: Kind,
    /// Its steps, in order.
    pub steps: Vec<Step<'a>>,
    /// The sum over the steps.
    pub interruption: Interruption,
    /// When it is complete.
    pub completes: Completes,
    /// What can happen to the data.
    pub data_risk: DataRisk,
    /// What happens to the endpoints.
    pub endpoints: Endpoints,
    /// The index of the last step after which the old version can still be had without losing writes.
    pub rollback_until: Option<usize>,
    /// Blocks that apply if a missing fact turns out badly: what this strategy depends on.
    pub conditions: Vec<Fired>,
    /// Whether a step copies data where too little memory is known to be free for that: the answer says to make room first.
    pub lacks_memory: bool,
    /// What the user has ruled out and it does all the same: it is shown last, and never recommended.
    pub breaks: Vec<Limit>,
    /// What the user has ruled out and nobody can assure: what it depends on.
    pub not_assured: Vec<Limit>,
}

impl Strategy<'_> {
    /// Whether it reaches the whole goal.
    pub fn is_whole(&self) -> bool {
        self.kind.part == Part::Whole
    }

    /// Whether it can be recommended: it reaches the whole goal, breaks no limit, and loses all data only where the user can
    /// reload them.
    pub fn is_recommendable(&self) -> bool {
        self.is_whole() && self.breaks.is_empty() && self.not_assured.iter().all(|limit| *limit != Limit::Reload)
    }
}

/// Something that the user has ruled out, or would have to accept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// The longest single write interruption, in seconds.
    WriteInterruption(u32),
    /// No loss of data.
    KeepData,
    /// A rollback until the end.
    KeepRollback,
    /// The data can be reloaded from another source.
    Reload,
}

impl Limit {
    /// Its code, the key of its words: `write-interruption`, `keep-data`, `keep-rollback`, `reload`.
    pub const fn id(self) -> &'static str {
        match self {
            Self::WriteInterruption(_) => "write-interruption",
            Self::KeepData => "keep-data",
            Self::KeepRollback => "keep-rollback",
            Self::Reload => "reload",
        }
    }

    /// The request field that says it.
    pub const fn field(self) -> &'static str {
        match self {
            Self::WriteInterruption(_) => field::LIMIT_WRITES,
            Self::KeepData => field::LIMIT_KEEP_DATA,
            Self::KeepRollback => field::LIMIT_KEEP_ROLLBACK,
            Self::Reload => field::REFILLABLE,
        }
    }
}

/// What is wanted, made definite.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// The version to reach.
    pub version: EngineVersion,
    /// The node type to reach; `None` = as it is.
    pub node_type: Option<upgrade_rules::model::NodeType>,
    /// The cluster mode to reach; `None` = as it is.
    pub mode: Option<upgrade_rules::facts::ClusterMode>,
    /// The number of shards to reach; `None` = as it is.
    pub shards: Option<u32>,
    /// Encryption in transit to reach; `None` = as it is.
    pub in_transit: Option<InTransitEncryption>,
    /// Whether encryption at rest is to be reached.
    pub at_rest: bool,
    /// Durability wanted.
    pub durability: Option<Durability>,
    /// Whether a serverless cache is to be reached.
    pub serverless: bool,
    /// The timing asked for; `None` = any.
    pub timing: Option<Timing>,
}

/// The upgrade as asked, in one call.
#[derive(Clone, Debug)]
pub struct Direct {
    /// `No` = allowed, `Yes` = blocked, `Unknown` = it depends on a missing fact.
    pub blocked: Truth,
    /// What blocks it, or might.
    pub reasons: Vec<Fired>,
}

/// An unknown fact that would change the plan.
#[derive(Clone, Debug)]
pub struct Question {
    /// The request field: `cluster.pending`. Its sentences are `question.<field>` and `changes.<field>`.
    pub field: &'static str,
    /// Further fields that are asked along with it, where none of them decides alone.
    pub along: Vec<&'static str>,
    /// Possible answers and what each leads to.
    pub answers: Vec<Answer>,
}

/// One possible answer.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The value.
    pub value: AnswerValue,
    /// The values of further fields, as far as the answer tells them.
    pub along: Vec<(&'static str, AnswerValue)>,
    /// Whether the upgrade as asked is then blocked.
    pub blocked: Truth,
    /// The strategy then recommended.
    pub recommended: Option<Kind>,
    /// The writes' interruption of that strategy.
    pub writes: Option<Span>,
    /// The data risk of that strategy.
    pub data_risk: Option<DataRisk>,
    /// Every strategy then shown, best first.
    pub strategies: Vec<Kind>,
}

/// The value of an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AnswerValue {
    /// Yes or no.
    Flag(bool),
    /// A number.
    Number(u32),
    /// A list of numbers.
    Numbers(Vec<u32>),
    /// A word of the contract.
    Text(&'static str),
    /// Nothing is pending.
    NothingPending,
    /// An engine upgrade to this version is pending.
    EnginePending(EngineVersion),
    /// A scale-up to this node type is pending.
    ScaleUpPending(upgrade_rules::model::NodeType),
}

/// Everything the planner found.
#[derive(Clone, Debug)]
pub struct Plan<'a> {
    /// The guide whose rules hold.
    pub guide: Guide,
    /// The state at the start.
    pub start: State<'a>,
    /// What is wanted.
    pub target: Target,
    /// Whether the cluster is what was asked for already.
    pub up_to_date: bool,
    /// The upgrade as asked, in one call; `None` where nothing is to be done.
    pub direct: Option<Direct>,
    /// Best first.
    pub strategies: Vec<Strategy<'a>>,
    /// Ids of the strategies that resolve a block, in the guide's order.
    pub resolutions: Vec<String>,
    /// Most significant first.
    pub questions: Vec<Question>,
    /// What is planned if all that is unknown of failover, Multi-AZ and replicas is there, where that shortens it.
    pub with_failover: Option<Answer>,
    /// Where no option exists: the fewest rules without which one would exist.
    pub blockers: Vec<Fired>,
    /// How many states the search looked at.
    pub explored: usize,
    /// True whatever is chosen.
    pub notices: Vec<Fired>,
    /// The one of them to act on first with the option to take, or the closest one.
    pub warning: Option<Fired>,
    /// What changed for this request from the guide before to this one, and to the guide after it.
    pub differences: Vec<Difference>,
}

impl<'a> Plan<'a> {
    /// The option to take, where one can be recommended.
    pub fn recommended(&self) -> Option<&Strategy<'a>> {
        self.strategies.iter().find(|strategy| strategy.is_recommendable())
    }
}

/// What changed for the request from one guide to the next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The older guide.
    pub older: Guide,
    /// The guide after it.
    pub newer: Guide,
    /// What changed.
    pub what: Changed,
}

/// A change from an older guide to a newer one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Changed {
    /// Whether the upgrade as asked is blocked.
    Verdict {
        /// In the older guide.
        before: Truth,
        /// In the newer one.
        after: Truth,
        /// Sources of the rules that only one of the two has.
        sources: Vec<SourceId>,
    },
    /// What it interrupts: the first part that differs, of writes, reads and connections.
    Interruption {
        /// In the older guide.
        before: Span,
        /// In the newer one.
        after: Span,
    },
}
