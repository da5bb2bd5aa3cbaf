//! What could be done next: the operations that lead towards the goal.
//!
//! A generous list: the service model refuses what AWS refuses. What is left out here is only what never helps.

use upgrade_rules::catalogue::{Minimum, minimum_version};
use upgrade_rules::facts::{ClusterMode, InTransitEncryption, Kind};
use upgrade_rules::model::eras::{CROSS_ENGINE, ONLINE_SCALE_UP};
use upgrade_rules::model::{Create, Modify, NodeType, Operation, Pending, Place, Resource, State, Timing, append_only};
use upgrade_rules::rules::has_data_tiering;
use upgrade_rules::{Engine, EngineVersion, Guide, Truth};

use crate::goal::Goal;

pub(crate) fn from(guide: Guide, state: &State, goal: &Goal) -> Vec<Operation> {
    let mut moves = Vec::with_capacity(8);
    if state.available == Some(false) {
        moves.push(Operation::MakeAvailable);
        return moves;
    }
    if !state.touched && state.snapshot.is_none() && state.replacement.is_none() && goes_to_cluster_mode(state, goal) {
        moves.push(Operation::EmptyOtherDatabases);
    }
    if let Some(replacement) = &state.replacement {
        moving_over(state, replacement, goal, &mut moves);
    } else if state.snapshot.is_some() {
        moves.push(create(guide, state, goal, true));
    } else {
        match state.live.kind {
            Kind::Serverless => serverless(state, goal, &mut moves),
            _ if state.is_global() => global(state, goal, &mut moves),
            _ => {
                in_place(guide, state, goal, &mut moves);
                beside(guide, state, goal, &mut moves);
            }
        }
    }
    moves
}

fn goes_to_cluster_mode(state: &State, goal: &Goal) -> bool {
    goal.mode == Some(ClusterMode::Enabled) || state.live.mode == Some(ClusterMode::Compatible)
}

/// A major version is the user's to start, a minor one comes by itself (F-SLS-01).
fn serverless(state: &State, goal: &Goal, moves: &mut Vec<Operation>) {
    let (from, to) = (state.live.version, goal.version);
    let minor = from.shares_major(to) && to > from;
    moves.push(if minor { Operation::AwaitAutomaticUpgrade(to) } else { Operation::ModifyServerless(to) });
}

/// A new resource is there: bring it to size, go over to it, delete the old one.
fn moving_over(state: &State, replacement: &Resource, goal: &Goal, moves: &mut Vec<Operation>) {
    match (goal.shards, state.application) {
        (Some(shards), Place::Live) if replacement.shards != Some(shards) => moves.push(Operation::Reshard(shards)),
        (_, Place::Live) => moves.push(Operation::SwitchApplication),
        (_, Place::Replacement) => moves.push(Operation::DeleteOld),
    }
}

fn global(state: &State, goal: &Goal, moves: &mut Vec<Operation>) {
    let live = &state.live;
    if let Some(wanted) = goal.node_type.as_ref().filter(|wanted| live.node_type.as_ref() != Some(wanted)) {
        moves.push(Operation::ScaleGlobal(wanted.clone()));
    }
    if live.version == goal.version {
        cluster_mode(live, goal, false, moves);
        moves.extend(goal.shards.filter(|shards| live.shards != Some(*shards)).map(Operation::Reshard));
        if let Some(wanted) = goal.in_transit {
            encryption(live, wanted, moves);
        }
        return;
    }
    parameter_group(state, goal, moves);
    let parameter_group = state.group_made;
    moves.push(Operation::ModifyGlobal { version: goal.version, parameter_group });
}

/// A group of the target's family, where a custom one of another family is in use; for Memcached also one with values that fit.
fn parameter_group(state: &State, goal: &Goal, moves: &mut Vec<Operation>) {
    let family = goal.version.family();
    let crosses = state.live.group_family != family || !state.live.version.engine().replicates();
    if crosses && state.live.default_group == Some(false) && state.group_made != Some(family) {
        moves.push(Operation::CreateParameterGroup(family));
    }
}

