//! Requests over the whole contract: every field known or unknown.
//!
//! The crate `upgrade-api` reads this file as well, so that both floors are tried with the same requests.

use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use upgrade_rules::facts::{
    Auth, Client, Cluster, ClusterMode, Data, Durability, GlobalDatastore, GlobalRole, Goal, GoalClusterMode,
    GoalInTransitEncryption, GoalKind, GoalTiming, InTransitEncryption, Kind, LatestSnapshot, Limits, ParameterGroup,
    Pending, WriteRate,
};
use upgrade_rules::{Engine, Guide};

/// What is asked.
#[derive(Clone, Debug)]
pub(crate) struct Asked {
    /// By which guide.
    pub(crate) guide: Guide,
    /// On which day.
    pub(crate) as_of: Option<&'static str>,
    /// Of which cluster.
    pub(crate) cluster: Cluster,
    /// What is wanted.
    pub(crate) goal: Goal,
}

const MEMCACHED: &[&str] = &["1.4.5", "1.4.24", "1.4.34", "1.5.16", "1.6.6", "1.6.12", "1.6.22"];
const REDIS: &[&str] = &[
    "2.6.13", "2.8.6", "2.8.19", "2.8.24", "3.2.4", "3.2.6", "3.2.10", "4.0.10", "5.0.0", "5.0.5", "5.0.6", "6.0",
    "6.2", "7.0", "7.1",
];
const VALKEY: &[&str] = &["7.2", "8.0", "8.1", "8.2", "9.0", "9.1"];

fn versions(engine: Engine) -> &'static [&'static str] {
    match engine {
        Engine::Memcached => MEMCACHED,
        Engine::Redis => REDIS,
        Engine::Valkey => VALKEY,
    }
}

/// Sizes of several families, a previous generation, and one that nobody has heard of.
pub(crate) const NODE_TYPES: &[&str] = &[
    "cache.t1.micro",
    "cache.t2.small",
    "cache.m3.large",
    "cache.m3.xlarge",
    "cache.r4.large",
    "cache.m5.large",
    "cache.m5.xlarge",
    "cache.t4g.micro",
    "cache.r6g.large",
    "cache.r6g.xlarge",
    "cache.r6gd.xlarge",
    "cache.r7g.large",
    "cache.r8g.large",
    "cache.z9.huge",
];

/// Any request that makes sense as far as single fields go.
pub(crate) fn asked() -> BoxedStrategy<Asked> {
    let engine = prop_oneof![1 => Just(Engine::Memcached), 5 => Just(Engine::Redis), 3 => Just(Engine::Valkey)];
    engine
        .prop_flat_map(|engine| {
            let kind = match engine {
                Engine::Memcached => prop_oneof![5 => Just(Kind::CacheCluster), 1 => Just(Kind::Serverless)].boxed(),
                Engine::Redis => prop_oneof![
                    2 => Just(Kind::CacheCluster),
                    8 => Just(Kind::ReplicationGroup),
                    1 => Just(Kind::GlobalDatastore),
                    1 => Just(Kind::Serverless)
                ]
                .boxed(),
                Engine::Valkey => prop_oneof![
                    8 => Just(Kind::ReplicationGroup),
                    1 => Just(Kind::GlobalDatastore),
                    1 => Just(Kind::Serverless)
                ]
                .boxed(),
            };
            (kind, select(versions(engine)), guide(), as_of()).prop_flat_map(move |(kind, version, guide, as_of)| {
                (cluster(engine, kind, version), goal(engine)).prop_map(move |(cluster, goal)| Asked {
                    guide,
                    as_of,
                    cluster,
                    goal,
                })
            })
        })
        .boxed()
}

/// Half of them current, the others every guide alike.
fn guide() -> impl Strategy<Value = Guide> {
    prop_oneof![1 => Just(Guide::CURRENT), 1 => select(Guide::ALL)]
}

fn as_of() -> impl Strategy<Value = Option<&'static str>> {
    option::of(select(&["2018-01-10", "2023-05-22", "2026-11-22", "2030-02-01"][..]))
}

/// Known three times out of four.
fn known<T: std::fmt::Debug + Clone>(value: impl Strategy<Value = T>) -> impl Strategy<Value = Option<T>> {
    option::weighted(0.75, value)
}

