//! The successor function: the operations that lead from a state towards the goal, each with what it is for.
//!
//! A generous list: the service model refuses what AWS refuses. What is left out here is only what never helps.

use upgrade_rules::catalogue::{older_generation, runs_durability};
use upgrade_rules::facts::{ClusterMode, Durability, InTransitEncryption, Kind};
use upgrade_rules::model::{
    Create, MadeGroup, Modify, NodeType, Operation, Pending, Place, Prepared, Resource, SnapshotFor, State, Timing,
    append_only, other_databases,
};
use upgrade_rules::rules::{
    backup_version, can_seed, failover_shortens_scale_up, is_automatic, keeps_data_on_disk, loses_data_tiering,
    next_in_transit, runs_version, stop_with_rollback,
};
use upgrade_rules::service::Service;
use upgrade_rules::{EngineVersion, Guide, Truth};

use crate::goal::Goal;
use crate::kind::Main;
use crate::purpose::Purpose;

/// An operation, and why it is proposed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Successor {
    pub(crate) operation: Operation,
    pub(crate) purpose: Purpose,
}

/// A list of successors.
struct Successors(Vec<Successor>);

impl Successors {
    fn push(&mut self, purpose: Purpose, operation: Operation) {
        self.0.push(Successor { operation, purpose });
    }
}

/// The successors of a state.
pub(crate) fn successors(service: Service, state: &State, goal: &Goal) -> Vec<Successor> {
    let mut successors = Successors(Vec::with_capacity(8));
    propose(service, state, goal, &mut successors);
    successors.0
}

fn propose(service: Service, state: &State, goal: &Goal, found: &mut Successors) {
    let guide = service.guide;
    if state.available == Some(false) {
        found.push(Purpose::Prepare, Operation::MakeAvailable);
        return;
    }
    if state.prepared.on_node_endpoint {
        found.push(Purpose::Prepare, Operation::UsePrimaryEndpoint);
        return;
    }
    let begun =
        state.touched || state.prepared.writes_stopped || state.snapshot.is_some() || state.replacement.is_some();
    if !begun && goes_to_cluster_mode(state, goal) {
        found.push(Purpose::Prepare, Operation::EmptyOtherDatabases);
    }
    if let Some(replacement) = &state.replacement {
        moving_over(service, state, replacement, goal, found);
    } else if state.snapshot.is_some() {
        found.0.push(create(guide, state, goal, true));
    } else if state.prepared.recorded {
        if copies_present_data(guide, state, goal) {
            make_room(service, state, goal, found);
        }
        replace(guide, state, goal, found);
    } else {
        match state.live.kind {
            Kind::Serverless => serverless(state, goal, found),
            // No document has a serverless cache made of a Global Datastore.
            _ if state.is_global() && goal.serverless => serverless(state, goal, found),
            _ if state.is_global() => {
                make_room(service, state, goal, found);
                global(state, goal, found);
            }
            _ if goal.serverless => beside(state, found),
            _ => {
                in_place(service, state, goal, found);
                beside(state, found);
            }
        }
    }
}

fn goes_to_cluster_mode(state: &State, goal: &Goal) -> bool {
    goal.mode == Some(ClusterMode::Enabled) || goal.serverless || state.live.mode == Some(ClusterMode::Compatible)
}

/// What AWS does not do by itself is the user's to start.
fn serverless(state: &State, goal: &Goal, found: &mut Successors) {
    let to = goal.version;
    if is_automatic(state.live.version, to) {
        found.push(Purpose::Whole(Main::ServerlessAutomatic), Operation::AwaitAutomaticUpgrade(to));
    } else {
        found.push(Purpose::Whole(Main::Serverless), Operation::ModifyServerless(to));
    }
    durability(state, goal, state.live.version == to, found);
}

