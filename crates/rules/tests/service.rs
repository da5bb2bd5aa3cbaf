//! The service model alone: what can be thought of in a state, and what makes two states the same.
//!
//! The planner never asks for most of this. It is tested here so that the two rooms hold each other: what the one might
//! propose wrongly, the other still does not take.
#![expect(clippy::expect_used, reason = "a test may fail by panicking")]

use upgrade_rules::facts::{Cluster, ClusterMode, Data, InTransitEncryption, Kind, LatestSnapshot};
use upgrade_rules::model::{Create, MadeGroup, Modify, Operation, Pending, Place, SnapshotFor, State, Timing};
use upgrade_rules::service::Service;
use upgrade_rules::start;
use upgrade_rules::{Engine, EngineVersion, Guide, Truth};

const SERVICE: Service = Service { guide: Guide::CURRENT, as_of: None };

fn version(engine: Engine, text: &str) -> EngineVersion {
    EngineVersion::find(engine, text).expect("a version of the catalogue")
}

fn newest() -> EngineVersion {
    version(Engine::Redis, "7.1")
}

fn of(kind: Kind) -> State<'static> {
    static NOTHING: std::sync::LazyLock<Cluster> = std::sync::LazyLock::new(Cluster::default);
    start(&NOTHING, kind, version(Engine::Redis, "7.0"), None)
}

fn modify(version: Option<EngineVersion>) -> Operation {
    Operation::Modify(Modify { version, node_type: None, parameter_group: None, timing: Timing::Immediately })
}

fn create(seeded: bool) -> Operation {
    Operation::Create(Create {
        version: newest(),
        node_type: None,
        mode: Some(ClusterMode::Disabled),
        shards: Some(1),
        seeded,
        in_transit: false,
        at_rest: false,
        durability: None,
        serverless: false,
    })
}

fn before_upgrade() -> Operation {
    Operation::CreateSnapshot(SnapshotFor::Change { to: Some(newest()), timing: Timing::Immediately })
}

fn fits(state: &State, operation: &Operation) -> bool {
    SERVICE.precondition(state, operation)
}

#[test]
fn each_kind_has_its_own_operations() {
    use Kind::{CacheCluster, GlobalDatastore, ReplicationGroup, Serverless};
    let cases = [
        (modify(Some(newest())), vec![CacheCluster, ReplicationGroup]),
        (modify(None), vec![]),
        (Operation::WaitForWindow, vec![CacheCluster, ReplicationGroup]),
        (Operation::JoinReplicationGroup, vec![CacheCluster]),
        (Operation::AddReplica, vec![ReplicationGroup]),
        (Operation::EnableFailover, vec![ReplicationGroup]),
        (Operation::ChangeClusterMode(ClusterMode::Compatible), vec![ReplicationGroup, GlobalDatastore]),
        (Operation::EncryptInTransit(InTransitEncryption::Preferred), vec![ReplicationGroup, GlobalDatastore]),
        (Operation::EncryptAtRest, vec![]),
        (Operation::RecordSettings, vec![CacheCluster, ReplicationGroup, GlobalDatastore]),
        (
            Operation::CreateSnapshot(SnapshotFor::NewResource),
            vec![CacheCluster, ReplicationGroup, GlobalDatastore, Serverless],
        ),
        (before_upgrade(), vec![CacheCluster, ReplicationGroup, GlobalDatastore]),
        (Operation::StopWrites, vec![]),
        (Operation::ResumeWrites, vec![]),
        (Operation::ModifyGlobal { version: newest(), parameter_group: None }, vec![GlobalDatastore]),
        (Operation::ModifyServerless(newest()), vec![GlobalDatastore, Serverless]),
        (Operation::MakeAvailable, vec![]),
        (Operation::SwitchApplication, vec![]),
        (Operation::DeleteOld, vec![]),
        (create(true), vec![]),
        (Operation::CreateGlobalDatastore, vec![]),
    ];
    for (operation, kinds) in cases {
        for kind in [CacheCluster, ReplicationGroup, GlobalDatastore, Serverless] {
            assert_eq!(fits(&of(kind), &operation), kinds.contains(&kind), "{kind:?}: {operation:?}");
        }
    }
    // Memcached has no replication group to join.
    let facts = Cluster::default();
    let memcached = start(&facts, CacheCluster, version(Engine::Memcached, "1.6.6"), None);
    assert!(!fits(&memcached, &Operation::JoinReplicationGroup));
}

/// Beside a Global Datastore, the new replication group becomes one, and once only.
#[test]
fn a_global_datastore_is_made_of_a_new_group() {
    let made = SERVICE.effect(&of(Kind::GlobalDatastore), &create(false));
    let global = SERVICE.effect(&made, &Operation::CreateGlobalDatastore);
    assert!(fits(&made, &Operation::CreateGlobalDatastore));
    assert!(!fits(&global, &Operation::CreateGlobalDatastore));
    assert_eq!(global.replacement.map(|new| new.kind), Some(Kind::GlobalDatastore));
    let beside_a_group = SERVICE.effect(&of(Kind::ReplicationGroup), &create(false));
    assert!(!fits(&beside_a_group, &Operation::CreateGlobalDatastore));
}

