//! What kind of way a sequence of operations is: its stable id, and when it is complete.

use upgrade_rules::facts::ClusterMode;
use upgrade_rules::service::{Modify, Operation, State, Timing};

use crate::goal::Goal;
use crate::plan::Completes;

/// When the last thing has happened.
pub(crate) fn completes(operations: &[Operation]) -> Completes {
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

/// The stable id of a way.
pub(crate) fn strategy(operations: &[Operation], start: &State, goal: &Goal) -> &'static str {
    let any = |wanted: fn(&Operation) -> bool| operations.iter().any(wanted);
    if let Some(seeded) = operations.iter().find_map(created) {
        return new_resource(seeded, any(|operation| matches!(operation, Operation::CreateSnapshot)), start, goal);
    }
    if any(|operation| matches!(operation, Operation::ModifyGlobal { .. })) {
        return "global-datastore";
    }
    if any(|operation| matches!(operation, Operation::AwaitAutomaticUpgrade(_))) {
        return "serverless-automatic";
    }
    if any(|operation| matches!(operation, Operation::ModifyServerless(_))) {
        return "serverless";
    }
    let secures = any(|operation| matches!(operation, Operation::AddReplica | Operation::EnableFailover));
    let deferred = operations.iter().filter_map(modification).any(|modify| modify.timing == Timing::MaintenanceWindow);
    if let Some(mode) = operations.iter().find_map(|operation| match operation {
        Operation::ChangeClusterMode(mode) => Some(*mode),
        _ => None,
    }) {
        return match (start.live.mode, mode, deferred) {
            (Some(ClusterMode::Compatible), ClusterMode::Disabled, _) if secures => {
                "revert-cluster-mode-and-failover-first"
            }
            (Some(ClusterMode::Compatible), ClusterMode::Disabled, _) => "revert-cluster-mode-first",
            (Some(ClusterMode::Compatible), _, _) => "finish-cluster-mode-first",
            (_, _, false) => "cluster-mode-change",
            (_, _, true) => "cluster-mode-change-window",
        };
    }
    if operations.iter().filter_map(modification).filter(|modify| modify.version.is_some()).count() > 1 {
        return if secures { "failover-first-two-stage" } else { "two-stage-valkey-7-2" };
    }
    let joins = any(|operation| matches!(operation, Operation::JoinReplicationGroup));
    match (joins, secures, deferred) {
        (true, true, false) => "replication-group-and-failover-first",
        (true, true, true) => "replication-group-and-failover-first-window",
        (true, false, false) => "replication-group-first",
        (true, false, true) => "replication-group-first-window",
        (false, true, false) => "failover-first-now",
        (false, true, true) => "failover-first-window",
        (false, false, _) => in_place(operations, start, goal),
    }
}

fn created(operation: &Operation) -> Option<bool> {
    match operation {
        Operation::Create(create) => Some(create.seeded),
        _ => None,
    }
}

fn new_resource(seeded: bool, snapshot: bool, start: &State, goal: &Goal) -> &'static str {
    let from = start.live.version;
    let downgrade = from.engine() == goal.version.engine() && goal.version < from;
    match (seeded, snapshot, downgrade) {
        (true, true, _) => "rebuild-from-snapshot",
        (true, false, _) => "recreate-older-from-backup",
        (false, _, true) => "recreate-older",
        (false, _, false) if from.engine() == goal.version.engine() && !from.engine().replicates() => {
            "parallel-cluster"
        }
        (false, _, false) => "rebuild-empty",
    }
}

fn modification(operation: &Operation) -> Option<&Modify> {
    match operation {
        Operation::Modify(modify) => Some(modify),
        _ => None,
    }
}

fn in_place(operations: &[Operation], start: &State, goal: &Goal) -> &'static str {
    let mut modifications = operations.iter().filter_map(modification);
    let waits_first = operations
        .iter()
        .find(|operation| matches!(operation, Operation::WaitForWindow | Operation::Modify(_)))
        .is_some_and(|first| matches!(first, Operation::WaitForWindow));
    let (first, second) = (modifications.next(), modifications.next());
    match (first, second) {
        _ if waits_first => "wait-for-window",
        (None, _) => "reshard",
        (Some(one), None) => one_request(one, start, goal),
        (Some(one), Some(_)) if one.version.is_none() => "scale-up-then-upgrade",
        (Some(_), Some(_)) => "upgrade-then-scale-up",
    }
}

fn one_request(modify: &Modify, start: &State, goal: &Goal) -> &'static str {
    let both = modify.version.is_some() && modify.node_type.is_some();
    let upgrade_waits = start.live.pending_engine.waiting().is_some();
    let scale_up_waits = start.live.pending_node_type.waiting().is_some();
    match (modify.timing, modify.version.is_some()) {
        (Timing::Immediately, true) if both && goal.scale_up_only && upgrade_waits => "combine-engine-upgrade",
        (Timing::Immediately, true) if both && scale_up_waits => "combine-scale-up",
        (Timing::Immediately, true) => "in-place-now",
        (Timing::Immediately, false) => "scale-up-now",
        (Timing::MaintenanceWindow, _) if goal.scale_up_only => "scale-up-window",
        (Timing::MaintenanceWindow, true) => "in-place-window",
        (Timing::MaintenanceWindow, false) => "scale-up-window",
    }
}
