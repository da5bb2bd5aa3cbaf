//! A change of the node type: larger, smaller or of another generation.

use super::seconds::{Seconds, words};
use super::span::{Basis, Effect, Interruption, Span, span};
use super::statements::Statement;
use crate::catalogue::{SourceId, is_larger, sources as s};
use crate::day;
use crate::model::eras::{MEMCACHED_VERTICAL_SCALING, ONLINE_SCALE_UP, SCALE_UP_UNBLOCKED};
use crate::model::facts::{ClusterMode, Kind};
use crate::model::{Day, Engine, Guide, Truth, short_failover};
use crate::rule::Attempt;

const OLD: &[SourceId] = &[s::UG1801_SCALING_REDISSTANDALONE_SCALEUP, s::UG1801_SCALING_REDISREPLGRPS_SCALEUP];
const GROUPS: &[SourceId] = &[s::UG2305_SCALING_REDISREPLGRPS_SCALEUP];
const SHARDED: &[SourceId] = &[s::UG1911_WHATSNEW];
const MIGRATED: &[SourceId] = &[s::UG2305_CACHENODES_NODEMIGRATION];
/// The copy whose page on the migration of nodes has figures.
const MIGRATION: Day = day!("2023-05-22");
const OLD_MEMCACHED: &[SourceId] = &[s::S0];
const MEMCACHED: &[SourceId] = &[s::LIVE_SCALING_MEMCACHED_MANUALLY];
const SINGLE: &[SourceId] = &[s::UG2305_SCALING_REDISSTANDALONE_SCALEUP];

pub(crate) fn of(attempt: &Attempt, node_type: &str) -> Interruption {
    let resource = attempt.resource;
    if resource.version.engine() == Engine::Memcached {
        return of_memcached(attempt.guide);
    }
    let (reads, writes) =
        if attempt.guide.date < SCALE_UP_UNBLOCKED { blocked(resource.kind) } else { online(attempt, node_type) };
    let sources = reads.sources;
    // The page with the figures of a scale-up says the rest as well (F-DOWN-36). The others are silent on connections and data.
    // But the old nodes go, and connections to them cannot outlive them; and no more is promised for the data (F-DOWN-37).
    let (connections, data) = if is_scale_up_of_group(attempt, node_type) {
        (
            span(Effect::Interrupted, Basis::Documented, Statement::ConnectionsToOldNodes, GROUPS),
            span(Effect::AtRisk, Basis::Documented, Statement::DataBestEffortByReplication, GROUPS),
        )
    } else {
        (
            span(Effect::Interrupted, Basis::NotPublished, Statement::ConnectionsToOldNodes, sources),
            span(Effect::AtRisk, Basis::NotPublished, Statement::DataNotDocumented, sources),
        )
    };
    Interruption {
        reads,
        writes,
        connections,
        data,
        client_recovery: span(
            Effect::NotDocumented,
            Basis::NotPublished,
            Statement::ClientRecoveryNotPublished,
            sources,
        ),
    }
}

/// No replica, no switch: the new nodes start empty (F-DOWN-28, F-MEMC-24).
fn of_memcached(guide: Guide) -> Interruption {
    let sources = if guide.date >= MEMCACHED_VERTICAL_SCALING { MEMCACHED } else { OLD_MEMCACHED };
    let silent = |effect, statement| span(effect, Basis::NotPublished, statement, sources);
    let both = silent(Effect::Interrupted, Statement::ScaleUpNotPublished);
    Interruption {
        reads: both.clone(),
        writes: both,
        connections: silent(Effect::NotDocumented, Statement::ConnectionsNotDocumented),
        data: span(Effect::Lost, Basis::Documented, Statement::MemcachedNewNodesEmpty, sources),
        client_recovery: silent(Effect::NotDocumented, Statement::ClientRecoveryNotPublished),
    }
}

/// What AWS's page on the scale-up of replication groups is about: a larger node type, cluster mode disabled, failover.
fn is_scale_up_of_group(attempt: &Attempt, node_type: &str) -> bool {
    let resource = attempt.resource;
    let larger = resource.node_type.as_deref().map_or(Truth::Unknown, |present| is_larger(node_type, present));
    is_disabled_group(attempt)
        && attempt.guide.date >= ONLINE_SCALE_UP
        && resource.survives_failover(attempt.guide).certain()
        && larger.certain()
}

