//! Making spans, and the list of their sentences.

use super::{Basis, Effect, Interruption, Model, Scope, Seconds, Span};
use crate::catalogue::{SourceId, phrase, sources as s};

/// Ids of every sentence that a span can carry.
pub const STATEMENTS: &[&str] = &[
    "available-except-few-minutes",
    "client-dns-model",
    "client-reconnects",
    "client-recovery-not-published",
    "cluster-mode-change-not-stated",
    "connections-not-stated",
    "connections-terminated",
    "data-all-lost",
    "data-best-effort",
    "data-kept-not-touched",
    "data-writes-since-snapshot",
    "enable-failover-not-stated",
    "failover-30-60-seconds",
    "failover-30-60-seconds-each-shard",
    "failover-few-seconds-each-shard",
    "few-seconds-through-dns",
    "in-transit-change-not-stated",
    "join-not-stated",
    "memcached-data-cleared",
    "memcached-disruptive",
    "nothing-touched",
    "pending-unknown",
    "primary-stays-available",
    "primary-unavailable",
    "primary-unavailable-unless",
    "reads-throughout",
    "replica-reads-not-stated",
    "reshard-not-stated",
    "scale-up-blocked-start-to-end",
    "scale-up-few-seconds",
    "scale-up-less-than-second",
    "scale-up-not-published",
    "scale-up-online-not-published",
    "scale-up-replica-reads-short",
    "serverless-none",
    "snapshot-fork-up-to-10-seconds",
    "snapshot-not-stated",
    "switch-by-application",
    "until-switch",
    "writes-except-few-seconds",
];

pub(super) const fn span(effect: Effect, basis: Basis, statement: &'static str, sources: &'static [SourceId]) -> Span {
    Span { effect, seconds: None, times: None, scope: Scope::Cluster, basis, statement, model: None, sources }
}

impl Span {
    pub(super) fn estimated(mut self, model: Model) -> Self {
        self.model = Some(Box::new(model));
        self
    }

    pub(super) const fn lasting(mut self, seconds: Seconds) -> Self {
        self.seconds = Some(seconds);
        self.counted(1)
    }

    /// How often, where the length is not known.
    pub(super) const fn counted(mut self, times: u32) -> Self {
        self.times = Some(times);
        self
    }

    /// Once for each shard, one shard at a time.
    pub(super) const fn each_of(mut self, shards: u32) -> Self {
        self.times = Some(shards);
        self.scope = Scope::OneShardAtATime;
        self
    }
}

/// AWS's words as a range, by the published table.
pub(super) fn words(id: &str) -> Option<Seconds> {
    phrase(id).map(|phrase| Seconds { min: phrase.min_seconds, max: phrase.max_seconds })
}

const DEFERRED: &[SourceId] = &[s::SM_MODIFYREPLICATIONGROUP, s::SM_MODIFYCACHECLUSTER];

/// Nothing that clients use is touched.
pub(super) fn nothing() -> Interruption {
    untouched(DEFERRED)
}

/// Nothing that clients use is touched, by the documents named.
pub(super) fn untouched(sources: &'static [SourceId]) -> Interruption {
    let none = span(Effect::None, Basis::Documented, "nothing-touched", sources);
    Interruption {
        reads: none.clone(),
        writes: none.clone(),
        connections: none.clone(),
        data: span(Effect::None, Basis::Documented, "data-kept-not-touched", sources),
        client_recovery: none,
    }
}

/// The documents do not say what happens; nothing is claimed.
pub(super) fn not_stated(statement: &'static str, sources: &'static [SourceId]) -> Interruption {
    let silent = span(Effect::NotStated, Basis::NotPublished, statement, sources);
    Interruption {
        reads: silent.clone(),
        writes: silent.clone(),
        connections: silent.clone(),
        data: span(Effect::NotStated, Basis::NotPublished, statement, sources),
        client_recovery: silent,
    }
}
