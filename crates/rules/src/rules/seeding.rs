//! A new resource seeded from a snapshot.

use crate::catalogue::{FactIds, sources as s};
use crate::model::eras::CROSS_ENGINE;
use crate::model::facts::{ClusterMode, InTransitEncryption, Kind};
use crate::model::{Create, Engine, EngineVersion, Guide, Interval, Operation, State, Truth, field};
use crate::rule::{Attempt, Check, Finding, Property, Rule, RuleId, Topic, Weight};
use crate::rules::downgrade::is_documented_rollback;
use crate::rules::encryption::has_encryption;
use crate::rules::node_type::has_data_tiering;

pub(crate) static RULES: &[Rule] = &[
    Rule {
        id: RuleId::of("seed-needs-matching-shards"),
        topic: Topic::Data,
        facts: FactIds::of(&["F-SEED-12", "F-CM-01", "F-CM-05", "F-OPEN-01"]),
        sources: &[s::S0, s::UG1809_VERSIONMANAGEMENT, s::LIVE_VERSIONMANAGEMENTCONSIDERATIONS, s::SM_SNAPSHOT],
        holds: Interval::ALWAYS,
        check: Check::Notice(Weight::Know, matching_shards),
    },
    Rule {
        id: RuleId::of("seed-shards-differ"),
        topic: Topic::Data,
        facts: FactIds::of(&["F-SEED-12", "F-CM-01", "F-OPEN-01"]),
        sources: &[s::S0, s::UG1809_VERSIONMANAGEMENT, s::LIVE_VERSIONMANAGEMENTCONSIDERATIONS, s::SM_SNAPSHOT],
        holds: Interval::ALWAYS,
        check: Check::Block(other_number_of_shards),
    },
    Rule {
        id: RuleId::of("cluster-mode-enabled-backup-not-into-disabled"),
        topic: Topic::Data,
        facts: FactIds::of(&["F-18-08"]),
        sources: &[s::UG1801_BACKUPS_RESTORING],
        holds: Interval::ALWAYS,
        check: Check::Block(into_disabled),
    },
    Rule {
        id: RuleId::of("cluster-mode-needs-3-2-4"),
        topic: Topic::Data,
        facts: FactIds::of(&["F-RED-09", "F-18-05", "F-GATE-01"]),
        sources: &[s::UG1801_REPLICATION_REDIS_VERSIONS, s::UG1801_REPLICATION_REDIS_REDISCLUSTER],
        holds: Interval::ALWAYS,
        check: Check::Block(too_old_for_cluster_mode),
    },
    Rule {
        id: RuleId::of("seed-one-shard"),
        topic: Topic::Data,
        facts: FactIds::of(&["F-OPEN-01", "F-CM-01", "F-CM-05"]),
        sources: &[
            s::S0,
            s::UG1801_BACKUPS_RESTORING,
            s::UG1809_VERSIONMANAGEMENT,
            s::LIVE_VERSIONMANAGEMENTCONSIDERATIONS,
            s::SM_SNAPSHOT,
        ],
        holds: Interval::ALWAYS,
        check: Check::Notice(Weight::Know, one_shard),
    },
    Rule {
        id: RuleId::of("new-cluster-needs-cluster-clients"),
        topic: Topic::Data,
        facts: FactIds::of(&["F-CM-03", "F-CM-11"]),
        sources: &[s::UG1801_REPLICATION_REDIS_REDISCLUSTER, s::LIVE_VERSIONMANAGEMENTCONSIDERATIONS],
        holds: Interval::ALWAYS,
        check: Check::Notice(Weight::Act, cluster_clients),
    },
    Rule {
        id: RuleId::of("new-cluster-takes-over-settings"),
        topic: Topic::Data,
        facts: FactIds::of(&["F-API-10", "F-N-080", "F-N-081"]),
        sources: &[s::SM_CREATEREPLICATIONGROUP],
        holds: Interval::ALWAYS,
        check: Check::Condition(unknown_settings),
    },
    Rule {
        id: RuleId::of("without-cluster-until-restore"),
        topic: Topic::Data,
        facts: FactIds::of(&["F-18-06"]),
        sources: &[s::UG1801_SCALING_REDIS_CLUSTER_MODE_ENABLED],
        holds: Interval::ALWAYS,
        check: Check::Notice(Weight::Know, until_restored),
    },
];

