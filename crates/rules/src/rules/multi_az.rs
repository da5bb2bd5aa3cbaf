//! Automatic failover and Multi-AZ: which clusters can enable them.

use crate::catalogue::{FactIds, sources as s};
use crate::model::eras::T2_FREED;
use crate::model::{Engine, Interval, Operation, field};
use crate::rule::{Attempt, Check, Finding, Rule, RuleId, Topic};

pub(crate) static RULES: &[Rule] = &[
    Rule {
        id: RuleId::of("multi-az-needs-2-8-6"),
        topic: Topic::Interruption,
        facts: FactIds::of(&["F-18-20", "F-GATE-08"]),
        sources: &[s::UG1801_AUTOFAILOVER],
        holds: Interval::ALWAYS,
        check: Check::Block(too_old),
    },
    Rule {
        id: RuleId::of("multi-az-not-on-node-type"),
        topic: Topic::Interruption,
        facts: FactIds::of(&["F-18-20", "F-GATE-08"]),
        sources: &[s::UG1801_AUTOFAILOVER, s::UG1904_AUTOFAILOVER],
        holds: Interval::ALWAYS,
        check: Check::Block(node_type),
    },
    Rule {
        id: RuleId::of("failover-needs-replica"),
        topic: Topic::Interruption,
        facts: FactIds::of(&["F-18-20", "F-GATE-08", "F-ERR-12"]),
        sources: &[s::UG1801_AUTOFAILOVER, s::LIVE_AUTOFAILOVER],
        holds: Interval::ALWAYS,
        check: Check::Block(no_replica),
    },
];

fn enables(attempt: &Attempt) -> bool {
    matches!(attempt.operation, Operation::EnableFailover)
}

fn too_old(attempt: &Attempt) -> Option<Finding> {
    let version = attempt.resource.version;
    (enables(attempt) && version.engine() == Engine::Redis && !version.at_least(2, 8, 6))
        .then(|| Finding::applies(&[field::VERSION]).version("from", version))
}

fn node_type(attempt: &Attempt) -> Option<Finding> {
    if !enables(attempt) {
        return None;
    }
    let because: &[&str] = &[field::NODE_TYPE];
    let Some(node_type) = attempt.resource.node_type.as_deref() else {
        return Some(Finding::depends(because, field::NODE_TYPE).with("nodeType", "?"));
    };
    let refused =
        node_type.starts_with("cache.t1.") || node_type.starts_with("cache.t2.") && attempt.guide.date < T2_FREED;
    refused.then(|| Finding::applies(because).with("nodeType", node_type))
}

fn no_replica(attempt: &Attempt) -> Option<Finding> {
    if !enables(attempt) {
        return None;
    }
    let none = attempt.resource.replicas.map(|replicas| replicas == 0);
    Finding::when(none.into(), &[field::REPLICAS], field::REPLICAS)
}