fn is_disabled_group(attempt: &Attempt) -> bool {
    let resource = attempt.resource;
    let group = resource.kind == Kind::ReplicationGroup && !attempt.state.is_global();
    group && resource.mode == Some(ClusterMode::Disabled)
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
    let fails_over = resource.survives_failover(attempt.guide);
    let group = resource.kind == Kind::ReplicationGroup && !attempt.state.is_global();
    let disabled = is_disabled_group(attempt);
    let short = short_failover(attempt.guide, resource.version, resource.version);
    // Two pages give figures: one for larger nodes, one for nodes of another generation. What neither covers borrows nothing.
    if is_scale_up_of_group(attempt, node_type) {
        // From 5.0.6 on the switch takes less than a second, and the deletion of the old nodes a few: the longer one counts.
        let statement = if short { Statement::ScaleUpOldNodesDeleted } else { Statement::ScaleUpFewSeconds };
        return switched(statement, Basis::Convention, words("a-few-seconds"), GROUPS);
    }
    if attempt.guide.date >= MIGRATION {
        let figure = match resource.mode {
            Some(ClusterMode::Disabled) if disabled && fails_over.certain() && short => Some(Estimate::Second),
            Some(ClusterMode::Disabled) if disabled && fails_over.certain() => Some(Estimate::TenSeconds),
            Some(ClusterMode::Enabled) if group && resource.replicas.is_some_and(|replicas| replicas > 0) => {
                Some(Estimate::SecondEachShard)
            }
            Some(ClusterMode::Disabled) if group && resource.replicas == Some(0) => Some(Estimate::Minute),
            _ if resource.kind == Kind::CacheCluster => Some(Estimate::Minute),
            _ => None,
        };
        if let Some(figure) = figure {
            return figure.spans(resource.shards);
        }
    }
    // Online since August 2019, and no figure for it (F-GATE-05).
    if attempt.guide.date >= ONLINE_SCALE_UP && resource.mode == Some(ClusterMode::Enabled) {
        let statement = Statement::NodeTypeOnlineNotPublished;
        return switched(statement, Basis::NotPublished, None, SHARDED);
    }
    let sources = if resource.kind == Kind::ReplicationGroup { GROUPS } else { SINGLE };
    let silent = span(Effect::Unavailable, Basis::NotPublished, Statement::ScaleUpNotPublished, sources).counted(1);
    // Where failover is not known, it may stay online.
    let silent = if fails_over == Truth::Unknown { silent.unless_known() } else { silent };
    (silent.clone(), silent)
}

/// What AWS's page on the migration of nodes estimates (F-DOWN-20, F-DOWN-21, F-DOWN-22).
enum Estimate {
    /// With a replica that takes over, 5.0.6 and later.
    Second,
    /// With a replica that takes over, earlier versions.
    TenSeconds,
    /// Cluster mode enabled.
    SecondEachShard,
    /// A single node; mostly DNS.
    Minute,
}

impl Estimate {
    fn spans(&self, shards: Option<u32>) -> (Span, Span) {
        let about = |seconds| Some(Seconds { min: seconds, max: seconds });
        let (statement, seconds) = match self {
            Self::Second => (Statement::NodeTypeAboutOneSecond, about(1)),
            Self::TenSeconds => (Statement::NodeTypeAboutTenSeconds, about(10)),
            Self::SecondEachShard => (Statement::NodeTypeAboutOneSecondEachShard, about(1)),
            Self::Minute => (Statement::NodeTypeAboutOneMinute, about(60)),
        };
        let (reads, writes) = switched(statement, Basis::Documented, seconds, MIGRATED);
        match (self, shards) {
            (Self::SecondEachShard, Some(shards)) if shards > 1 => (reads.each_of(shards), writes.each_of(shards)),
            _ => (reads, writes),
        }
    }
}

/// Reads and writes stop while clients go over to the new nodes.
fn switched(
    statement: Statement,
    basis: Basis,
    seconds: Option<Seconds>,
    sources: &'static [SourceId],
) -> (Span, Span) {
    let mut both = span(Effect::Interrupted, basis, statement, sources);
    if let Some(seconds) = seconds {
        both = both.lasting(seconds);
    }
    (both.clone(), both)
}
