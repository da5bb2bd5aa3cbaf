//! A new node type while it is put in place.

use super::seconds::{Seconds, words};
use super::span::{Basis, Effect, Interruption, Span, span};
use super::statements::Statement;
use crate::catalogue::{SourceId, is_larger, sources as s};
use crate::model::eras::{ONLINE_SCALE_UP, SCALE_UP_UNBLOCKED};
use crate::model::facts::{ClusterMode, Kind};
use crate::model::{Truth, short_failover};
use crate::rule::Attempt;

const OLD: &[SourceId] = &[s::UG1801_SCALING_REDISSTANDALONE_SCALEUP, s::UG1801_SCALING_REDISREPLGRPS_SCALEUP];
const GROUPS: &[SourceId] = &[s::UG2305_SCALING_REDISREPLGRPS_SCALEUP];
const SHARDED: &[SourceId] = &[s::UG1911_WHATSNEW];
const SINGLE: &[SourceId] = &[s::UG2305_SCALING_REDISSTANDALONE_SCALEUP];

pub(crate) fn of(attempt: &Attempt, node_type: &str) -> Interruption {
    let resource = attempt.resource;
    let (reads, writes) =
        if attempt.guide.date < SCALE_UP_UNBLOCKED { blocked(resource.kind) } else { online(attempt, node_type) };
    let sources = reads.sources;
    Interruption {
        reads,
        writes,
        connections: span(Effect::NotStated, Basis::NotPublished, Statement::ConnectionsNotStated, sources),
        data: span(Effect::NotStated, Basis::NotPublished, Statement::ScaleUpNotPublished, sources),
        client_recovery: span(Effect::NotStated, Basis::NotPublished, Statement::ClientRecoveryNotPublished, sources),
    }
}

/// 2018: the primary is blocked from start to end; a group's replicas answer until a short interruption at the switch.
fn blocked(kind: Kind) -> (Span, Span) {
    let writes = span(Effect::Unavailable, Basis::NotPublished, Statement::ScaleUpBlockedStartToEnd, OLD).counted(1);
    let reads = if kind == Kind::ReplicationGroup {
        span(Effect::Unavailable, Basis::NotPublished, Statement::ScaleUpReplicaReadsShort, OLD).counted(1)
    } else {
        writes.clone()
    };
    (reads, writes)
}

fn online(attempt: &Attempt, node_type: &str) -> (Span, Span) {
    let resource = attempt.resource;
    let larger = resource.node_type.as_deref().map_or(Truth::Unknown, |present| is_larger(node_type, present));
    // The figures are given for scaling up a replication group that can fail over; nothing else borrows them.
    let covered = attempt.guide.date >= ONLINE_SCALE_UP
        && resource.survives_failover(attempt.guide).certain()
        && resource.kind == Kind::ReplicationGroup
        && !attempt.state.is_global()
        && resource.mode == Some(ClusterMode::Disabled)
        && larger.certain();
    if covered {
        let (statement, basis, seconds) = if short_failover(attempt.guide, resource.version, resource.version) {
            (Statement::ScaleUpLessThanSecond, Basis::Documented, Some(Seconds { min: 0, max: 1 }))
        } else {
            (Statement::ScaleUpFewSeconds, Basis::Convention, words("a-few-seconds"))
        };
        let mut both = span(Effect::Interrupted, basis, statement, GROUPS);
        if let Some(seconds) = seconds {
            both = both.lasting(seconds);
        }
        return (both.clone(), both);
    }
    // Online since August 2019, and no figure for it (F-GATE-05).
    let sharded =
        attempt.guide.date >= ONLINE_SCALE_UP && resource.mode == Some(ClusterMode::Enabled) && larger.certain();
    if sharded {
        let both = span(Effect::Interrupted, Basis::NotPublished, Statement::ScaleUpOnlineNotPublished, SHARDED);
        return (both.clone(), both);
    }
    let sources = if resource.kind == Kind::ReplicationGroup { GROUPS } else { SINGLE };
    let silent = span(Effect::Unavailable, Basis::NotPublished, Statement::ScaleUpNotPublished, sources).counted(1);
    (silent.clone(), silent)
}
