//! What the new resource is like, and what it is made from.

use upgrade_rules::Guide;
use upgrade_rules::catalogue::{older_generation, runs_global_datastore};
use upgrade_rules::facts::ClusterMode;
use upgrade_rules::model::{Create, NodeType, Operation, State};
use upgrade_rules::rules::{can_seed, keeps_data_on_disk, loses_data_tiering, runs_version};

use super::list::Successor;

use crate::goal::Goal;
use crate::kind::Main;
use crate::purpose::Purpose;

/// The request for the new resource.
pub(super) fn create(guide: Guide, state: &State, goal: &Goal, seeded: bool) -> Successor {
    let operation = Operation::Create(new_resource(guide, state, goal, seeded));
    Successor { purpose: Purpose::Whole(main_action(state, goal, seeded)), operation }
}

/// Whether a snapshot of the present data can be restored as the new resource.
pub(super) fn copies_present_data(guide: Guide, state: &State, goal: &Goal) -> bool {
    let tiered =
        if goal.serverless { keeps_data_on_disk(state) } else { loses_data_tiering(state, goal.node_type.as_deref()) };
    can_seed(guide, state.live.version, goal.version) && !tiered
}

/// The new resource: as the old one, with what was asked for built in.
pub(super) fn new_resource(guide: Guide, state: &State, goal: &Goal, seeded: bool) -> Create {
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
            .or_else(|| older_that_runs(guide, live.node_type.as_deref()?, goal).filter(|older| fits(state, older)))
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

/// Whether the new resource can have this node type where it becomes a Global Datastore.
fn fits(state: &State, node_type: &str) -> bool {
    !state.is_global() || runs_global_datastore(node_type).certain()
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
pub(super) fn older_that_runs(guide: Guide, present: &str, goal: &Goal) -> Option<NodeType> {
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