fn seeded<'a>(attempt: &Attempt<'a>) -> Option<&'a Create> {
    match attempt.operation {
        Operation::Create(create) if create.seeded => Some(create),
        _ => None,
    }
}

/// Into cluster mode enabled: the shards that the snapshot has, where known, and those of the new cluster.
fn into_enabled(attempt: &Attempt) -> Option<(Option<u32>, Option<u32>)> {
    // A serverless cache has no shards to choose.
    let create = seeded(attempt).filter(|create| create.mode == Some(ClusterMode::Enabled) && !create.serverless)?;
    let live = &attempt.state.live;
    let present = if live.mode == Some(ClusterMode::Enabled) { live.shards } else { Some(1) };
    Some((present, create.shards))
}

const SHARDS: &[&str] = &[field::SHARDS, field::GOAL_SHARDS];

fn matching_shards(attempt: &Attempt) -> Option<Finding> {
    let (present, _) = into_enabled(attempt)?;
    Some(match present {
        Some(present) => Finding::applies(SHARDS).with("shards", present),
        None => Finding::depends(SHARDS, field::SHARDS),
    })
}

fn other_number_of_shards(attempt: &Attempt) -> Option<Finding> {
    match into_enabled(attempt)? {
        (Some(present), Some(wanted)) => (present != wanted).then(|| Finding::applies(SHARDS).with("shards", present)),
        _ => Some(Finding::depends(SHARDS, field::SHARDS)),
    }
}

fn into_disabled(attempt: &Attempt) -> Option<Finding> {
    let create = seeded(attempt)?;
    (create.mode == Some(ClusterMode::Disabled)).then_some(())?;
    Finding::when(
        attempt.state.live.cluster_mode_enabled(),
        &[field::CLUSTER_MODE, field::GOAL_CLUSTER_MODE],
        field::CLUSTER_MODE,
    )
}

fn too_old_for_cluster_mode(attempt: &Attempt) -> Option<Finding> {
    let Operation::Create(create) = attempt.operation else { return None };
    let old = create.version.engine() == Engine::Redis && !create.version.at_least(3, 2, 4);
    // With its mode unknown, the new one is as the old one, and of that nobody knows.
    let enabled = match create.mode {
        Some(mode) => Truth::from(mode == ClusterMode::Enabled),
        None => attempt.state.live.cluster_mode_enabled(),
    };
    Finding::when(enabled.and(old.into()), &[field::GOAL_VERSION, field::GOAL_CLUSTER_MODE], field::CLUSTER_MODE)
        .map(|finding| finding.version("to", create.version))
}

fn one_shard(attempt: &Attempt) -> Option<Finding> {
    let create = seeded(attempt).filter(|create| !create.serverless)?;
    let crosses = create.mode == Some(ClusterMode::Enabled) && attempt.state.live.mode != Some(ClusterMode::Enabled);
    crosses.then(|| Finding::applies(&[field::CLUSTER_MODE, field::GOAL_CLUSTER_MODE]))
}

/// AWS refuses nothing here: the application goes over by hand, and its clients with it.
fn cluster_clients(attempt: &Attempt) -> Option<Finding> {
    matches!(attempt.operation, Operation::MigrateClients).then_some(())?;
    let state = attempt.state;
    let enabled = |mode| mode == Some(ClusterMode::Enabled);
    let crosses = state.replacement.as_ref().is_some_and(|new| enabled(new.mode)) && !enabled(state.live.mode);
    let clients = Truth::from(state.facts.client.as_ref().and_then(|client| client.cluster_protocol));
    Finding::when(Truth::from(crosses).and(!clients), &[field::CLUSTER_PROTOCOL], field::CLUSTER_PROTOCOL)
}

