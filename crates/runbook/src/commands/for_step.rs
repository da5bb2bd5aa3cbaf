//! A step's operation as AWS's requests: only what changes is named.

use upgrade_planner::Step;
use upgrade_rules::facts::{Auth, ClusterMode, InTransitEncryption, Kind};
use upgrade_rules::model::{Create, Modify, Operation, Resource, State, Timing};
use upgrade_rules::{Engine, EngineVersion, catalogue, rules};

use super::describe;
use super::name;
use super::request::{Request, call};
use super::setting::Setting;
use super::subject::Subject;
use super::{encryption_word, mode_word};
use crate::message::id;

/// AWS takes at most this many parameters in one `ModifyCacheParameterGroup`.
const PARAMETERS_A_REQUEST: usize = 20;
/// A value that AWS refuses in the new version: only the user can choose another.
const VALUE_THAT_FITS: &str = "MY-VALUE-THAT-FITS";

/// A parameter group that a step makes on the way.
pub(crate) struct NewGroup {
    /// Its name.
    pub(crate) name: String,
    /// Its family.
    pub(crate) family: &'static str,
    /// Whether cluster mode has to be on in it, and is not in the old one.
    pub(crate) cluster_on: bool,
}

/// The requests of a step, in order. A step that is no request of AWS gives what to watch meanwhile.
pub(crate) fn for_step<'a>(setting: &Setting<'a>, step: &'a Step) -> Vec<Request<'a>> {
    let subject = Subject::of(step, setting.names);
    let one = match &step.operation {
        Operation::Modify(change) => modify(setting, &subject, &step.from.live, change),
        Operation::WaitForWindow | Operation::MakeAvailable | Operation::AwaitAutomaticUpgrade(_) => {
            describe::whole(setting, &subject)
        }
        Operation::EmptyOtherDatabases => describe::endpoint(setting, &subject),
        Operation::CreateParameterGroup(_) => {
            return new_group(setting, step).map_or_else(Vec::new, |new| make(setting, &new));
        }
        Operation::TurnAofOff => Request::new(call::MODIFY_CACHE_PARAMETER_GROUP, setting.region)
            .text(name::CACHE_PARAMETER_GROUP_NAME, group_in_use(setting))
            .values(name::PARAMETER_NAME_VALUES, vec![("appendonly", "no")]),
        Operation::JoinReplicationGroup => Request::new(call::CREATE_REPLICATION_GROUP, setting.region)
            .text(name::REPLICATION_GROUP_ID, setting.names.group.as_str())
            .text(
                name::REPLICATION_GROUP_DESCRIPTION,
                setting.words.say(id::PHRASE_GROUP_DESCRIPTION, &[("id", subject.id)]),
            )
            .text(name::PRIMARY_CLUSTER_ID, subject.id),
        Operation::AddReplica => add_replica(setting, &subject, &step.from),
        Operation::EnableFailover => {
            let request = change(setting, &subject).flag(name::AUTOMATIC_FAILOVER_ENABLED, true);
            // The guide's own example: before 2020-06 one switch for both, and no word on when.
            if !setting.has_multi_az_switch() {
                return vec![request];
            }
            let request = request.flag(name::MULTI_AZ_ENABLED, true);
            // At once would also run what waits (F-BLK-26); the switch itself takes effect without it (F-18-01, F-18-02).
            let live = &step.from.live;
            let waits = live.pending_engine.waiting().is_some() || live.pending_node_type.waiting().is_some();
            if waits { request } else { request.flag(name::APPLY_IMMEDIATELY, true) }
        }
        Operation::ChangeClusterMode(mode) => change(setting, &subject)
            .text(name::CLUSTER_MODE, mode_word(*mode))
            .text_if(name::CACHE_PARAMETER_GROUP_NAME, new_group(setting, step).map(|new| new.name))
            .flag(name::APPLY_IMMEDIATELY, true),
        Operation::EncryptInTransit(mode) => change(setting, &subject)
            .flag(name::TRANSIT_ENCRYPTION_ENABLED, true)
            .text(name::TRANSIT_ENCRYPTION_MODE, encryption_word(*mode))
            .flag(name::APPLY_IMMEDIATELY, true),
        // Never a step: the rules refuse it.
        Operation::EncryptAtRest => describe::whole(setting, &subject),
        Operation::Reshard(shards) => reshard(setting, &subject, &step.from, *shards),
        Operation::CreateSnapshot => {
            let request = Request::new(call::CREATE_SNAPSHOT, setting.region);
            if subject.is_cache_cluster() {
                request.text(name::CACHE_CLUSTER_ID, subject.id)
            } else {
                request.text(name::REPLICATION_GROUP_ID, subject.id)
            }
            .text(name::SNAPSHOT_NAME, setting.names.snapshot.as_str())
        }
        Operation::Create(create) => new_resource(setting, step, create),
        Operation::SwitchApplication => match &step.to.replacement {
            Some(replacement) => describe::endpoint(setting, &Subject::replacement(replacement, setting.names)),
            None => describe::endpoint(setting, &subject),
        },
        Operation::DeleteOld if subject.is_cache_cluster() => {
            Request::new(call::DELETE_CACHE_CLUSTER, setting.region).text(name::CACHE_CLUSTER_ID, subject.id)
        }
        Operation::DeleteOld => {
            Request::new(call::DELETE_REPLICATION_GROUP, setting.region).text(name::REPLICATION_GROUP_ID, subject.id)
        }
        Operation::ModifyGlobal { version, parameter_group } => {
            let request = Request::new(call::MODIFY_GLOBAL_REPLICATION_GROUP, setting.region)
                .text(name::GLOBAL_REPLICATION_GROUP_ID, setting.names.global());
            engine_change(request, step.from.live.version, *version)
                .text_if(
                    name::CACHE_PARAMETER_GROUP_NAME,
                    parameter_group
                        .map(|family| setting.names.parameter_group(family))
                        .or_else(|| global_group(&step.from.live, *version).map(str::to_owned)),
                )
                .flag(name::APPLY_IMMEDIATELY, true)
        }
        Operation::ScaleGlobal(node_type) => Request::new(call::MODIFY_GLOBAL_REPLICATION_GROUP, setting.region)
            .text(name::GLOBAL_REPLICATION_GROUP_ID, setting.names.global())
            .text(name::CACHE_NODE_TYPE, node_type.as_ref())
            .flag(name::APPLY_IMMEDIATELY, true),
        Operation::ModifyServerless(version) => {
            let from = step.from.live.version.engine();
            Request::new(call::MODIFY_SERVERLESS_CACHE, setting.region)
                .text(name::SERVERLESS_CACHE_NAME, subject.id)
                .text_if(name::ENGINE, (from != version.engine()).then(|| version.engine().id()))
                .text(name::MAJOR_ENGINE_VERSION, major(*version))
        }
    };
    let mut requests = new_group(setting, step).map(|new| make(setting, &new)).unwrap_or_default();
    requests.push(one);
    requests
}

