//! Snapshots: where they are possible, and the effect of creating one.

use crate::catalogue::{FactIds, sources as s};
use crate::model::eras::T2_FREED;
use crate::model::{Interval, Operation, SnapshotFor, Timing, Truth, field, forks_no_more, snapshot_can_be_taken};
use crate::rule::{Attempt, Check, Finding, Rule, RuleId, Topic, Weight};

pub(crate) static RULES: &[Rule] = &[
    Rule {
        id: RuleId::of("snapshot-not-for-memcached"),
        topic: Topic::Data,
        facts: FactIds::of(&["F-PATH-36", "F-SEED-08"]),
        sources: &[s::S0, s::SM_CREATESNAPSHOT],
        holds: Interval::ALWAYS,
        check: Check::Block(memcached),
    },
    Rule {
        id: RuleId::of("snapshot-not-on-node-type"),
        topic: Topic::Data,
        facts: FactIds::of(&["F-18-19", "F-PATH-36"]),
        sources: &[s::UG1801_BACKUPS, s::SM_CREATESNAPSHOT],
        holds: Interval::ALWAYS,
        check: Check::Block(node_type),
    },
    Rule {
        id: RuleId::of("snapshot-fork-pause"),
        topic: Topic::Data,
        facts: FactIds::of(&["F-18-11", "F-DOWN-29"]),
        sources: &[s::UG1801_BACKUPS, s::UG2305_BACKUPS],
        holds: Interval::ALWAYS,
        check: Check::Notice(Weight::Know, fork),
    },
    Rule {
        id: RuleId::of("forkless-save-delays-writes"),
        topic: Topic::Data,
        facts: FactIds::of(&["F-18-10"]),
        sources: &[s::UG1801_REPLICATION_REDIS_VERSIONS],
        holds: Interval::ALWAYS,
        check: Check::Notice(Weight::Background, forkless),
    },
    Rule {
        id: RuleId::of("nothing-else-while-snapshot-runs"),
        topic: Topic::Data,
        facts: FactIds::of(&["F-18-19", "F-PATH-35"]),
        sources: &[s::UG1801_BACKUPS],
        holds: Interval::ALWAYS,
        check: Check::Notice(Weight::Background, followed),
    },
    Rule {
        id: RuleId::of("snapshot-limit-20-a-day"),
        topic: Topic::Data,
        facts: FactIds::of(&["F-18-19", "F-API-11"]),
        sources: &[s::UG1801_BACKUPS, s::SM_CREATESNAPSHOT],
        holds: Interval::ALWAYS,
        check: Check::Notice(Weight::Background, taken),
    },
];

fn takes(attempt: &Attempt) -> bool {
    matches!(attempt.operation, Operation::CreateSnapshot(_))
}

fn memcached(attempt: &Attempt) -> Option<Finding> {
    (takes(attempt) && !attempt.resource.version.engine().replicates()).then(|| Finding::applies(&[field::ENGINE]))
}

fn node_type(attempt: &Attempt) -> Option<Finding> {
    if !takes(attempt) {
        return None;
    }
    let because: &[&str] = &[field::NODE_TYPE, field::CLUSTER_MODE];
    let Some(node_type) = attempt.resource.node_type.as_deref() else {
        return Some(Finding::depends(because, field::NODE_TYPE).with("nodeType", "?"));
    };
    // T2 was barred from backups outside cluster mode until late 2018.
    let t2 = node_type.starts_with("cache.t2.") && attempt.guide.date < T2_FREED;
    let barred = Truth::from(!snapshot_can_be_taken(Some(node_type)))
        .or(Truth::from(t2).and(!attempt.resource.cluster_mode_enabled()));
    Finding::when(barred, because, field::CLUSTER_MODE).map(|finding| finding.with("nodeType", node_type))
}

fn fork(attempt: &Attempt) -> Option<Finding> {
    let version = attempt.resource.version;
    (takes(attempt) && version.engine().replicates() && !forks_no_more(version))
        .then(|| Finding::applies(&[field::VERSION]))
}

fn forkless(attempt: &Attempt) -> Option<Finding> {
    let version = attempt.resource.version;
    (seeds(attempt) && version.engine().replicates() && forks_no_more(version))
        .then(|| Finding::applies(&[field::VERSION]))
}

fn seeds(attempt: &Attempt) -> bool {
    matches!(attempt.operation, Operation::CreateSnapshot(SnapshotFor::NewResource))
}

fn taken(attempt: &Attempt) -> Option<Finding> {
    seeds(attempt).then(|| Finding::applies(&[field::GOAL_VERSION]))
}

/// Before an upgrade at once the status is looked at; the window begins whether or not the snapshot is complete.
fn followed(attempt: &Attempt) -> Option<Finding> {
    let Operation::CreateSnapshot(purpose) = attempt.operation else { return None };
    let at_once = matches!(purpose, SnapshotFor::Change { timing: Timing::Immediately, .. });
    (!at_once).then(|| Finding::applies(&[field::GOAL_VERSION]))
}