/// A new resource is there: bring it to size, go over to it, delete the old one.
fn moving_over(service: Service, state: &State, replacement: &Resource, goal: &Goal, found: &mut Successors) {
    match (goal.shards, state.application) {
        (Some(shards), Place::Live)
            if replacement.version.engine().replicates() && replacement.shards != Some(shards) =>
        {
            found.push(Purpose::Reshard, Operation::Reshard(shards));
        }
        (_, Place::Live) if needs_cluster_clients(state, replacement) => {
            found.push(Purpose::Prepare, Operation::MigrateClients);
        }
        (_, Place::Live) if service.precondition(state, &Operation::WarmUp) => {
            found.push(Purpose::Prepare, Operation::WarmUp);
        }
        (_, Place::Live) => found.push(Purpose::MoveOver, Operation::SwitchApplication),
        (_, Place::Replacement) if state.prepared.writes_stopped => {
            found.push(Purpose::MoveOver, Operation::ResumeWrites);
        }
        (_, Place::Replacement) => found.push(Purpose::MoveOver, Operation::DeleteOld),
    }
}

/// The new resource takes cluster clients only, and the old one took others.
fn needs_cluster_clients(state: &State, replacement: &Resource) -> bool {
    let enabled = Some(ClusterMode::Enabled);
    replacement.mode == enabled && state.live.mode != enabled && !state.prepared.cluster_clients
}

fn global(state: &State, goal: &Goal, found: &mut Successors) {
    let live = &state.live;
    if let Some(wanted) = goal.node_type.as_ref().filter(|wanted| live.node_type.as_ref() != Some(wanted)) {
        found.push(Purpose::Whole(Main::GlobalDatastore), Operation::ScaleGlobal(wanted.clone()));
    }
    if live.version == goal.version {
        cluster_mode(state, goal, false, found);
        if let Some(shards) = goal.shards.filter(|shards| live.shards != Some(*shards)) {
            found.push(Purpose::Reshard, Operation::Reshard(shards));
        }
        if let Some(wanted) = goal.in_transit {
            encryption(live, wanted, found);
        }
        durability(state, goal, true, found);
        return;
    }
    parameter_group(state, goal, found);
    let parameter_group = fitting_group(state, goal.version);
    let operation = Operation::ModifyGlobal { version: goal.version, parameter_group };
    found.push(Purpose::Whole(Main::GlobalDatastore), operation);
}

/// A group of the target's family, where a custom one of another family is in use; for Memcached also one with values that
/// fit.
fn parameter_group(state: &State, goal: &Goal, found: &mut Successors) {
    let family = goal.version.family();
    let crosses = state.live.group_family != family || !state.live.version.engine().replicates();
    if crosses {
        make_group(state, family, found);
    }
}

/// A group of this family for the cluster as it is.
fn make_group(state: &State, family: &'static str, found: &mut Successors) {
    let live = &state.live;
    let group = MadeGroup::for_resource(live, family);
    if live.default_group == Some(false) && state.group_made != Some(group) {
        found.push(Purpose::Prepare, Operation::CreateParameterGroup(group));
    }
}

/// The family of the group made for this version, if it fits the cluster as it is.
fn fitting_group(state: &State, version: EngineVersion) -> Option<&'static str> {
    let fitting = MadeGroup::for_resource(&state.live, version.family());
    state.group_made.filter(|made| *made == fitting).map(|made| made.family)
}

/// A larger node type, before anything copies the data of a node that is too full for it; which, where there is one.
fn make_room(service: Service, state: &State, goal: &Goal, found: &mut Successors) -> Option<NodeType> {
    let node_type = room(service, state, goal)?;
    let operation = if state.is_global() {
        Operation::ScaleGlobal(node_type.clone())
    } else {
        modify(state, None, Some(node_type.clone()), Timing::Immediately)
    };
    found.push(Purpose::MakeRoom, operation);
    Some(node_type)
}

