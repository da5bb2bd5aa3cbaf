//! What happens to each part of the service, and how sure that is.

use serde::{Deserialize, Serialize};

use super::model::Model;
use super::seconds::Seconds;
use super::statements::Statement;
use crate::catalogue::{SourceId, sources as s};

/// What happens to one part of the service.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Effect {
    /// Nothing, by AWS's own words or because nothing is touched.
    None,
    /// AWS's documents say nothing.
    NotDocumented,
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
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
    /// As long as the user's own switch takes: nothing for AWS to say.
    YourSwitch,
    /// AWS gives none.
    NotPublished,
}

/// What an interruption touches at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Scope {
    /// One shard's keys at a time.
    OneShardAtATime,
    /// The whole cluster.
    Cluster,
}

/// What happens to one part of the service, as codes and parameters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// What happens.
    pub effect: Effect,
    /// How long each time; `None` where nothing is documented.
    pub seconds: Option<Seconds>,
    /// How often, where that is documented.
    pub times: Option<u32>,
    /// What it touches at a time.
    pub scope: Scope,
    /// What it rests on.
    pub basis: Basis,
    /// The sentence.
    pub statement: Statement,
    /// Whether an unknown fact could make it better: what is said here is the worse case.
    pub may_be_less: bool,
    /// Whether AWS says that the cluster stays available meanwhile, although not what that means for this part.
    pub stays_available: bool,
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
    /// Existing connections.
    pub connections: Span,
    /// Data.
    pub data: Span,
    /// How long clients need once the service is back.
    pub client_recovery: Span,
}

pub(crate) const fn span(effect: Effect, basis: Basis, statement: Statement, sources: &'static [SourceId]) -> Span {
    Span {
        effect,
        seconds: None,
        times: None,
        scope: Scope::Cluster,
        basis,
        statement,
        may_be_less: false,
        stays_available: false,
        model: None,
        sources,
    }
}

impl Span {
    /// Whether AWS says nothing of it: where it says that the cluster stays available, a missing figure hides nothing.
    pub fn is_silent(&self) -> bool {
        self.effect == Effect::NotDocumented && !self.stays_available
    }

    pub(crate) const fn unless_known(mut self) -> Self {
        self.may_be_less = true;
        self
    }

    pub(crate) const fn while_available(mut self) -> Self {
        self.stays_available = true;
        self
    }

    pub(crate) fn estimated(mut self, model: Model) -> Self {
        self.model = Some(Box::new(model));
        self
    }

    pub(crate) const fn lasting(mut self, seconds: Seconds) -> Self {
        self.seconds = Some(seconds);
        self.counted(1)
    }

    /// How often, where the length is unknown.
    pub(crate) const fn counted(mut self, times: u32) -> Self {
        self.times = Some(times);
        self
    }

    /// Once for each shard, one shard at a time.
    pub(crate) const fn each_of(mut self, shards: u32) -> Self {
        self.times = Some(shards);
        self.scope = Scope::OneShardAtATime;
        self
    }
}

const DEFERRED: &[SourceId] = &[s::SM_MODIFYREPLICATIONGROUP, s::SM_MODIFYCACHECLUSTER];

/// Nothing that clients use is touched.
pub(crate) fn nothing() -> Interruption {
    untouched(DEFERRED)
}

/// Nothing that clients use is touched, by the documents named.
pub(crate) fn untouched(sources: &'static [SourceId]) -> Interruption {
    let none = span(Effect::None, Basis::Documented, Statement::NothingTouched, sources);
    Interruption {
        reads: none.clone(),
        writes: none.clone(),
        connections: none.clone(),
        data: span(Effect::None, Basis::Documented, Statement::DataKeptNotTouched, sources),
        client_recovery: none,
    }
}

/// AWS says that it goes on serving requests, and nothing of connections.
pub(crate) fn stays_online(statement: Statement, sources: &'static [SourceId]) -> Interruption {
    let none = span(Effect::None, Basis::Documented, statement, sources);
    Interruption {
        reads: none.clone(),
        writes: none.clone(),
        connections: span(Effect::NotDocumented, Basis::NotPublished, Statement::ConnectionsNotDocumented, sources),
        data: span(Effect::None, Basis::Documented, Statement::DataKeptNotTouched, sources),
        client_recovery: none,
    }
}

/// The documents do not say what happens; nothing is claimed.
pub(crate) fn not_documented(statement: Statement, sources: &'static [SourceId]) -> Interruption {
    in_every_part(&span(Effect::NotDocumented, Basis::NotPublished, statement, sources))
}

/// AWS says that the cluster stays available, and of no part what that means for it.
pub(crate) fn available_not_documented(statement: Statement, sources: &'static [SourceId]) -> Interruption {
    in_every_part(&span(Effect::NotDocumented, Basis::NotPublished, statement, sources).while_available())
}

fn in_every_part(part: &Span) -> Interruption {
    Interruption {
        reads: part.clone(),
        writes: part.clone(),
        connections: part.clone(),
        data: part.clone(),
        client_recovery: part.clone(),
    }
}
