//! An engine upgrade while it runs.

use super::model::primary_away;
use super::seconds::{Seconds, words};
use super::span::{Basis, Effect, Interruption, Span, span};
use super::statements::Statement;
use crate::catalogue::{SourceId, sources as s};
use crate::day;
use crate::model::eras::{MINIMAL_DOWNTIME, PRIMARY_STAYS_AVAILABLE};
use crate::model::{Day, Engine, EngineVersion, Truth, short_failover};
use crate::rule::Attempt;

/// From this copy on: existing connections are terminated.
const TERMINATED: Day = day!("2023-05-22");

const OLD: &[SourceId] = &[s::S0];
const CONSIDERATIONS: &[SourceId] = &[s::LIVE_VERSIONMANAGEMENTCONSIDERATIONS];
const CROSS_ENGINE: &[SourceId] = &[s::LIVE_VERSIONMANAGEMENT_HOWTO];

/// What an upgrade of the attempt's resource to this version interrupts.
pub(crate) fn of(attempt: &Attempt, to: EngineVersion) -> Interruption {
    let from = attempt.resource.version;
    if from.engine() == Engine::Memcached {
        return memcached(attempt);
    }
    let recent = attempt.guide.date >= MINIMAL_DOWNTIME;
    let sources = match (recent, from.engine() == to.engine()) {
        (false, _) => OLD,
        (true, true) => CONSIDERATIONS,
        (true, false) => CROSS_ENGINE,
    };
    let taken_over = attempt.resource.survives_failover(attempt.guide);
    let (reads, writes) = match taken_over {
        Truth::Yes if attempt.guide.date < PRIMARY_STAYS_AVAILABLE => few_minutes(sources),
        Truth::Yes if !recent => stays_available(to),
        Truth::Yes => failover(attempt, from, to, sources),
        // Multi-AZ off or unknown: the conservative reading. No figure exists, and none is borrowed.
        Truth::No => unavailable(attempt, |statement| away(statement, sources), Statement::PrimaryUnavailable),
        Truth::Unknown => unavailable(
            attempt,
            |statement| away(statement, sources).unless_known(),
            Statement::PrimaryUnavailableUnless,
        ),
    };
    let connections = if attempt.guide.date >= TERMINATED {
        span(Effect::Interrupted, Basis::Documented, Statement::ConnectionsTerminated, CONSIDERATIONS)
    } else {
        span(Effect::NotDocumented, Basis::NotPublished, Statement::ConnectionsNotDocumented, sources)
    };
    Interruption {
        client_recovery: client_recovery(attempt, &writes),
        reads,
        writes,
        connections,
        data: span(
            Effect::AtRisk,
            Basis::Documented,
            Statement::DataBestEffort,
            if recent { CONSIDERATIONS } else { OLD },
        ),
    }
}

fn memcached(attempt: &Attempt) -> Interruption {
    let sources = if attempt.guide.date >= MINIMAL_DOWNTIME { CONSIDERATIONS } else { OLD };
    let disruptive = span(Effect::Interrupted, Basis::NotPublished, Statement::MemcachedDisruptive, sources);
    Interruption {
        reads: disruptive.clone(),
        writes: disruptive,
        connections: span(Effect::NotDocumented, Basis::NotPublished, Statement::ConnectionsNotDocumented, sources),
        data: span(Effect::Lost, Basis::Documented, Statement::MemcachedDataCleared, sources),
        client_recovery: span(
            Effect::NotDocumented,
            Basis::NotPublished,
            Statement::ClientRecoveryNotPublished,
            sources,
        ),
    }
}

/// "A few minutes when a failover is initiated", reads and writes of the primary alike.
fn few_minutes(sources: &'static [SourceId]) -> (Span, Span) {
    let mut both = span(Effect::Interrupted, Basis::Convention, Statement::AvailableExceptFewMinutes, sources);
    if let Some(seconds) = words("a-few-minutes") {
        both = both.lasting(seconds);
    }
    (both.clone(), both)
}

