//! Cluster mode, encryption in transit and durability: each a change of its own.

use upgrade_rules::catalogue::runs_durability;
use upgrade_rules::facts::{ClusterMode, Durability, InTransitEncryption};
use upgrade_rules::model::{Operation, Resource, State};
use upgrade_rules::rules::next_in_transit;

use super::list::Successors;

use crate::goal::Goal;
use crate::purpose::Purpose;

/// From disabled through compatible to enabled; a change that is under way is finished or reverted first.
pub(super) fn cluster_mode(state: &State, goal: &Goal, upgrades: bool, found: &mut Successors) {
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

pub(super) fn encryption(live: &Resource, wanted: InTransitEncryption, found: &mut Successors) {
    found.push(Purpose::Encrypt, Operation::EncryptInTransit(next_in_transit(live.in_transit, wanted)));
}

/// Alone (F-N-005), and last of all: what it needs comes before it. But it is disabled before a node type that cannot have it
/// (F-N-004).
pub(super) fn durability(state: &State, goal: &Goal, rest_done: bool, found: &mut Successors) {
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
