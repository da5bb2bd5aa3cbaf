//! New nodes: AWS needs sufficient capacity for them.

use crate::catalogue::{FactIds, sources as s};
use crate::model::{Interval, Operation, field};
use crate::rule::{Attempt, Check, Finding, Rule, RuleId, Topic, Weight};

pub(crate) static RULES: &[Rule] = &[Rule {
    id: RuleId::of("capacity-for-new-nodes"),
    topic: Topic::Compatibility,
    facts: FactIds::of(&["F-ERR-00", "F-API-33"]),
    sources: &[s::SM_MODIFYREPLICATIONGROUP, s::GH_CLOUD_PLATFORM_8304],
    holds: Interval::ALWAYS,
    check: Check::Notice(Weight::Background, new_nodes),
}];

fn new_nodes(attempt: &Attempt) -> Option<Finding> {
    let made = match attempt.operation {
        Operation::AddReplica => true,
        Operation::Create(create) => !create.serverless,
        _ => false,
    };
    (made || attempt.new_node_type().is_some()).then(|| Finding::applies(&[field::GOAL_NODE_TYPE, field::NODE_TYPE]))
}
