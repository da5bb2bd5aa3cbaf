//! Changing the number of shards.

use crate::catalogue::{FactIds, sources as s};
use crate::model::{Engine, Interval, Operation, Timing, Truth, field};
use crate::rule::{Asked, Attempt, Check, Finding, Property, Rule, RuleId, Topic, Weight};

pub(crate) static RULES: &[Rule] = &[
    Rule {
        id: RuleId::of("resharding-needs-cluster-mode"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-SEED-31", "F-18-05"]),
        sources: &[s::S4, s::UG1801_REPLICATION_REDIS_REDISCLUSTER],
        holds: Interval::ALWAYS,
        check: Check::Block(not_sharded),
    },
    Rule {
        id: RuleId::of("resharding-needs-3-2-10"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-18-07", "F-GATE-04"]),
        sources: &[s::UG1801_SCALING_REDIS_CLUSTER_MODE_ENABLED],
        holds: Interval::ALWAYS,
        check: Check::Block(too_old),
    },
    Rule {
        id: RuleId::of("resharding-skips-large-items"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-18-07"]),
        sources: &[s::UG1801_SCALING_REDIS_CLUSTER_MODE_ENABLED],
        holds: Interval::ALWAYS,
        check: Check::Notice(Weight::Know, reshards_notice),
    },
    Rule {
        id: RuleId::of("resharding-changes-nothing-else"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-18-07", "F-API-03"]),
        sources: &[s::UG1801_SCALING_REDIS_CLUSTER_MODE_ENABLED, s::SM_MODIFYREPLICATIONGROUPSHARDCONFIGURATION],
        holds: Interval::ALWAYS,
        check: Check::Together(not_alone),
    },
];

fn reshards(attempt: &Attempt) -> bool {
    matches!(attempt.operation, Operation::Reshard(_))
}

fn not_sharded(attempt: &Attempt) -> Option<Finding> {
    if !reshards(attempt) {
        return None;
    }
    let refused = attempt.change.needed.and(!attempt.resource.cluster_mode_enabled());
    let missing = if attempt.resource.mode.is_none() { field::CLUSTER_MODE } else { field::SHARDS };
    Finding::when(refused, &[field::CLUSTER_MODE, field::GOAL_SHARDS], missing)
        .map(|finding| finding.meaning(Property::PresumesClusterModeEnabled))
}

fn too_old(attempt: &Attempt) -> Option<Finding> {
    let version = attempt.resource.version;
    let older = version.engine() == Engine::Redis && !version.at_least(3, 2, 10);
    attempt
        .refuses_change(reshards(attempt) && older, &[field::VERSION, field::GOAL_SHARDS])
        .map(|finding| finding.version("from", version))
}

fn reshards_notice(attempt: &Attempt) -> Option<Finding> {
    reshards(attempt).then(|| Finding::applies(&[field::GOAL_SHARDS]))
}

/// The request has no engine version and no node type, and its `ApplyImmediately` can only be true (F-API-03).
fn not_alone(asked: &Asked) -> Option<Finding> {
    asked.shards?;
    let live = &asked.state.live;
    let reshards = asked.operations.iter().any(|operation| matches!(operation, Operation::Reshard(_)));
    // It has shards already where it is enabled; else they come with cluster mode.
    let (truth, missing) = match (reshards, live.mode) {
        (true, _) => (live.shards.map(|_| true).into(), field::SHARDS),
        (false, None) => (Truth::Unknown, field::CLUSTER_MODE),
        (false, Some(_)) => return None,
    };
    let beside = asked.operations.iter().any(|operation| match operation {
        Operation::Reshard(_) => false,
        Operation::ChangeClusterMode(_) => reshards,
        _ => true,
    });
    let refused = Truth::from(beside || asked.timing == Timing::MaintenanceWindow);
    Finding::when(refused.and(truth), &[field::GOAL_SHARDS, field::GOAL_VERSION, field::GOAL_TIMING], missing)
}
