//! What kind of way a sequence of operations is, and when it is complete.

use upgrade_rules::facts::ClusterMode;
use upgrade_rules::model::{Modify, Operation, State, Timing};

use crate::goal::Goal;
use crate::kind::{First, Kind, Main, Then};
use crate::plan::Completes;

/// When the last thing has happened.
pub(crate) fn completes(operations: &[&Operation]) -> Completes {
    if operations.iter().any(|operation| matches!(operation, Operation::AwaitAutomaticUpgrade(_))) {
        return Completes::AfterWindow;
    }
    let last_wait = operations.iter().rposition(|operation| matches!(operation, Operation::WaitForWindow));
    match last_wait {
        None => Completes::Now,
        Some(index) if index.saturating_add(1) == operations.len() => Completes::InWindow,
        Some(_) => Completes::AfterWindow,
    }
}

/// The kind of a way.
pub(crate) fn kind(operations: &[&Operation], start: &State, goal: &Goal) -> Kind {
    let any = |wanted: fn(&Operation) -> bool| operations.iter().copied().any(wanted);
    let nothing = Then { cluster_mode: false, encryption: false, shards: false };
    if let Some(seeded) = operations.iter().copied().find_map(created) {
        let snapshot = any(|operation| matches!(operation, Operation::CreateSnapshot));
        return Kind { first: First::Nothing, main: new_resource(seeded, snapshot, start, goal), then: nothing };
    }
    let between = start.live.mode == Some(ClusterMode::Compatible);
    let mode = |wanted| operations.contains(&&Operation::ChangeClusterMode(wanted));
    let secures = any(|operation| matches!(operation, Operation::AddReplica | Operation::EnableFailover));
    let joins = any(|operation| matches!(operation, Operation::JoinReplicationGroup));
    let modified = operations.iter().any(|operation| modification(operation).is_some());
    let first = match (between, joins, secures) {
        (true, _, false) if mode(ClusterMode::Disabled) => First::RevertClusterMode,
        (true, _, true) if mode(ClusterMode::Disabled) => First::RevertClusterModeAndFailover,
        (true, ..) if mode(ClusterMode::Enabled) && modified => First::FinishClusterMode,
        (_, true, true) => First::ReplicationGroupAndFailover,
        (_, true, false) => First::ReplicationGroup,
        (_, false, true) => First::Failover,
        (_, false, false) => First::Nothing,
    };
    let then = Then {
        cluster_mode: mode(ClusterMode::Enabled) && first != First::FinishClusterMode,
        shards: any(|operation| matches!(operation, Operation::Reshard(_))),
        encryption: any(|operation| matches!(operation, Operation::EncryptInTransit(_))),
    };
    Kind { first, main: main_thing(operations, start, goal), then }
}

/// Whether it matters for the kind when this is done: requests and windows. Of everything else, only whether it is done.
pub(crate) fn counts_in_order(operation: &Operation) -> bool {
    matches!(operation, Operation::WaitForWindow | Operation::Modify(_))
}

fn main_thing(operations: &[&Operation], start: &State, goal: &Goal) -> Main {
    for operation in operations {
        match operation {
            Operation::ModifyGlobal { .. } | Operation::ScaleGlobal(_) => return Main::GlobalDatastore,
            Operation::AwaitAutomaticUpgrade(_) => return Main::ServerlessAutomatic,
            Operation::ModifyServerless(_) => return Main::Serverless,
            _ => {}
        }
    }
    if operations.iter().copied().filter_map(modification).filter(|modify| modify.version.is_some()).count() > 1 {
        return Main::TwoStage;
    }
    in_place(operations, start, goal)
}

fn created(operation: &Operation) -> Option<bool> {
    match operation {
        Operation::Create(create) => Some(create.seeded),
        _ => None,
    }
}

fn new_resource(seeded: bool, snapshot: bool, start: &State, goal: &Goal) -> Main {
    let from = start.live.version;
    let downgrade = from.engine() == goal.version.engine() && goal.version < from;
    match (seeded, snapshot, downgrade) {
        (true, true, _) => Main::RebuildFromSnapshot,
        (true, false, _) => Main::RecreateOlderFromBackup,
        (false, _, true) => Main::RecreateOlder,
        (false, _, false) if from.engine() == goal.version.engine() && !from.engine().replicates() => {
            Main::ParallelCluster
        }
        (false, _, false) => Main::RebuildEmpty,
    }
}

fn modification(operation: &Operation) -> Option<&Modify> {
    match operation {
        Operation::Modify(modify) => Some(modify),
        _ => None,
    }
}

fn in_place(operations: &[&Operation], start: &State, goal: &Goal) -> Main {
    let mut modifications = operations.iter().copied().filter_map(modification);
    let waits_first = operations
        .iter()
        .find(|operation| counts_in_order(operation))
        .is_some_and(|first| matches!(first, Operation::WaitForWindow));
    let (first, second) = (modifications.next(), modifications.next());
    match (first, second) {
        _ if waits_first => Main::WaitForWindow,
        (None, _) => Main::Nothing,
        (Some(one), None) => one_request(one, start, goal),
        (Some(one), Some(_)) if one.version.is_none() => Main::ScaleUpThenUpgrade,
        (Some(_), Some(_)) => Main::UpgradeThenScaleUp,
    }
}

fn one_request(modify: &Modify, start: &State, goal: &Goal) -> Main {
    let both = modify.version.is_some() && modify.node_type.is_some();
    let upgrade_waits = start.live.pending_engine.waiting().is_some();
    let scale_up_waits = start.live.pending_node_type.waiting().is_some();
    match (modify.timing, modify.version.is_some()) {
        (Timing::Immediately, true) if both && goal.scale_up_only && upgrade_waits => Main::CombineEngineUpgrade,
        (Timing::Immediately, true) if both && scale_up_waits => Main::CombineScaleUp,
        (Timing::Immediately, true) => Main::InPlaceNow,
        (Timing::Immediately, false) => Main::ScaleUpNow,
        (Timing::MaintenanceWindow, _) if goal.scale_up_only => Main::ScaleUpWindow,
        (Timing::MaintenanceWindow, true) => Main::InPlaceWindow,
        (Timing::MaintenanceWindow, false) => Main::ScaleUpWindow,
    }
}