/// The node type that makes room. It comes first; but in cluster mode compatible it comes as soon as that is left, and
/// replicas that are there can be made to fail over before.
fn room(service: Service, state: &State, goal: &Goal) -> Option<NodeType> {
    let live = &state.live;
    let copies = live.version != goal.version || goal.at_rest;
    let left_compatible =
        state.facts.cluster_mode == Some(ClusterMode::Compatible) && live.mode != Some(ClusterMode::Compatible);
    let can_fail_over = state.facts.replicas_per_shard.is_some_and(|replicas| replicas > 0)
        && state.facts.pending.is_some()
        && live.survives_failover(service.guide).certain();
    // A pending scale-up makes room itself.
    let first = (!state.touched || left_compatible || can_fail_over) && live.pending_node_type.value().is_none();
    if copies && first && !goal.keeps_node_type { service.room(state, goal.node_type.as_deref()) } else { None }
}

fn in_place(service: Service, state: &State, goal: &Goal, found: &mut Successors) {
    let guide = service.guide;
    let live = &state.live;
    let is_pending = live.pending_engine.value().is_some() || live.pending_node_type.value().is_some();
    // What is pending is unknown: then neither the one nor the other is known.
    if is_pending || live.pending_engine == Pending::Unknown && !state.touched {
        found.push(Purpose::Wait, Operation::WaitForWindow);
    }
    // What the path itself scheduled runs before anything else is begun.
    if state.scheduled {
        return;
    }
    let upgrades = live.version != goal.version;
    if upgrades {
        parameter_group(state, goal, found);
        if state.aof == Some(true) {
            found.push(Purpose::Prepare, Operation::TurnAofOff);
        }
    }
    let joins = upgrades
        || scales_online(guide, live, goal)
        || goal.in_transit.is_some()
        || goal.mode == Some(ClusterMode::Enabled);
    if joins && !is_pending && live.kind == Kind::CacheCluster && live.version.engine().replicates() {
        found.push(Purpose::JoinGroup, Operation::JoinReplicationGroup);
    }
    let room = make_room(service, state, goal, found);
    high_availability(guide, state, goal, upgrades, found);
    modifications(guide, state, goal, room.as_ref(), found);
    stop_where_rollback_remains(state, goal, found);
    // Requests that apply at once would run what is pending along with them (F-BLK-26).
    if is_pending {
        return;
    }
    cluster_mode(state, goal, upgrades, found);
    if let Some(shards) = goal.shards.filter(|shards| live.shards != Some(*shards))
        && !upgrades
        && !matches!(live.mode, Some(ClusterMode::Disabled | ClusterMode::Compatible))
    {
        found.push(Purpose::Reshard, Operation::Reshard(shards));
    }
    let rest_done = !upgrades && goal.mode.is_none_or(|mode| live.mode == Some(mode));
    if let Some(wanted) = goal.in_transit.filter(|wanted| rest_done && live.in_transit != Some(*wanted)) {
        encryption(live, wanted, found);
    }
    durability(state, goal, rest_done, found);
}

/// Alone (F-N-005), and last of all: what it needs comes before it. But it is disabled before a node type that cannot have it
/// (F-N-004).
fn durability(state: &State, goal: &Goal, rest_done: bool, found: &mut Successors) {
    let live = &state.live;
    let encrypted = goal.in_transit.is_none() || live.in_transit == Some(InTransitEncryption::Required);
    let type_done = goal.node_type.is_none() || goal.node_type == live.node_type;
    let shards_done = goal.shards.is_none() || goal.shards == live.shards;
    let Some(wanted) = goal.durability else { return };
    let leaves = goal.node_type.as_deref().is_some_and(|wanted| !runs_durability(wanted));
    if leaves && wanted == Durability::Disabled && !type_done {
        found.push(Purpose::DisableDurability, Operation::ChangeDurability(wanted));
    } else if rest_done && encrypted && type_done && shards_done {
        found.push(Purpose::ChangeDurability, Operation::ChangeDurability(wanted));
    }
}

fn encryption(live: &Resource, wanted: InTransitEncryption, found: &mut Successors) {
    found.push(Purpose::Encrypt, Operation::EncryptInTransit(next_in_transit(live.in_transit, wanted)));
}