/// The parameter group that a step makes: by itself, for cluster mode, or for a new resource that shall have the values of
/// a custom group.
pub(crate) fn new_group(setting: &Setting, step: &Step) -> Option<NewGroup> {
    let names = setting.names;
    let custom = step.from.live.default_group == Some(false);
    let of_family = |family| NewGroup { name: names.parameter_group(family), family, cluster_on: false };
    let of_cluster = |family| NewGroup { name: names.cluster_group(family), family, cluster_on: true };
    match &step.operation {
        Operation::CreateParameterGroup(family) => Some(of_family(*family)),
        Operation::ChangeClusterMode(ClusterMode::Compatible) if custom => {
            Some(of_cluster(step.from.live.group_family))
        }
        Operation::Create(create) if custom => {
            let family = create.version.family();
            let live = &step.from.live;
            // A group with cluster mode off cannot make a cluster with it on.
            if create.mode == Some(ClusterMode::Enabled) && live.mode != Some(ClusterMode::Enabled) {
                Some(of_cluster(family))
            } else {
                (live.group_family != family).then(|| of_family(family))
            }
        }
        _ => None,
    }
}

/// The request that changes a cluster, with nothing changed yet.
fn change<'a>(setting: &Setting<'a>, subject: &Subject<'a>) -> Request<'a> {
    if subject.is_cache_cluster() {
        Request::new(call::MODIFY_CACHE_CLUSTER, setting.region).text(name::CACHE_CLUSTER_ID, subject.id)
    } else {
        Request::new(call::MODIFY_REPLICATION_GROUP, setting.region).text(name::REPLICATION_GROUP_ID, subject.id)
    }
}

