//! Switching to a new resource.

use crate::catalogue::{FactIds, sources as s};
use crate::model::{Interval, field};
use crate::rule::{Attempt, Check, Finding, Rule, RuleId, Topic, Weight};

pub(crate) static RULES: &[Rule] = &[Rule {
    id: RuleId::of("endpoints-change"),
    topic: Topic::Compatibility,
    facts: FactIds::of(&["F-CM-03", "F-CM-14", "F-18-06", "F-PATH-30"]),
    sources: &[s::UG1801_SCALING_REDIS_CLUSTER_MODE_ENABLED, s::LIVE_MODIFY_CLUSTER_MODE, s::SM_MODIFYREPLICATIONGROUP],
    holds: Interval::ALWAYS,
    check: Check::Notice(Weight::Act, endpoints),
}];

fn endpoints(attempt: &Attempt) -> Option<Finding> {
    attempt.changes_endpoints.then(|| Finding::applies(&[field::GOAL_CLUSTER_MODE, field::GOAL_VERSION]))
}