const STAYS_AVAILABLE: &[SourceId] = &[s::UG1911_VERSIONMANAGEMENT];

/// November 2019: the primary stays available when upgrading to 5.0.5 and later, a few seconds of DNS to older ones.
fn stays_available(to: EngineVersion) -> (Span, Span) {
    if to.at_least_redis(5, 0, 5) {
        let both = span(Effect::None, Basis::Documented, Statement::PrimaryStaysAvailable, STAYS_AVAILABLE);
        return (both.clone(), both);
    }
    let mut both = span(Effect::Interrupted, Basis::Convention, Statement::FewSecondsThroughDns, STAYS_AVAILABLE);
    if let Some(seconds) = words("a-few-seconds") {
        both = both.lasting(seconds);
    }
    (both.clone(), both)
}

fn failover(attempt: &Attempt, from: EngineVersion, to: EngineVersion, sources: &'static [SourceId]) -> (Span, Span) {
    let shards = attempt.resource.shards.filter(|shards| *shards > 1);
    if short_failover(attempt.guide, from, to) {
        let reads = span(Effect::None, Basis::Documented, Statement::ReadsThroughout, sources);
        let statement =
            if shards.is_some() { Statement::FailoverFewSecondsEachShard } else { Statement::WritesExceptFewSeconds };
        let basis = if shards.is_some() { Basis::Model } else { Basis::Convention };
        let mut writes = span(Effect::Interrupted, basis, statement, sources);
        if let Some(seconds) = words("a-few-seconds") {
            writes = writes.lasting(seconds);
        }
        return (reads, shards.map_or(writes.clone(), |shards| writes.each_of(shards)));
    }
    let statement =
        if shards.is_some() { Statement::Failover3060SecondsEachShard } else { Statement::Failover3060Seconds };
    let basis = if shards.is_some() { Basis::Model } else { Basis::Documented };
    let both = span(Effect::Interrupted, basis, statement, sources).lasting(Seconds { min: 30, max: 60 });
    let writes = shards.map_or(both.clone(), |shards| both.each_of(shards));
    // AWS's figure is that of the failover; of reads from replicas meanwhile the page says nothing.
    let reads = span(Effect::NotDocumented, Basis::NotPublished, Statement::ReplicaReadsNotDocumented, sources);
    (reads, writes)
}

/// From start to end of one upgrade: two upgrades on a path are two outages.
const fn away(statement: Statement, sources: &'static [SourceId]) -> Span {
    span(Effect::Unavailable, Basis::NotPublished, statement, sources).counted(1)
}

fn unavailable(attempt: &Attempt, away: impl Fn(Statement) -> Span, statement: Statement) -> (Span, Span) {
    let model = primary_away(attempt.state.facts.data.as_ref());
    let writes = away(statement).estimated(model);
    let replicas = attempt.resource.replicas.is_some_and(|replicas| replicas > 0);
    let reads = if replicas { away(Statement::ReplicaReadsNotDocumented) } else { writes.clone() };
    (reads, writes)
}

const RECOVERY: &[SourceId] = &[s::UG2305_BESTPRACTICES_CLIENTS_LETTUCE, s::LIVE_VERSIONMANAGEMENTCONSIDERATIONS];

/// The planner's own formula: the service's gap, and on top of it the time for which clients keep an old address.
fn client_recovery(attempt: &Attempt, writes: &Span) -> Span {
    let ttl = attempt.state.facts.client.as_ref().and_then(|client| client.dns_ttl_seconds);
    match (writes.seconds, ttl) {
        // Clients recover as often as there is something to recover from.
        (Some(gap), Some(ttl)) => Span {
            times: writes.times,
            scope: writes.scope,
            ..span(Effect::Interrupted, Basis::Model, Statement::ClientDnsModel, RECOVERY)
                .lasting(Seconds { min: gap.min, max: gap.max.saturating_add(ttl) })
        },
        _ => span(Effect::Interrupted, Basis::NotPublished, Statement::ClientReconnects, RECOVERY),
    }
}