fn in_place(guide: Guide, state: &State, goal: &Goal, moves: &mut Vec<Operation>) {
    let live = &state.live;
    let waits = live.pending_engine.waiting().is_some() || live.pending_node_type.waiting().is_some();
    // Nobody has said what waits: then neither the one nor the other is known.
    if waits || live.pending_engine == Pending::Unknown && !state.touched {
        moves.push(Operation::WaitForWindow);
    }
    // What was scheduled on the way runs before anything else is begun.
    if state.scheduled {
        return;
    }
    let upgrades = live.version != goal.version;
    if upgrades {
        parameter_group(state, goal, moves);
        if state.aof == Some(true) {
            moves.push(Operation::TurnAofOff);
        }
    }
    let joins = upgrades
        || scales_online(guide, live, goal)
        || goal.in_transit.is_some()
        || goal.mode == Some(ClusterMode::Enabled);
    if joins && !waits && live.kind == Kind::CacheCluster && live.version.engine().replicates() {
        moves.push(Operation::JoinReplicationGroup);
    }
    high_availability(guide, state, goal, upgrades, moves);
    modifications(state, goal, moves);
    stop_where_rollback_remains(state, goal, moves);
    // Requests that apply at once would run what waits along with them (F-BLK-26).
    if waits {
        return;
    }
    cluster_mode(live, goal, upgrades, moves);
    if let Some(shards) = goal.shards.filter(|shards| live.shards != Some(*shards))
        && !upgrades
        && !matches!(live.mode, Some(ClusterMode::Disabled | ClusterMode::Compatible))
    {
        moves.push(Operation::Reshard(shards));
    }
    let rest_done = !upgrades && goal.mode.is_none_or(|mode| live.mode == Some(mode));
    if let Some(wanted) = goal.in_transit.filter(|wanted| rest_done && live.in_transit != Some(*wanted)) {
        encryption(live, wanted, moves);
    }
}

/// First both kinds of connections, then encrypted ones only (F-PATH-30).
fn encryption(live: &Resource, wanted: InTransitEncryption, moves: &mut Vec<Operation>) {
    let preferred = live.in_transit == Some(InTransitEncryption::Preferred);
    moves.push(Operation::EncryptInTransit(if preferred { wanted } else { InTransitEncryption::Preferred }));
}

/// A scale-up that failover would shorten; before that copy it blocks the primary from start to end anyway (F-DOWN-24).
fn scales_online(guide: Guide, live: &Resource, goal: &Goal) -> bool {
    guide.date >= ONLINE_SCALE_UP && (goal.node_type.is_some() || live.pending_node_type.waiting().is_some())
}

/// A replica and automatic failover first: where they are known to be missing, and would help.
fn high_availability(guide: Guide, state: &State, goal: &Goal, upgrades: bool, moves: &mut Vec<Operation>) {
    let live = &state.live;
    let helps = upgrades || goal.mode == Some(ClusterMode::Enabled) || scales_online(guide, live, goal);
    if !helps || !live.version.engine().replicates() || live.survives_failover(guide) != Truth::No {
        return;
    }
    if live.replicas == Some(0) {
        moves.push(Operation::AddReplica);
    } else {
        moves.push(Operation::EnableFailover);
    }
}

