//! A new resource beside the old one: from the recorded settings to the deletion of the old one.

use upgrade_rules::Guide;
use upgrade_rules::facts::{ClusterMode, Kind};
use upgrade_rules::model::{
    MadeGroup, Operation, Place, Prepared, Resource, SnapshotFor, State, append_only, other_databases,
};
use upgrade_rules::rules::{backup_version, can_seed};
use upgrade_rules::service::Service;

use super::list::{Successor, Successors};
use super::new_resource::{copies_present_data, create, new_resource};

use crate::goal::Goal;
use crate::purpose::Purpose;

/// A new resource beside the untouched old one, whose settings are recorded first.
pub(super) fn beside(state: &State, found: &mut Successors) {
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
pub(super) fn replace(guide: Guide, state: &State, goal: &Goal, found: &mut Successors) {
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
    // Nobody empties a cluster for another node type alone, unless the change in place empties it too (F-DOWN-28): then the
    // application can fill the new one before it goes over.
    let node_type_alone = live.version.engine().replicates()
        && live.version == goal.version
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

/// A new resource is there: bring it to size, go over to it, delete the old one.
pub(super) fn moving_over(
    service: Service,
    state: &State,
    replacement: &Resource,
    goal: &Goal,
    found: &mut Successors,
) {
    match (goal.shards, state.application) {
        (Some(shards), Place::Live)
            if replacement.version.engine().replicates() && replacement.shards != Some(shards) =>
        {
            found.push(Purpose::Reshard, Operation::Reshard(shards));
        }
        (_, Place::Live) if state.is_global() && replacement.kind != Kind::GlobalDatastore => {
            found.push(Purpose::Prepare, Operation::CreateGlobalDatastore);
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