/// A scale-up that failover would shorten.
fn scales_online(guide: Guide, live: &Resource, goal: &Goal) -> bool {
    failover_shortens_scale_up(guide) && (goal.node_type.is_some() || live.pending_node_type.value().is_some())
}

/// A replica and automatic failover first: where they are known to be missing, and would help.
fn high_availability(guide: Guide, state: &State, goal: &Goal, upgrades: bool, found: &mut Successors) {
    let live = &state.live;
    let helps = upgrades
        || goal.durability.is_some()
        || goal.mode == Some(ClusterMode::Enabled)
        || scales_online(guide, live, goal);
    if !helps || !live.version.engine().replicates() || live.survives_failover(guide) != Truth::No {
        return;
    }
    if live.replicas == Some(0) {
        found.push(Purpose::Secure, Operation::AddReplica);
    } else {
        found.push(Purpose::Secure, Operation::EnableFailover);
    }
}

/// Engine version and node type, each alone and both together, now and in the window.
fn modifications(guide: Guide, state: &State, goal: &Goal, room: Option<&NodeType>, found: &mut Successors) {
    let live = &state.live;
    let version = Some(goal.version).filter(|version| *version != live.version);
    let wanted: Option<NodeType> = goal.node_type.clone().filter(|wanted| live.node_type.as_ref() != Some(wanted));
    // Both are pending already: asking for one of them again, for the window, is the guide's first resolution option all the
    // same.
    let both_pending = live.pending_engine.value().is_some() && live.pending_node_type.value().is_some();
    // On nodes that the other engine does not run on: their type changes first (F-NODE-06).
    let crosses = version.is_some_and(|version| version.engine() != live.version.engine()) && wanted.is_none();
    if let Some(present) = live.node_type.as_deref().filter(|_| crosses)
        && let Some(older) = older_that_runs(guide, present, goal)
    {
        request(state, goal, None, Some(older), Timing::Immediately, found);
    }
    for timing in [Timing::Immediately, Timing::MaintenanceWindow] {
        let deferred = timing == Timing::MaintenanceWindow;
        let scheduled = live.pending_engine.value() == version.as_ref() && version.is_some();
        let first_resolution = both_pending && !state.touched;
        let again = deferred && (scheduled && !first_resolution || goal.scale_up_only);
        if let Some(version) = version.filter(|_| !again) {
            request(state, goal, Some(version), None, timing, found);
        }
        // The pending scale-up can be brought forward alone: the fall-back where both in one request fail (F-OPEN-08).
        if let Some(node_type) =
            live.pending_node_type.value().filter(|_| wanted.is_none() && version.is_some() && !deferred).cloned()
        {
            request(state, goal, None, Some(node_type), timing, found);
        }
        let node_type_scheduled = live.pending_node_type.value() == wanted.as_ref();
        let makes_room = !deferred && room.is_some() && room == wanted.as_ref();
        let again = deferred && node_type_scheduled && !first_resolution;
        if let Some(node_type) = wanted.clone().filter(|_| !again && !makes_room) {
            request(state, goal, None, Some(node_type), timing, found);
        }
        // The scale-up goes into the same request: the one asked for, else the pending one.
        let together = wanted.clone().or_else(|| live.pending_node_type.value().filter(|_| !deferred).cloned());
        if let (Some(version), Some(node_type)) = (version, together) {
            request(state, goal, Some(version), Some(node_type), timing, found);
        }
    }
}

/// Through a version that has a rollback, where the target has none.
fn stop_where_rollback_remains(state: &State, goal: &Goal, found: &mut Successors) {
    let live = &state.live;
    let Some(stop) = stop_with_rollback(live.version, goal.version) else { return };
    if live.pending_engine != Pending::Nothing || live.pending_node_type != Pending::Nothing {
        return;
    }
    if state.group_made.is_none() {
        make_group(state, stop.family(), found);
    }
    found.push(Purpose::Stop, modify(state, Some(stop), None, Timing::Immediately));
}