fn modify<'a>(setting: &Setting<'a>, subject: &Subject<'a>, live: &Resource, modify: &'a Modify) -> Request<'a> {
    let request = change(setting, subject);
    let request = match modify.version {
        Some(version) => engine_change(request, live.version, version),
        None => request,
    };
    request
        .text_if(
            name::CACHE_PARAMETER_GROUP_NAME,
            modify.parameter_group.map(|family| setting.names.parameter_group(family)),
        )
        .text_if(name::CACHE_NODE_TYPE, modify.node_type.as_deref())
        .flag(name::APPLY_IMMEDIATELY, modify.timing == Timing::Immediately)
}

/// Engine (only where it changes) and version.
fn engine_change(request: Request, from: EngineVersion, to: EngineVersion) -> Request {
    request
        .text_if(name::ENGINE, (from.engine() != to.engine()).then(|| to.engine().id()))
        .text(name::ENGINE_VERSION, to.text())
}

/// A new parameter group, and the values that the old one sets.
fn make<'a>(setting: &Setting<'a>, new: &NewGroup) -> Vec<Request<'a>> {
    let mut requests = vec![
        Request::new(call::CREATE_CACHE_PARAMETER_GROUP, setting.region)
            .text(name::CACHE_PARAMETER_GROUP_NAME, new.name.clone())
            .text(name::CACHE_PARAMETER_GROUP_FAMILY, new.family)
            .text(
                name::DESCRIPTION,
                setting.words.say(
                    id::PHRASE_PARAMETER_GROUP_DESCRIPTION,
                    &[("group", group_in_use(setting)), ("family", new.family)],
                ),
            ),
    ];
    let values = values(setting, new);
    requests.extend(values.chunks(PARAMETERS_A_REQUEST).map(|chunk| {
        Request::new(call::MODIFY_CACHE_PARAMETER_GROUP, setting.region)
            .text(name::CACHE_PARAMETER_GROUP_NAME, new.name.clone())
            .values(name::PARAMETER_NAME_VALUES, chunk.to_vec())
    }));
    requests
}

/// The values of the old group, as far as the new one takes them.
fn values<'a>(setting: &Setting<'a>, new: &NewGroup) -> Vec<(&'a str, &'a str)> {
    let old = setting.facts.parameter_group.as_ref().and_then(|group| group.parameters.as_ref());
    // Sizes that Memcached 1.4.33 and later refuse are not carried over (F-18-16).
    let refused =
        new.family.starts_with(Engine::Memcached.id()) && !rules::slab_values_fit(setting.facts, setting.guide);
    let mut values: Vec<(&str, &str)> = old
        .into_iter()
        .flatten()
        // Append-only files are not supported from 2.8.22 on: their values are not carried over.
        .filter(|(name, _)| !matches!(name.as_str(), "appendonly" | "appendfsync"))
        .filter(|(name, _)| !new.cluster_on || name.as_str() != "cluster-enabled")
        .map(|(name, value)| {
            let refused = refused && rules::SLAB_PARAMETERS.contains(&name.as_str());
            (name.as_str(), if refused { VALUE_THAT_FITS } else { value.as_str() })
        })
        .collect();
    if new.cluster_on {
        values.push(("cluster-enabled", "yes"));
    }
    values
}