#[test]
fn nothing_is_done_twice() {
    let group = of(Kind::ReplicationGroup);
    let done = |operation: Operation| {
        let after = SERVICE.effect(&group, &operation);
        fits(&group, &operation) && !fits(&after, &operation)
    };
    assert!(done(Operation::ChangeClusterMode(ClusterMode::Enabled)));
    assert!(done(Operation::EncryptInTransit(InTransitEncryption::Required)));
    assert!(done(Operation::CreateParameterGroup(MadeGroup { family: "redis7", cluster_on: Some(false) })));
    assert!(done(Operation::TurnAofOff));
    assert!(done(Operation::EnableFailover));
    assert!(done(Operation::CreateSnapshot(SnapshotFor::NewResource)));
    assert!(done(create(false)));
    let one_switch = |failover, multi_az| {
        let mut state = of(Kind::ReplicationGroup);
        (state.live.failover, state.live.multi_az) = (failover, multi_az);
        fits(&state, &Operation::EnableFailover)
    };
    assert!(one_switch(Some(true), Some(false)) && one_switch(Some(false), Some(true)));
    assert!(one_switch(Some(true), None) && !one_switch(Some(true), Some(true)));
}

#[test]
fn a_new_cluster_comes_in_its_order() {
    let group = of(Kind::ReplicationGroup);
    let snapshot = SERVICE.effect(&group, &Operation::CreateSnapshot(SnapshotFor::NewResource));
    assert!(!fits(&group, &create(true)) && fits(&snapshot, &create(true)));
    let made = SERVICE.effect(&snapshot, &create(true));
    assert!(!fits(&made, &create(true)) && !fits(&made, &create(false)));
    assert!(fits(&made, &Operation::SwitchApplication) && !fits(&made, &Operation::DeleteOld));
    let switched = SERVICE.effect(&made, &Operation::SwitchApplication);
    assert!(!fits(&switched, &Operation::SwitchApplication) && fits(&switched, &Operation::DeleteOld));
    assert_eq!(switched.application, Place::Replacement);
    // Of the old one nothing is left to change; only the new one's shards are.
    let deleted = SERVICE.effect(&switched, &Operation::DeleteOld);
    for operation in [modify(Some(newest())), Operation::WaitForWindow, Operation::DeleteOld, create(false)] {
        assert!(!fits(&deleted, &operation), "{operation:?}");
    }
    assert!(fits(&deleted, &Operation::Reshard(2)));
}

#[test]
fn a_snapshot_before_an_upgrade_changes_nothing() {
    let group = of(Kind::ReplicationGroup);
    assert_eq!(SERVICE.effect(&group, &before_upgrade()), group);
}

#[test]
fn writes_stop_before_the_snapshot_and_resume_after_the_switch() {
    let recorded = SERVICE.effect(&of(Kind::ReplicationGroup), &Operation::RecordSettings);
    let stopped = SERVICE.effect(&recorded, &Operation::StopWrites);
    assert!(fits(&recorded, &Operation::StopWrites) && !fits(&stopped, &Operation::StopWrites));
    let taken = SERVICE.effect(&stopped, &Operation::CreateSnapshot(SnapshotFor::NewResource));
    let made = SERVICE.effect(&taken, &create(true));
    assert!(!fits(&made, &Operation::ResumeWrites));
    let switched = SERVICE.effect(&made, &Operation::SwitchApplication);
    let resumed = SERVICE.effect(&switched, &Operation::ResumeWrites);
    assert!(fits(&switched, &Operation::ResumeWrites) && !fits(&resumed, &Operation::ResumeWrites));
}

#[test]
fn halfway_to_cluster_mode_nothing_is_made_beside() {
    let made = |mode, touched| {
        let mut state = of(Kind::ReplicationGroup);
        (state.live.mode, state.touched) = (mode, touched);
        fits(&state, &create(false))
    };
    assert!(!made(Some(ClusterMode::Compatible), true));
    assert!(made(Some(ClusterMode::Compatible), false) && made(Some(ClusterMode::Disabled), true));
    assert!(made(Some(ClusterMode::Enabled), true) && made(None, true));
}

#[test]
fn a_backup_counts_where_its_version_is_known() {
    let with = |taken: Option<&str>, version: Option<&str>| {
        let owned = |text: Option<&str>| text.map(str::to_owned);
        let latest_snapshot = Some(LatestSnapshot { taken_at: owned(taken), version: owned(version) });
        let facts = Cluster { data: Some(Data { latest_snapshot, ..Data::default() }), ..Cluster::default() };
        fits(&start(&facts, Kind::ReplicationGroup, newest(), None), &create(true))
    };
    assert!(with(None, Some("7.0")) && !with(Some("2026-11-21"), None));
}