fn request(
    state: &State,
    goal: &Goal,
    version: Option<EngineVersion>,
    node_type: Option<NodeType>,
    timing: Timing,
    found: &mut Successors,
) {
    let live = &state.live;
    let both = version.is_some() && node_type.is_some();
    let alone = match (timing, version.is_some()) {
        (Timing::Immediately, true) if both && goal.scale_up_only && live.pending_engine.value().is_some() => {
            Main::CombineEngineUpgrade
        }
        (Timing::Immediately, true) if both && live.pending_node_type.value().is_some() => Main::CombineScaleUp,
        (Timing::Immediately, true) => Main::InPlaceNow,
        (Timing::Immediately, false) => Main::ScaleUpNow,
        (Timing::MaintenanceWindow, true) if !goal.scale_up_only => Main::InPlaceWindow,
        (Timing::MaintenanceWindow, _) => Main::ScaleUpWindow,
    };
    let purpose = Purpose::Request { alone, upgrades: version.is_some() };
    found.push(purpose, modify(state, version, node_type, timing));
}

fn modify(state: &State, version: Option<EngineVersion>, node_type: Option<NodeType>, timing: Timing) -> Operation {
    // The group goes into the call that changes the version, and into no other (F-PATH-10).
    let parameter_group = version.and_then(|version| fitting_group(state, version));
    Operation::Modify(Modify { version, node_type, parameter_group, timing })
}

/// From disabled through compatible to enabled; a change that is under way is finished or reverted first.
fn cluster_mode(state: &State, goal: &Goal, upgrades: bool, found: &mut Successors) {
    let enable = goal.mode == Some(ClusterMode::Enabled);
    let found_halfway = state.facts.cluster_mode == Some(ClusterMode::Compatible);
    match state.live.mode {
        Some(ClusterMode::Compatible) => {
            let clients = state.prepared.cluster_clients;
            let onward = if found_halfway { Purpose::FinishClusterMode } else { Purpose::ChangeClusterMode };
            if clients {
                found.push(onward, Operation::ChangeClusterMode(ClusterMode::Enabled));
                return;
            }
            found.push(Purpose::Prepare, Operation::MigrateClients);
            if !enable {
                found.push(Purpose::RevertClusterMode, Operation::ChangeClusterMode(ClusterMode::Disabled));
            }
        }
        // Not known: planned for as if it were disabled; the rules put the condition.
        Some(ClusterMode::Disabled) | None if enable && !upgrades => {
            found.push(Purpose::ChangeClusterMode, Operation::ChangeClusterMode(ClusterMode::Compatible));
        }
        _ => {}
    }
}

/// A new resource beside the untouched old one, whose settings are recorded first.
fn beside(state: &State, found: &mut Successors) {
    let as_found = !state.touched
        && state.prepared == Prepared::default()
        && state.group_made.is_none()
        && state.aof == append_only(state.facts)
        && state.other_databases == other_databases(state.facts);
    if as_found {
        found.push(Purpose::Prepare, Operation::RecordSettings);
    }
}

/// A new resource, now that the settings of the old one are recorded. Its parameter group is made first: between snapshot
/// and switch the application does not write.
fn replace(guide: Guide, state: &State, goal: &Goal, found: &mut Successors) {
    let live = &state.live;
    if state.prepared.writes_stopped {
        found.push(Purpose::Prepare, Operation::CreateSnapshot(SnapshotFor::NewResource));
        return;
    }
    let mut group_first = |seeded: bool, then: Successor| {
        let group = MadeGroup::for_new(live, &new_resource(guide, state, goal, seeded));
        match group.filter(|_| state.group_made.is_none()) {
            Some(group) => found.push(Purpose::Prepare, Operation::CreateParameterGroup(group)),
            None if state.group_made == group => found.0.push(then),
            None => {}
        }
    };
    if copies_present_data(guide, state, goal) {
        group_first(true, Successor { purpose: Purpose::Prepare, operation: Operation::StopWrites });
    }
    // Room was made, which only a copy of the present data needs.
    if state.touched {
        return;
    }
    // Nobody empties a cache for another node type alone.
    let node_type_alone = live.version == goal.version
        && goal.mode.is_none()
        && goal.shards.is_none()
        && goal.in_transit.is_none()
        && goal.durability.is_none()
        && !goal.at_rest
        && !goal.serverless;
    if !node_type_alone {
        group_first(false, create(guide, state, goal, false));
    }
    // Older data, for where no snapshot of the present data can be used.
    if !goal.serverless
        && !can_seed(guide, live.version, goal.version)
        && backup_version(state).is_some_and(|version| can_seed(guide, version, goal.version))
    {
        group_first(true, create(guide, state, goal, true));
    }
}

