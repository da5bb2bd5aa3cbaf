//! Facts that follow from others: planned with, said, and overruled by whoever gives them.

use crate::catalogue::{FactIds, has_replicas, has_several_shards, sources as s};
use crate::model::facts::{Cluster, ClusterMode, Kind, Word as _};
use crate::model::{Engine, EngineVersion, Interval, field, requires_failover};
use crate::rule::{Attempt, Check, Finding, Rule, RuleId, Topic, Weight};

pub(crate) static RULES: &[Rule] = &[
    Rule {
        id: RuleId::of("engine-follows-from-version"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-MEMC-01", "F-RED-01", "F-VAL-01"]),
        sources: &[s::LIVE_SUPPORTED_ENGINE_VERSIONS],
        holds: Interval::ALWAYS,
        check: Check::Standing(Weight::Act, engine),
    },
    Rule {
        id: RuleId::of("kind-follows-from-settings"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-API-01", "F-PATH-25"]),
        sources: &[s::SM_CREATECACHECLUSTER, s::SM_CREATEREPLICATIONGROUP],
        holds: Interval::ALWAYS,
        check: Check::Standing(Weight::Act, kind),
    },
    Rule {
        id: RuleId::of("failover-follows-from-cluster-mode"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-GATE-08", "F-CM-11"]),
        sources: &[s::UG1904_AUTOFAILOVER, s::LIVE_MODIFY_CLUSTER_MODE],
        holds: Interval::ALWAYS,
        check: Check::Standing(Weight::Know, failover),
    },
    Rule {
        id: RuleId::of("cluster-mode-follows-from-failover"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-GATE-08", "F-CM-11"]),
        sources: &[s::UG1904_AUTOFAILOVER, s::LIVE_MODIFY_CLUSTER_MODE],
        holds: Interval::ALWAYS,
        check: Check::Standing(Weight::Know, mode),
    },
];

/// The engine of a cluster that does not name it, where one engine alone has its version.
pub fn derived_engine(cluster: &Cluster) -> Option<Engine> {
    let version = cluster.version.as_deref()?;
    let group = cluster.kind == Some(Kind::ReplicationGroup) || cluster.kind == Some(Kind::GlobalDatastore);
    let mut engines = Engine::ALL.into_iter().filter(|engine| {
        (engine.replicates() || !group)
            && (EngineVersion::parse_running(*engine, version).is_ok()
                || cluster.kind == Some(Kind::Serverless)
                    && EngineVersion::parse_serverless_major(*engine, version).is_ok())
    });
    engines.next().filter(|_| engines.next().is_none())
}

/// The kind of a cluster that does not name it, where its engine and settings leave one.
pub fn derived_kind(cluster: &Cluster, engine: Engine) -> Option<Kind> {
    let nodes = cluster.node_type.is_some() || cluster.nodes.is_some();
    match engine {
        Engine::Memcached => nodes.then_some(Kind::CacheCluster),
        // A cache cluster is of Memcached or of Redis OSS (F-PATH-25).
        Engine::Valkey if nodes => Some(Kind::ReplicationGroup),
        // A cache cluster of Redis OSS has one node (F-API-01).
        Engine::Redis | Engine::Valkey => {
            let replicates = has_replicas(cluster)
                || has_several_shards(cluster)
                || cluster.automatic_failover == Some(true)
                || cluster.multi_az == Some(true);
            replicates.then_some(Kind::ReplicationGroup)
        }
    }
}

fn engine(attempt: &Attempt) -> Option<Finding> {
    let derived = attempt.is_at_start() && attempt.state.facts.engine.is_none();
    derived.then(|| {
        let engine = attempt.resource.version.engine();
        Finding::applies(&[field::ENGINE, field::VERSION]).with("engine", engine.name())
    })
}

fn kind(attempt: &Attempt) -> Option<Finding> {
    let derived = attempt.is_at_start() && attempt.state.facts.kind.is_none();
    derived.then(|| Finding::applies(&[field::KIND]).with("kind", attempt.resource.kind.word()))
}

fn failover(attempt: &Attempt) -> Option<Finding> {
    let resource = attempt.resource;
    let group = matches!(resource.kind, Kind::ReplicationGroup | Kind::GlobalDatastore);
    let derived = attempt.is_at_start() && group && attempt.state.facts.automatic_failover.is_none();
    let mode = resource.mode.filter(|mode| derived && requires_failover(*mode))?;
    Some(Finding::applies(&[field::FAILOVER, field::CLUSTER_MODE]).with("mode", mode.word()))
}

/// Of what has several shards and no failover, somebody has given one of the two wrong: nothing follows from that.
fn mode(attempt: &Attempt) -> Option<Finding> {
    let (resource, facts) = (attempt.resource, attempt.state.facts);
    let group = matches!(resource.kind, Kind::ReplicationGroup | Kind::GlobalDatastore);
    let derived = attempt.is_at_start() && group && facts.cluster_mode.is_none();
    let off = facts.automatic_failover == Some(false) && resource.mode == Some(ClusterMode::Disabled);
    (derived && off).then(|| Finding::applies(&[field::CLUSTER_MODE, field::FAILOVER]))
}