/// The name of the parameter group that the cluster uses.
pub(crate) fn group_in_use<'a>(setting: &Setting<'a>) -> &'a str {
    setting.facts.parameter_group.as_ref().and_then(|group| group.name.as_deref()).unwrap_or("MY-PARAMETER-GROUP")
}

fn add_replica<'a>(setting: &Setting<'a>, subject: &Subject<'a>, from: &State) -> Request<'a> {
    if setting.has_replica_count() {
        return Request::new(call::INCREASE_REPLICA_COUNT, setting.region)
            .text(name::REPLICATION_GROUP_ID, subject.id)
            .number(name::NEW_REPLICA_COUNT, from.live.replicas.unwrap_or(0).saturating_add(1))
            .flag(name::APPLY_IMMEDIATELY, true);
    }
    Request::new(call::CREATE_CACHE_CLUSTER, setting.region)
        .text(name::CACHE_CLUSTER_ID, setting.names.replica.as_str())
        .text(name::REPLICATION_GROUP_ID, subject.id)
}

fn reshard<'a>(setting: &Setting<'a>, subject: &Subject<'a>, from: &State, shards: u32) -> Request<'a> {
    let before = from.replacement.as_ref().unwrap_or(&from.live).shards;
    let request = Request::new(call::MODIFY_SHARDS, setting.region)
        .text(name::REPLICATION_GROUP_ID, subject.id)
        .number(name::NODE_GROUP_COUNT, shards)
        .flag(name::APPLY_IMMEDIATELY, true);
    if before.is_some_and(|before| before > shards) {
        request.one(name::NODE_GROUPS_TO_REMOVE, "NodeGroupToRemove", "MY-NODE-GROUP-IDS")
    } else {
        request
    }
}

/// A Global Datastore is given a group with every change of the major version (F-GDS-05): AWS's default for it, where
/// that is in use and cluster mode is known.
fn global_group(live: &Resource, to: EngineVersion) -> Option<&'static str> {
    rules::names_a_group(live.version, to).then_some(())?;
    let mode = live.mode.filter(|_| live.default_group == Some(true));
    let default = mode.and_then(|mode| catalogue::family(to.family())?.default_for(mode == ClusterMode::Enabled));
    Some(default.unwrap_or("MY-PARAMETER-GROUP"))
}