/// Whether a snapshot of the present data can be restored as the new resource.
fn copies_present_data(guide: Guide, state: &State, goal: &Goal) -> bool {
    let tiered =
        if goal.serverless { keeps_data_on_disk(state) } else { loses_data_tiering(state, goal.node_type.as_deref()) };
    can_seed(guide, state.live.version, goal.version) && !tiered
}

/// The request for the new resource.
fn create(guide: Guide, state: &State, goal: &Goal, seeded: bool) -> Successor {
    let operation = Operation::Create(new_resource(guide, state, goal, seeded));
    Successor { purpose: Purpose::Whole(main_action(state, goal, seeded)), operation }
}

/// The new resource: as the old one, with what was asked for built in.
fn new_resource(guide: Guide, state: &State, goal: &Goal, seeded: bool) -> Create {
    let live = &state.live;
    if goal.serverless {
        return serverless_cache(goal, seeded);
    }
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
    Create {
        version: goal.version,
        node_type: goal
            .node_type
            .clone()
            .or_else(|| {
                live.pending_node_type.value().filter(|pending| runs_version(guide, pending, goal.version)).cloned()
            })
            .or_else(|| older_that_runs(guide, live.node_type.as_deref()?, goal))
            .or_else(|| live.node_type.clone()),
        mode,
        shards,
        seeded,
        in_transit: goal.in_transit.is_some(),
        at_rest: goal.at_rest,
        durability: goal.asked_durability(),
        serverless: false,
    }
}

/// It has no nodes, and always the cluster protocol and encryption in transit (F-SLS-05).
fn serverless_cache(goal: &Goal, seeded: bool) -> Create {
    Create {
        version: goal.version,
        node_type: None,
        mode: goal.version.engine().replicates().then_some(ClusterMode::Enabled),
        shards: None,
        seeded,
        in_transit: false,
        at_rest: false,
        durability: None,
        serverless: true,
    }
}

/// The type of the newest older generation that runs the wanted version, where the present one does not, and was not asked
/// for.
fn older_that_runs(guide: Guide, present: &str, goal: &Goal) -> Option<NodeType> {
    let runs = |node_type: &str| runs_version(guide, node_type, goal.version);
    let mut older = std::iter::successors(older_generation(present), |node_type| older_generation(node_type));
    if goal.keeps_node_type || runs(present) { None } else { older.find(|older| runs(older)).map(NodeType::from) }
}

fn main_action(state: &State, goal: &Goal, seeded: bool) -> Main {
    let from = state.live.version;
    let same_engine = from.engine() == goal.version.engine();
    match (seeded, state.snapshot.is_some()) {
        (true, _) if goal.serverless => Main::ServerlessFromSnapshot,
        (false, _) if goal.serverless => Main::ServerlessEmpty,
        (true, true) => Main::RebuildFromSnapshot,
        (true, false) => Main::RecreateOlderFromBackup,
        (false, _) if same_engine && goal.version < from => Main::RecreateOlder,
        (false, _) if same_engine && !from.engine().replicates() => Main::ParallelCluster,
        (false, _) => Main::RebuildEmpty,
    }
}