fn words(words: &'static [&'static str]) -> impl Strategy<Value = String> {
    select(words).prop_map(str::to_owned)
}

/// Boxed in parts: a strategy of this size would otherwise fill the stack of a test's thread.
fn cluster(engine: Engine, kind: Kind, version: &'static str) -> BoxedStrategy<Cluster> {
    let identity = (
        known(words(&["orders", "my-Repl-Group1"])),
        known(words(&["us-east-1", "eu-west-3"])),
        known(words(NODE_TYPES)),
        known(1..=5_u32),
        known(words(&["available", "modifying", "snapshotting", "restore-failed"])),
        known(words(&["sun:05:00-sun:06:00"])),
        known(words(&["03:00-04:00"])),
    )
        .boxed();
    let shape = (
        known(prop_oneof![4 => Just(1_u32), 2 => 2..=5_u32]),
        known(0..=2_u32),
        known(
            prop_oneof![4 => Just(ClusterMode::Disabled), 1 => Just(ClusterMode::Compatible), 4 => Just(ClusterMode::Enabled)],
        ),
        known(any::<bool>()),
        known(any::<bool>()),
        known(any::<bool>()),
    )
        .boxed();
    let security = (
        known(select(
            &[InTransitEncryption::Disabled, InTransitEncryption::Preferred, InTransitEncryption::Required][..],
        )),
        known(any::<bool>()),
        known(select(&[Auth::None, Auth::Token, Auth::UserGroup][..])),
        known(proptest::collection::vec(select(&[Engine::Redis, Engine::Valkey][..]), 0..=2)),
        known(any::<bool>()),
        option::weighted(0.3, global_datastore()),
        known(select(&[Durability::Disabled, Durability::Async, Durability::Sync][..])),
    )
        .boxed();
    let pending = known(pending(engine).boxed());
    let parameter_group = known(parameter_group(engine).boxed());
    (identity, shape, security, pending, parameter_group, known(data().boxed()), known(client().boxed()))
        .prop_map(move |(identity, shape, security, pending, parameter_group, data, client)| {
            let (id, region, node_type, nodes, status, maintenance_window, snapshot_window) = identity;
            let (shards, replicas_per_shard, cluster_mode, automatic_failover, multi_az, auto_minor_version_upgrade) =
                shape;
            let (
                in_transit_encryption,
                at_rest_encryption,
                auth,
                user_group_engines,
                data_tiering,
                global_datastore,
                durability,
            ) = security;
            let mut cluster = Cluster {
                kind: Some(kind),
                id,
                region,
                engine: Some(engine),
                version: Some(version.to_owned()),
                node_type,
                nodes,
                shards,
                replicas_per_shard,
                cluster_mode,
                automatic_failover,
                multi_az,
                auto_minor_version_upgrade,
                // With a list, most goals are refused for that alone; its rules have cases of their own.
                offered_versions: None,
                allowed_node_types: None,
                status,
                pending,
                parameter_group,
                maintenance_window,
                snapshot_window,
                in_transit_encryption,
                at_rest_encryption,
                durability,
                auth,
                user_group_engines,
                data_tiering,
                global_datastore,
                data,
                client,
            };
            make_possible(&mut cluster);
            cluster
        })
        .boxed()
}