/// The new resource, with everything that is known carried over.
fn new_resource<'a>(setting: &Setting<'a>, step: &Step, create: &'a Create) -> Request<'a> {
    let to = &step.to;
    let names = setting.names;
    let facts = setting.facts;
    let new = to.replacement.as_ref().unwrap_or(&to.live);
    let node_type = create.node_type.as_deref().unwrap_or("MY-NODE-TYPE");
    let snapshot = create.seeded.then(|| names.seed(to.snapshot.is_some()));
    let engine = create.version.engine();
    let version = create.version.text();
    // A version without encryption is not asked for it; the step says so.
    let can_encrypt = engine == Engine::Memcached || rules::has_encryption(create.version);
    let encrypted =
        new.in_transit.map(|encryption| encryption != InTransitEncryption::Disabled).filter(|_| can_encrypt);
    let request = if new.kind == Kind::CacheCluster {
        let nodes = if engine == Engine::Memcached { facts.nodes.unwrap_or(1) } else { 1 };
        Request::new(call::CREATE_CACHE_CLUSTER, setting.region)
            .text(name::CACHE_CLUSTER_ID, names.replacement.as_str())
            .text_if(name::SNAPSHOT_NAME, snapshot)
            .text(name::ENGINE, engine.id())
            .text(name::ENGINE_VERSION, version)
            .text(name::CACHE_NODE_TYPE, node_type)
            .number(name::NUM_CACHE_NODES, nodes)
            .text_if(name::CACHE_PARAMETER_GROUP_NAME, group_of_new(setting, step, new, create))
            .flag_if(name::TRANSIT_ENCRYPTION_ENABLED, encrypted.filter(|on| *on))
    } else {
        replication_group(setting, new, create)
            .text_if(name::SNAPSHOT_NAME, snapshot)
            .text(name::ENGINE, engine.id())
            .text(name::ENGINE_VERSION, version)
            .text(name::CACHE_NODE_TYPE, node_type)
            .text_if(name::CACHE_PARAMETER_GROUP_NAME, group_of_new(setting, step, new, create))
            .flag_if(name::AUTOMATIC_FAILOVER_ENABLED, new.failover)
            .flag_if(name::MULTI_AZ_ENABLED, new.multi_az.filter(|_| setting.has_multi_az_switch()))
            .flag_if(name::TRANSIT_ENCRYPTION_ENABLED, encrypted)
            .flag_if(name::AT_REST_ENCRYPTION_ENABLED, new.at_rest.filter(|_| can_encrypt))
            .text_if(name::AUTH_TOKEN, (facts.auth == Some(Auth::Token)).then_some("MY-AUTH-TOKEN"))
            .flag_if(
                name::DATA_TIERING_ENABLED,
                facts.data_tiering.filter(|on| *on && rules::has_data_tiering(node_type)),
            )
    };
    let request = if facts.auth == Some(Auth::UserGroup) {
        request.one(name::USER_GROUP_IDS, "member", "MY-USER-GROUP-ID")
    } else {
        request
    };
    // Left out, AWS would choose a window, and minor versions would come by themselves.
    let request = request
        .text_if(name::PREFERRED_MAINTENANCE_WINDOW, facts.maintenance_window.as_deref())
        .flag_if(name::AUTO_MINOR_VERSION_UPGRADE, facts.auto_minor_version_upgrade);
    // Without these two it would stand in the default network, where the application may not reach it.
    request.text(name::CACHE_SUBNET_GROUP_NAME, "MY-SUBNET-GROUP").one(
        name::SECURITY_GROUP_IDS,
        "SecurityGroupId",
        "MY-SECURITY-GROUP-ID",
    )
}

/// A new replication group of the right shape.
fn replication_group<'a>(setting: &Setting<'a>, new: &Resource, create: &Create) -> Request<'a> {
    let names = setting.names;
    let mut request = Request::new(call::CREATE_REPLICATION_GROUP, setting.region)
        .text(name::REPLICATION_GROUP_ID, names.replacement.as_str())
        .text(
            name::REPLICATION_GROUP_DESCRIPTION,
            setting.words.say(id::PHRASE_NEW_GROUP_DESCRIPTION, &[("id", &names.id)]),
        );
    if let Some(shards) = create.shards.or(new.shards) {
        request = request.number(name::NUM_NODE_GROUPS, shards);
    }
    if let Some(replicas) = new.replicas {
        request = request.number(name::REPLICAS_PER_NODE_GROUP, replicas);
    }
    request
}

/// The parameter group of a new resource: the one made for it, the old one where it fits, or AWS's default for its cluster
/// mode; otherwise AWS takes its default by itself.
fn group_of_new(setting: &Setting, step: &Step, new: &Resource, create: &Create) -> Option<String> {
    if let Some(made) = new_group(setting, step) {
        return Some(made.name);
    }
    if new.default_group == Some(false) {
        return Some(group_in_use(setting).to_owned());
    }
    // Cluster mode alone decides on `.cluster.on`, not how many nodes there are.
    let defaults = catalogue::family(new.group_family)?;
    let group = match create.mode {
        Some(ClusterMode::Enabled) => defaults.default_cluster_group,
        _ => Some(defaults.default_group).filter(|_| new.default_group == Some(true)),
    };
    group.map(str::to_owned)
}

/// The major version of a serverless cache as AWS names it: `8`; for Memcached `1.6`.
fn major(version: EngineVersion) -> String {
    let text = version.text();
    let parts = if version.engine() == Engine::Memcached { 2 } else { 1 };
    text.split('.').take(parts).collect::<Vec<_>>().join(".")
}
