//! Changes of the resource that is there.

use upgrade_rules::facts::{ClusterMode, Kind};
use upgrade_rules::model::{Operation, Pending, Resource, State, Timing};
use upgrade_rules::rules::{failover_shortens_scale_up, stop_with_rollback};
use upgrade_rules::service::Service;
use upgrade_rules::{Guide, Truth};

use super::list::Successors;
use super::parameter_group::{make_group, parameter_group};
use super::request::{modifications, modify};
use super::room::make_room;
use super::settings::{cluster_mode, durability, encryption};

use crate::goal::Goal;
use crate::purpose::Purpose;

pub(super) fn in_place(service: Service, state: &State, goal: &Goal, found: &mut Successors) {
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
