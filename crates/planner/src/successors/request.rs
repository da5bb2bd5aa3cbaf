//! Engine version and node type in requests: each alone, both together, now and in the window.

use upgrade_rules::model::{Modify, NodeType, Operation, State, Timing};
use upgrade_rules::{EngineVersion, Guide};

use super::list::Successors;
use super::new_resource::older_that_runs;
use super::parameter_group::fitting_group;

use crate::goal::Goal;
use crate::kind::Main;
use crate::purpose::Purpose;

/// Engine version and node type, each alone and both together, now and in the window.
pub(super) fn modifications(guide: Guide, state: &State, goal: &Goal, room: Option<&NodeType>, found: &mut Successors) {
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

pub(super) fn modify(
    state: &State,
    version: Option<EngineVersion>,
    node_type: Option<NodeType>,
    timing: Timing,
) -> Operation {
    // The group goes into the call that changes the version, and into no other (F-PATH-10).
    let parameter_group = version.and_then(|version| fitting_group(state, version));
    Operation::Modify(Modify { version, node_type, parameter_group, timing })
}