/// Takes out what cannot exist together, so that most requests are planned and few only refused.
fn make_possible(cluster: &mut Cluster) {
    let replicates = cluster.engine.is_some_and(Engine::replicates);
    let can_be_durable = cluster.version.as_deref().is_some_and(|version| version.starts_with("9."));
    cluster.durability = cluster.durability.filter(|_| can_be_durable);
    if cluster.kind == Some(Kind::CacheCluster) {
        cluster.cluster_mode = cluster.cluster_mode.filter(|_| replicates).map(|_| ClusterMode::Disabled);
        cluster.shards = cluster.shards.filter(|_| replicates).map(|_| 1);
        cluster.replicas_per_shard = cluster.replicas_per_shard.filter(|_| replicates).map(|_| 0);
        cluster.automatic_failover = cluster.automatic_failover.map(|_| false);
        cluster.multi_az = cluster.multi_az.map(|_| false);
        if replicates {
            cluster.nodes = cluster.nodes.map(|_| 1);
        }
    }
    if !replicates {
        cluster.cluster_mode = None;
        cluster.replicas_per_shard = None;
        cluster.automatic_failover = None;
    }
    if cluster.kind == Some(Kind::Serverless) {
        cluster.parameter_group = None;
    }
    if let Some(global) = &mut cluster.global_datastore
        && (!replicates || cluster.kind == Some(Kind::Serverless))
    {
        global.role = GlobalRole::None;
    }
    if let Some(group) = &mut cluster.parameter_group {
        let named_default = group.name.as_deref().is_some_and(|name| name.starts_with("default."));
        if group.is_default == Some(true) || group.is_default.is_none() && named_default {
            // A default group has the default values.
            group.parameters = group.parameters.take().map(|_| std::collections::BTreeMap::new());
        }
    }
    if matches!(cluster.auth, Some(Auth::None | Auth::Token)) {
        cluster.user_group_engines = cluster.user_group_engines.take().map(|_| Vec::new());
    }
    let version = cluster.version.as_deref().unwrap_or_default();
    if cluster.engine == Some(Engine::Redis) {
        let old = version.starts_with('2');
        let seven = version.starts_with('7');
        cluster.cluster_mode = cluster.cluster_mode.map(|mode| match mode {
            ClusterMode::Enabled if old => ClusterMode::Disabled,
            ClusterMode::Compatible if !seven => ClusterMode::Disabled,
            mode => mode,
        });
    }
    if matches!(cluster.cluster_mode, Some(ClusterMode::Enabled | ClusterMode::Compatible)) {
        // Both always fail over.
        cluster.automatic_failover = cluster.automatic_failover.map(|_| true);
    }
    if let (Some(pending), Some(engine)) = (&mut cluster.pending, cluster.engine) {
        // Only a newer version can be pending: AWS takes no request for an older one.
        let place = |text: Option<&str>| versions(engine).iter().position(|version| Some(*version) == text);
        if place(pending.version.as_deref()) <= place(cluster.version.as_deref()) {
            pending.version = None;
        }
    }
    if matches!(cluster.cluster_mode, Some(ClusterMode::Disabled | ClusterMode::Compatible)) {
        cluster.shards = cluster.shards.map(|_| 1);
    }
}

fn pending(engine: Engine) -> impl Strategy<Value = Pending> {
    let version = option::weighted(0.3, select(versions(engine)).prop_map(str::to_owned));
    let node_type = option::weighted(0.3, words(NODE_TYPES));
    let other = option::weighted(0.15, proptest::collection::vec(words(&["NumCacheNodes", "AuthTokenStatus"]), 0..=2));
    (version, node_type, other).prop_map(|(version, node_type, other)| Pending {
        engine: None,
        version,
        node_type,
        other,
    })
}

fn parameter_group(engine: Engine) -> impl Strategy<Value = ParameterGroup> {
    let family = match engine {
        Engine::Memcached => words(&["memcached1.4", "memcached1.6"]).boxed(),
        Engine::Redis => words(&["redis2.8", "redis5.0", "redis6.x", "redis7"]).boxed(),
        Engine::Valkey => words(&["valkey7", "valkey8", "valkey9"]).boxed(),
    };
    let one = prop_oneof![
        Just(("appendonly", "yes")),
        Just(("appendonly", "no")),
        Just(("databases", "16")),
        Just(("reserved-memory", "1000000")),
        Just(("slab_chunk_max", "1048577")),
        Just(("max_item_size", "33554432")),
        Just(("memcached_connections_overhead", "many")),
    ];
    let parameters = proptest::collection::vec(one, 0..=3)
        .prop_map(|pairs| pairs.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect());
    (known(words(&["default.redis6.x", "own-group"])), known(family), known(any::<bool>()), known(parameters))
        .prop_map(|(name, family, is_default, parameters)| ParameterGroup { name, family, is_default, parameters })
}

fn global_datastore() -> impl Strategy<Value = GlobalDatastore> {
    let role = prop_oneof![
        4 => Just(GlobalRole::None),
        1 => select(&[GlobalRole::Primary, GlobalRole::Secondary][..])
    ];
    (role, known(1..=3_u32)).prop_map(|(role, members)| GlobalDatastore { role, members })
}

