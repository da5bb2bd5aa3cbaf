//! Failover: testing it, and what follows it.

use crate::catalogue::{FactIds, sources as s};
use crate::model::eras::CROSS_ENGINE;
use crate::model::{Interval, Operation, Truth, field};
use crate::rule::{Attempt, Check, Finding, Rule, RuleId, Topic, Weight};

pub(crate) static RULES: &[Rule] = &[
    Rule {
        id: RuleId::of("rehearse-the-failover"),
        topic: Topic::Interruption,
        facts: FactIds::of(&["F-API-19", "F-18-21"]),
        sources: &[s::UG1801_AUTOFAILOVER, s::SM_TESTFAILOVER],
        holds: Interval::ALWAYS,
        check: Check::Notice(Weight::Know, rehearse),
    },
    Rule {
        id: RuleId::of("new-node-after-failover"),
        topic: Topic::Interruption,
        facts: FactIds::of(&["F-DOWN-26", "F-DOWN-25"]),
        sources: &[s::FAQ],
        holds: Interval::since(CROSS_ENGINE),
        check: Check::Notice(Weight::Background, new_node),
    },
];

/// `TestFailover` needs automatic failover, and nothing else of what the short interruption needs.
fn rehearse(attempt: &Attempt) -> Option<Finding> {
    attempt.redis_upgrade()?;
    let failover = Truth::from(attempt.resource.failover).or(match attempt.resource.cluster_mode_enabled() {
        Truth::Yes => Truth::Yes,
        Truth::No | Truth::Unknown => Truth::No,
    });
    // 5 shards in the guide of 2018, 15 in the newest model; in between the smaller number, the conservative reading.
    let limit = if attempt.guide.date < CROSS_ENGINE { 5 } else { 15 };
    Finding::when(failover, &[field::FAILOVER], field::FAILOVER).map(|finding| finding.with("limit", limit))
}

fn new_node(attempt: &Attempt) -> Option<Finding> {
    matches!(attempt.operation, Operation::EnableFailover).then(|| Finding::applies(&[field::FAILOVER]))
}
