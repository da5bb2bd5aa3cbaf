//! Going over to a new resource.

use super::{Attempt, Check, FactIds, Rule, field};
use crate::catalogue::sources as s;
use crate::facts::ClusterMode;
use crate::finding::Finding;
use crate::guide::Interval;
use crate::service::Operation;

pub(super) static RULES: &[Rule] = &[Rule {
    id: "endpoints-change",
    facts: FactIds::of(&["F-CM-03", "F-CM-14", "F-18-06", "F-PATH-30"]),
    sources: &[s::UG1801_SCALING_REDIS_CLUSTER_MODE_ENABLED, s::LIVE_MODIFY_CLUSTER_MODE, s::SM_MODIFYREPLICATIONGROUP],
    holds: Interval::ALWAYS,
    check: Check::Notice(endpoints),
}];

fn endpoints(attempt: &Attempt) -> Option<Finding> {
    let changes = matches!(
        attempt.operation,
        Operation::SwitchApplication
            | Operation::EncryptInTransit(_)
            | Operation::ChangeClusterMode(ClusterMode::Enabled)
    );
    changes.then(|| Finding::applies(&[field::GOAL_CLUSTER_MODE, field::GOAL_VERSION]))
}
