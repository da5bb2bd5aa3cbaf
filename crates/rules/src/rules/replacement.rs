//! Switching to a new resource.

use crate::catalogue::{FactIds, sources as s};
use crate::day;
use crate::model::{Interval, Operation, field};
use crate::rule::{Attempt, Check, Finding, Rule, RuleId, Topic, Weight};

pub(crate) static RULES: &[Rule] = &[
    Rule {
        id: RuleId::of("endpoints-change"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-CM-03", "F-CM-14", "F-18-06", "F-PATH-30"]),
        sources: &[
            s::UG1801_SCALING_REDIS_CLUSTER_MODE_ENABLED,
            s::LIVE_MODIFY_CLUSTER_MODE,
            s::SM_MODIFYREPLICATIONGROUP,
        ],
        holds: Interval::ALWAYS,
        check: Check::Notice(Weight::Act, endpoints),
    },
    Rule {
        id: RuleId::of("two-clusters-count-against-quota"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-N-113"]),
        sources: &[s::SKILL],
        holds: Interval::since(day!("2026-08-20")),
        check: Check::Notice(Weight::Background, quota),
    },
];

fn endpoints(attempt: &Attempt) -> Option<Finding> {
    attempt.changes_endpoints.then(|| Finding::applies(&[field::GOAL_CLUSTER_MODE, field::GOAL_VERSION]))
}

/// Two clusters side by side have twice the nodes. One node more is no matter of quotas.
fn quota(attempt: &Attempt) -> Option<Finding> {
    let Operation::Create(create) = attempt.operation else { return None };
    let (nodes, missing, because): (_, _, &[&str]) = if create.version.engine().replicates() {
        let each = attempt.resource.replicas.and_then(|replicas| replicas.checked_add(1));
        let missing = if create.shards.is_none() { field::SHARDS } else { field::REPLICAS };
        (
            create.shards.zip(each).map(|(shards, each)| shards.saturating_mul(each)),
            missing,
            &[field::SHARDS, field::REPLICAS],
        )
    } else {
        (attempt.state.facts.nodes, field::NODES, &[field::NODES])
    };
    match nodes {
        Some(0 | 1) => None,
        Some(nodes) => Some(Finding::applies(because).with("nodes", nodes)),
        None => Some(Finding::depends(because, missing)),
    }
}