#[test]
fn a_serverless_cache_is_what_it_always_is() {
    let cache = of(Kind::Serverless).live;
    assert_eq!(cache.mode, Some(ClusterMode::Enabled));
    assert_eq!(cache.in_transit, Some(InTransitEncryption::Required));
    assert_eq!(cache.default_group, Some(true));
    assert_eq!((cache.pending_engine, cache.pending_node_type), (Pending::Nothing, Pending::Nothing));
    let group = of(Kind::ReplicationGroup).live;
    assert_eq!((group.mode, group.in_transit, group.default_group), (None, None, None));
}

#[test]
fn memcached_takes_no_snapshot() {
    let refuses = |engine, text| {
        let facts = Cluster { node_type: Some("cache.m5.large".to_owned()), ..Cluster::default() };
        let state = start(&facts, Kind::CacheCluster, version(engine, text), None);
        SERVICE
            .accepts(&state, &Operation::CreateSnapshot(SnapshotFor::NewResource))
            .reasons
            .iter()
            .map(|fired| fired.rule.id.text())
            .collect::<Vec<_>>()
    };
    assert_eq!(refuses(Engine::Memcached, "1.6.22"), ["snapshot-not-for-memcached"]);
    assert_eq!(refuses(Engine::Redis, "7.1"), [""; 0]);
}

#[test]
fn a_parameter_group_is_named_only_where_it_was_made_and_fits() {
    let blocked = |named: &'static str, made: Option<&'static str>| {
        let mut state = of(Kind::ReplicationGroup);
        state.live.version = version(Engine::Redis, "6.2");
        state.live.group_family = "redis6.x";
        state.group_made = made.map(|family| MadeGroup { family, cluster_on: Some(false) });
        let (version, node_type, timing) = (Some(newest()), None, Timing::Immediately);
        let operation = Operation::Modify(Modify { version, node_type, parameter_group: Some(named), timing });
        let reasons = SERVICE.accepts(&state, &operation).reasons;
        let found = reasons.iter().find(|fired| fired.rule.id == "parameter-group-family-mismatch");
        found.map_or(Truth::No, |fired| fired.finding.truth)
    };
    assert_eq!(blocked("redis7", Some("redis7")), Truth::No);
    assert_eq!(blocked("redis7", None), Truth::Yes);
    assert_eq!(blocked("redis6.x", Some("redis6.x")), Truth::Yes);
}

#[test]
fn to_another_engine_is_no_upgrade_of_memcached() {
    let clears = |from, to| {
        let facts = Cluster::default();
        let notices = SERVICE.notices(&start(&facts, Kind::CacheCluster, from, None), &modify(Some(to)));
        notices.iter().any(|fired| fired.rule.id == "memcached-clears-all-data")
    };
    let (old, new) = (version(Engine::Memcached, "1.5.16"), version(Engine::Memcached, "1.6.22"));
    assert!(clears(old, new));
    assert!(!clears(old, newest()) && !clears(newest(), new));
}

#[test]
fn the_first_fact_that_is_missing_is_named() {
    let missing = |node_type: Option<&str>, used_bytes| {
        let data = Some(Data { used_bytes, ..Data::default() });
        let facts = Cluster { node_type: node_type.map(str::to_owned), data, ..Cluster::default() };
        let state = start(&facts, Kind::ReplicationGroup, version(Engine::Redis, "7.0"), None);
        let notices = SERVICE.notices(&state, &modify(Some(newest())));
        let found = notices.iter().find(|fired| fired.rule.id == "needs-memory-for-snapshot");
        found.map(|fired| (fired.finding.truth, fired.finding.missing))
    };
    let hangs_on = |field| Some((Truth::Unknown, Some(field)));
    let used = Some(4_000_000_000);
    assert_eq!(missing(None, None), hangs_on("cluster.data.usedBytes"));
    assert_eq!(missing(None, used), hangs_on("cluster.nodeType"));
    // No figure is published for it, so no answer would help.
    assert_eq!(missing(Some("cache.r9g.large"), used), Some((Truth::Unknown, None)));
    assert_eq!(missing(Some("cache.m5.large"), used), hangs_on("cluster.data.reservedMemoryPercent"));
}

#[test]
fn states_are_the_same_by_what_they_hold() {
    let (one, other) = (Cluster::default(), Cluster::default());
    let third = Cluster { id: Some("orders".to_owned()), ..Cluster::default() };
    let state = |facts| start(facts, Kind::ReplicationGroup, newest(), None);
    assert_eq!(state(&one), state(&one));
    assert_eq!(state(&one), state(&other));
    assert_ne!(state(&one), state(&third));
}