/// Engine version and node type, each alone and both together, now and in the window.
fn modifications(state: &State, goal: &Goal, moves: &mut Vec<Operation>) {
    let live = &state.live;
    let version = Some(goal.version).filter(|version| *version != live.version);
    let wanted: Option<NodeType> = goal.node_type.clone().filter(|wanted| live.node_type.as_ref() != Some(wanted));
    // Both wait already: asking for one of them again, for the window, is the guide's first way out all the same.
    let both_wait = live.pending_engine.waiting().is_some() && live.pending_node_type.waiting().is_some();
    for timing in [Timing::Immediately, Timing::MaintenanceWindow] {
        let deferred = timing == Timing::MaintenanceWindow;
        let scheduled = live.pending_engine.waiting() == version.as_ref() && version.is_some();
        let first_way_out = both_wait && !state.touched;
        let again = deferred && (scheduled && !first_way_out || goal.scale_up_only);
        if let Some(version) = version.filter(|_| !again) {
            modify(state, Some(version), None, timing, moves);
        }
        // The scale-up that waits can be brought forward alone: the fall-back where both in one request fail (F-OPEN-08).
        if let Some(node_type) =
            live.pending_node_type.waiting().filter(|_| wanted.is_none() && version.is_some() && !deferred).cloned()
        {
            modify(state, None, Some(node_type), timing, moves);
        }
        let node_type_scheduled = live.pending_node_type.waiting() == wanted.as_ref();
        if let Some(node_type) = wanted.clone().filter(|_| !deferred || !node_type_scheduled || first_way_out) {
            modify(state, None, Some(node_type), timing, moves);
        }
        // The scale-up goes into the same request: the one asked for, else the one that waits.
        let together = wanted.clone().or_else(|| live.pending_node_type.waiting().filter(|_| !deferred).cloned());
        if let (Some(version), Some(node_type)) = (version, together) {
            modify(state, Some(version), Some(node_type), timing, moves);
        }
    }
}

/// From Redis OSS to a newer Valkey by way of 7.2, the one version from which Redis OSS can be had again (F-ROLL-06).
fn stop_where_rollback_remains(state: &State, goal: &Goal, moves: &mut Vec<Operation>) {
    let live = &state.live;
    let Some(stop) = EngineVersion::find(Engine::Valkey, "7.2") else { return };
    let passes =
        live.version.engine() == Engine::Redis && goal.version.engine() == Engine::Valkey && goal.version > stop;
    let nothing_waits = live.pending_engine == Pending::Nothing && live.pending_node_type == Pending::Nothing;
    if !passes || !nothing_waits {
        return;
    }
    if live.default_group == Some(false) && state.group_made.is_none() {
        moves.push(Operation::CreateParameterGroup(stop.family()));
    }
    modify(state, Some(stop), None, Timing::Immediately, moves);
}

fn modify(
    state: &State,
    version: Option<EngineVersion>,
    node_type: Option<NodeType>,
    timing: Timing,
    moves: &mut Vec<Operation>,
) {
    // The group goes into the call that changes the version, and into no other (F-PATH-10).
    let fits = |family: &&str| version.is_some_and(|version| version.family() == *family);
    let parameter_group = state.group_made.filter(fits);
    moves.push(Operation::Modify(Modify { version, node_type, parameter_group, timing }));
}

/// From disabled through compatible to enabled; a change that is under way is finished or reverted first.
fn cluster_mode(live: &Resource, goal: &Goal, upgrades: bool, moves: &mut Vec<Operation>) {
    let enable = goal.mode == Some(ClusterMode::Enabled);
    match live.mode {
        Some(ClusterMode::Compatible) => {
            moves.push(Operation::ChangeClusterMode(ClusterMode::Enabled));
            if !enable {
                moves.push(Operation::ChangeClusterMode(ClusterMode::Disabled));
            }
        }
        // Not known: planned for as if it were disabled; the rules put the condition.
        Some(ClusterMode::Disabled) | None if enable && !upgrades => {
            moves.push(Operation::ChangeClusterMode(ClusterMode::Compatible));
        }
        _ => {}
    }
}

/// A new resource beside the untouched old one.
fn beside(guide: Guide, state: &State, goal: &Goal, moves: &mut Vec<Operation>) {
    let live = &state.live;
    if state.touched || state.group_made.is_some() || state.aof != append_only(state.facts) {
        return;
    }
    if can_seed(guide, live.version, goal.version) && !leaves_tiering(state, goal) {
        moves.push(Operation::CreateSnapshot);
    }
    // Nobody empties a cache for another node type alone.
    let node_type_alone = live.version == goal.version
        && goal.mode.is_none()
        && goal.shards.is_none()
        && goal.in_transit.is_none()
        && !goal.at_rest;
    if !node_type_alone {
        moves.push(create(guide, state, goal, false));
    }
    if backup_version(state).is_some_and(|version| can_seed(guide, version, goal.version)) {
        moves.push(create(guide, state, goal, true));
    }
}