/// A request that leaves a setting out gets AWS's default: the new cluster would lack what nobody knows that the old one has.
fn unknown_settings(attempt: &Attempt) -> Option<Finding> {
    let Operation::Create(create) = attempt.operation else { return None };
    let (live, facts) = (&attempt.state.live, attempt.state.facts);
    let replicates = live.version.engine().replicates() && create.version.engine().replicates();
    // A node outside a replication group has none of them (F-API-01, F-API-10).
    if !replicates || live.kind == Kind::CacheCluster {
        return None;
    }
    // Of encryption, nodes and failover it has its own; only its users are carried over.
    if create.serverless {
        let unknown = facts.auth.is_none();
        return unknown.then(|| Finding::depends(SETTINGS, field::AUTH).meaning(Property::CarriesSettings));
    }
    let encrypts = has_encryption(live.version) && has_encryption(create.version);
    let plain = live.in_transit == Some(InTransitEncryption::Disabled);
    let depends = |field| Some(Finding::depends(SETTINGS, field).meaning(Property::CarriesSettings));
    if encrypts && live.in_transit.is_none() {
        depends(field::IN_TRANSIT)
    } else if encrypts && !plain && facts.auth.is_none() {
        depends(field::AUTH)
    } else if live.replicas.is_none() {
        depends(field::REPLICAS)
    } else if create.mode != Some(ClusterMode::Enabled) && live.failover.is_none() {
        depends(field::FAILOVER)
    } else {
        None
    }
}

const SETTINGS: &[&str] = &[field::IN_TRANSIT, field::AUTH, field::REPLICAS, field::FAILOVER];

fn until_restored(attempt: &Attempt) -> Option<Finding> {
    seeded(attempt).map(|_| Finding::applies(&[field::GOAL_VERSION]))
}

/// Whether the documents say that a backup of the one version can be restored into the other (F-PATH-27, F-ROLL-05,
/// F-ROLL-09).
pub fn can_seed(guide: Guide, backup: EngineVersion, target: EngineVersion) -> bool {
    let crosses = guide.date >= CROSS_ENGINE;
    match (backup.engine(), target.engine()) {
        (Engine::Redis, Engine::Redis) | (Engine::Valkey, Engine::Valkey) => backup <= target,
        (Engine::Redis, Engine::Valkey) => crosses,
        (Engine::Valkey, Engine::Redis) => crosses && is_documented_rollback(backup, target),
        (Engine::Memcached, _) | (_, Engine::Memcached) => false,
    }
}

/// The engines that a backup of a cluster can come from: Valkey can come from Redis OSS, and go back to it (F-PATH-27,
/// F-ROLL-01).
pub fn backup_engines(engine: Engine) -> &'static [Engine] {
    match engine {
        Engine::Memcached => &[Engine::Memcached],
        Engine::Redis => &[Engine::Redis, Engine::Valkey],
        Engine::Valkey => &[Engine::Valkey, Engine::Redis],
    }
}

/// The version that the newest backup was taken from, where it is known.
pub fn backup_version(state: &State) -> Option<EngineVersion> {
    let snapshot = state.facts.data.as_ref()?.latest_snapshot.as_ref()?;
    let text = snapshot.version.as_deref()?;
    // No version number is one of Redis OSS and of Valkey: one from before the crossing identifies its engine.
    let engine = state.live.version.engine();
    let engines = [engine, if engine.replicates() { Engine::Redis } else { engine }];
    engines.into_iter().find_map(|engine| EngineVersion::parse_running(engine, text).ok())
}

/// Whether the cluster keeps data on disk, as far as that is known.
pub fn keeps_data_on_disk(state: &State) -> bool {
    let switched = state.facts.data_tiering == Some(true);
    state.live.node_type.as_deref().map_or(switched, has_data_tiering)
}

/// A backup of a cluster with data tiering is restored to r6gd nodes only (F-PATH-32): whether the wanted node type has
/// none.
pub fn loses_data_tiering(state: &State, wanted: Option<&str>) -> bool {
    keeps_data_on_disk(state) && wanted.is_some_and(|wanted| !has_data_tiering(wanted))
}
