//! A larger node type before a copy of the data.

use upgrade_rules::facts::ClusterMode;
use upgrade_rules::model::{NodeType, Operation, State, Timing};
use upgrade_rules::service::Service;

use super::list::Successors;
use super::request::modify;

use crate::goal::Goal;
use crate::purpose::Purpose;

/// A larger node type, before anything copies the data of a node that is too full for it; which, where there is one.
pub(super) fn make_room(service: Service, state: &State, goal: &Goal, found: &mut Successors) -> Option<NodeType> {
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