/// Whether the documents say that a backup of the one version can be restored into the other (F-PATH-27, F-ROLL-05, F-ROLL-09).
fn can_seed(guide: Guide, backup: EngineVersion, target: EngineVersion) -> bool {
    let crosses = guide.date >= CROSS_ENGINE;
    match (backup.engine(), target.engine()) {
        (Engine::Redis, Engine::Redis) | (Engine::Valkey, Engine::Valkey) => backup <= target,
        (Engine::Redis, Engine::Valkey) => crosses,
        (Engine::Valkey, Engine::Redis) => crosses && backup.text() == "7.2" && target.text() == "7.1",
        _ => false,
    }
}

fn backup_version(state: &State) -> Option<EngineVersion> {
    let snapshot = state.facts.data.as_ref()?.latest_snapshot.as_ref()?;
    let text = snapshot.version.as_deref()?;
    // No version number is one of Redis OSS and of Valkey: one from before the crossing tells its engine.
    let engine = state.live.version.engine();
    let engines = [engine, if engine.replicates() { Engine::Redis } else { engine }];
    engines.into_iter().find_map(|engine| EngineVersion::parse_running(engine, text).ok())
}

/// A backup of a cluster with data tiering is restored to r6gd nodes only (F-PATH-32): on others a new one starts empty.
fn leaves_tiering(state: &State, goal: &Goal) -> bool {
    let tiered = |node_type: &NodeType| has_data_tiering(node_type);
    let switched = state.facts.data_tiering == Some(true);
    state.live.node_type.as_ref().map_or(switched, tiered)
        && goal.node_type.as_ref().is_some_and(|wanted| !tiered(wanted))
}

/// Whether a node type runs the version, as far as the documents say.
fn runs(guide: Guide, node_type: &str, version: EngineVersion) -> bool {
    match minimum_version(node_type, version.engine(), guide) {
        Minimum::From(minimum) => minimum <= version,
        Minimum::NotOffered => false,
        Minimum::AnyVersion | Minimum::Unknown => true,
    }
}

/// The new resource: as the old one, with what was asked for built in.
fn create(guide: Guide, state: &State, goal: &Goal, seeded: bool) -> Operation {
    let live = &state.live;
    // Compatible is only gone through: a new resource has one of the two modes.
    let several = goal.shards.is_some_and(|shards| shards > 1);
    let present = live.mode.map(|mode| match mode {
        ClusterMode::Compatible if several => ClusterMode::Enabled,
        ClusterMode::Compatible => ClusterMode::Disabled,
        mode => mode,
    });
    let mode = if goal.version.engine().replicates() {
        goal.mode.or(present).or(Some(ClusterMode::Disabled).filter(|_| seeded))
    } else {
        None
    };
    let seeded_shards = if live.mode == Some(ClusterMode::Enabled) { live.shards } else { Some(1) };
    let shards = match (mode, seeded) {
        // As many as there are: with the mode unknown, another number is for a step of its own.
        (None, _) => live.shards,
        (Some(ClusterMode::Enabled), false) => goal.shards.or(live.shards),
        (Some(ClusterMode::Enabled), true) => seeded_shards,
        (Some(_), _) => Some(1),
    };
    Operation::Create(Create {
        version: goal.version,
        node_type: goal
            .node_type
            .clone()
            .or_else(|| live.pending_node_type.waiting().filter(|waiting| runs(guide, waiting, goal.version)).cloned())
            .or_else(|| live.node_type.clone()),
        mode,
        shards,
        seeded,
        in_transit: goal.in_transit.is_some(),
        at_rest: goal.at_rest,
    })
}
