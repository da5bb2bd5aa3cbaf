//! A new Global Datastore beside the old one: what it needs, what no document says of it, and the end of the old one.

use crate::catalogue::{FactIds, can_be_global, runs_global_datastore, sources as s};
use crate::model::eras::GLOBAL_DATASTORE;
use crate::model::{Create, Interval, Operation, Truth, field};
use crate::rule::{Attempt, Check, Finding, Rule, RuleId, Topic, Weight};

pub(crate) static RULES: &[Rule] = &[
    Rule {
        id: RuleId::of("global-datastore-needs-5-0-6"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-GATE-09", "F-GDS-01"]),
        sources: &[s::UG2003_WHATSNEW, s::UG2305_REDIS_GLOBAL_DATASTORES_GETTING_STARTED],
        holds: Interval::since(GLOBAL_DATASTORE),
        check: Check::Block(too_old),
    },
    Rule {
        id: RuleId::of("global-datastore-not-on-node-type"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-GATE-09", "F-N-075", "F-N-076"]),
        sources: &[s::UG2003_WHATSNEW, s::UG2305_REDIS_GLOBAL_DATASTORES_GETTING_STARTED, s::SKILL],
        holds: Interval::since(GLOBAL_DATASTORE),
        check: Check::Block(other_node_type),
    },
    Rule {
        id: RuleId::of("new-global-datastore-time-not-documented"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-GDS-08", "F-GDS-09", "F-GDS-13", "F-GDS-14"]),
        sources: &[s::SM_CREATEGLOBALREPLICATIONGROUP, s::SM_CREATEREPLICATIONGROUP],
        holds: Interval::since(GLOBAL_DATASTORE),
        check: Check::Notice(Weight::Know, not_documented),
    },
    Rule {
        id: RuleId::of("old-global-datastore-deleted-in-order"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-GDS-10", "F-GDS-11"]),
        sources: &[s::SM_DISASSOCIATEGLOBALREPLICATIONGROUP, s::SM_DELETEGLOBALREPLICATIONGROUP],
        holds: Interval::since(GLOBAL_DATASTORE),
        check: Check::Notice(Weight::Act, in_order),
    },
];

/// The new cluster of which a Global Datastore is made next.
fn made_into_one<'a>(attempt: &Attempt<'a>) -> Option<&'a Create> {
    match attempt.operation {
        Operation::Create(create) if attempt.state.is_global() && !create.serverless => Some(create),
        _ => None,
    }
}

fn too_old(attempt: &Attempt) -> Option<Finding> {
    let version = made_into_one(attempt)?.version;
    (!can_be_global(version)).then(|| Finding::applies(&[field::GOAL_VERSION]).version("to", version))
}

/// A minimum for choosing a type does not bind the type that a Global Datastore has already.
fn other_node_type(attempt: &Attempt) -> Option<Finding> {
    let wanted = match attempt.operation {
        Operation::ScaleGlobal(wanted) => wanted,
        _ => made_into_one(attempt)?.node_type.as_ref()?,
    };
    if attempt.state.live.node_type.as_ref() == Some(wanted) {
        return None;
    }
    let because: &[&str] = &[field::GLOBAL_DATASTORE, field::GOAL_NODE_TYPE];
    let finding = match runs_global_datastore(wanted) {
        Truth::Yes => return None,
        Truth::No => Finding::applies(because),
        Truth::Unknown => Finding::open(because),
    };
    Some(finding.with("nodeType", wanted))
}

fn not_documented(attempt: &Attempt) -> Option<Finding> {
    matches!(attempt.operation, Operation::CreateGlobalDatastore).then(|| Finding::applies(&[field::GLOBAL_DATASTORE]))
}

fn in_order(attempt: &Attempt) -> Option<Finding> {
    let deletes = matches!(attempt.operation, Operation::DeleteOld);
    (deletes && attempt.state.is_global()).then(|| Finding::applies(&[field::GLOBAL_DATASTORE]))
}