fn data() -> impl Strategy<Value = Data> {
    let databases = prop_oneof![Just(vec![]), Just(vec![0]), Just(vec![0, 1])];
    let snapshot =
        (known(words(&["2026-11-21"])), known(words(&["2.8.24", "5.0.6", "7.1", "7.2", "1.4.5", "nonsense"])))
            .prop_map(|(taken_at, version)| LatestSnapshot { taken_at, version });
    (
        known(select(&[0_u64, 1 << 30, 1 << 50][..])),
        known(0..=100_u32),
        known(select(&[WriteRate::Low, WriteRate::High][..])),
        known(databases),
        known(any::<bool>()),
        known(snapshot),
        known(select(&[0_u32, 1, 100, u32::MAX][..])),
        known(select(&[0_u32, 90, u32::MAX][..])),
    )
        .prop_map(
            |(
                used_bytes,
                reserved_memory_percent,
                write_rate,
                databases_in_use,
                refillable,
                latest_snapshot,
                sync_megabytes_per_second,
                node_start_seconds,
            )| Data {
                used_bytes,
                reserved_memory_percent,
                sync_megabytes_per_second,
                node_start_seconds,
                write_rate,
                databases_in_use,
                refillable,
                latest_snapshot,
            },
        )
}

fn client() -> impl Strategy<Value = Client> {
    (known(words(&["lettuce"])), known(any::<bool>()), known(select(&[0_u32, 60, u32::MAX][..])), known(any::<bool>()))
        .prop_map(|(library, cluster_protocol, dns_ttl_seconds, retries)| Client {
            library,
            cluster_protocol,
            dns_ttl_seconds,
            retries,
        })
}

fn goal(engine: Engine) -> BoxedStrategy<Goal> {
    let wanted = match engine {
        Engine::Memcached => prop_oneof![6 => Just(Engine::Memcached), 1 => Just(Engine::Redis)].boxed(),
        Engine::Redis => prop_oneof![5 => Just(Engine::Redis), 3 => Just(Engine::Valkey)].boxed(),
        Engine::Valkey => prop_oneof![5 => Just(Engine::Valkey), 2 => Just(Engine::Redis)].boxed(),
    };
    let rest = (
        (option::weighted(0.3, words(NODE_TYPES)), option::weighted(0.05, Just(GoalKind::Serverless))),
        option::weighted(0.2, select(&[GoalClusterMode::Disabled, GoalClusterMode::Enabled][..])),
        option::weighted(0.15, 1..=4_u32),
        option::weighted(0.1, select(&[GoalInTransitEncryption::Preferred, GoalInTransitEncryption::Required][..])),
        option::weighted(0.1, any::<bool>()),
        option::weighted(0.1, select(&[Durability::Disabled, Durability::Async, Durability::Sync][..])),
        option::of(select(&[GoalTiming::Immediately, GoalTiming::MaintenanceWindow, GoalTiming::Any][..])),
        option::weighted(0.3, limits()),
    )
        .boxed();
    (wanted, rest)
        .prop_flat_map(move |(wanted, rest)| {
            let version = prop_oneof![1 => Just("newest"), 8 => select(versions(wanted))];
            (version, any::<bool>())
                .prop_map(move |(version, named)| {
                    let ((node_type, kind), cluster_mode, shards, in_transit, at_rest, durability, timing, limits) =
                        rest.clone();
                    Goal {
                        engine: Some(wanted).filter(|wanted| *wanted != engine || named),
                        version: version.to_owned(),
                        kind,
                        node_type,
                        cluster_mode,
                        shards,
                        in_transit_encryption: in_transit,
                        at_rest_encryption: at_rest,
                        durability: durability.filter(|_| wanted.replicates()),
                        timing,
                        limits,
                    }
                })
                .boxed()
        })
        .boxed()
}

/// What the user can bear.
pub(crate) fn limits() -> impl Strategy<Value = Limits> {
    (option::of(select(&[0_u32, 1, 10, 60, 300][..])), option::of(any::<bool>()), option::of(any::<bool>())).prop_map(
        |(write_interruption_seconds, keep_data, keep_rollback)| Limits {
            write_interruption_seconds,
            keep_data,
            keep_rollback,
        },
    )
}
