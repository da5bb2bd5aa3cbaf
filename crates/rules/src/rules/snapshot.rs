//! Snapshots: where they can be taken, and what taking one does.

use super::eras::T2_FREED;
use super::{Attempt, Check, FactIds, Rule, field};
use crate::catalogue::sources as s;
use crate::finding::Finding;
use crate::guide::Interval;
use crate::service::Operation;
use crate::truth::Truth;

pub(super) static RULES: &[Rule] = &[
    Rule {
        id: "snapshot-not-for-memcached",
        facts: FactIds::of(&["F-PATH-36", "F-SEED-08"]),
        sources: &[s::S0, s::SM_CREATESNAPSHOT],
        holds: Interval::ALWAYS,
        check: Check::Block(memcached),
    },
    Rule {
        id: "snapshot-not-on-node-type",
        facts: FactIds::of(&["F-18-19", "F-PATH-36"]),
        sources: &[s::UG1801_BACKUPS, s::SM_CREATESNAPSHOT],
        holds: Interval::ALWAYS,
        check: Check::Block(node_type),
    },
    Rule {
        id: "snapshot-fork-pause",
        facts: FactIds::of(&["F-18-11", "F-DOWN-29"]),
        sources: &[s::UG1801_BACKUPS, s::UG2305_BACKUPS],
        holds: Interval::ALWAYS,
        check: Check::Notice(fork),
    },
    Rule {
        id: "forkless-save-delays-writes",
        facts: FactIds::of(&["F-18-10"]),
        sources: &[s::UG1801_REPLICATION_REDIS_VERSIONS],
        holds: Interval::ALWAYS,
        check: Check::Notice(forkless),
    },
    Rule {
        id: "nothing-else-while-snapshot-runs",
        facts: FactIds::of(&["F-18-19", "F-PATH-35"]),
        sources: &[s::UG1801_BACKUPS],
        holds: Interval::ALWAYS,
        check: Check::Notice(taken),
    },
    Rule {
        id: "snapshot-limit-20-a-day",
        facts: FactIds::of(&["F-18-19", "F-API-11"]),
        sources: &[s::UG1801_BACKUPS, s::SM_CREATESNAPSHOT],
        holds: Interval::ALWAYS,
        check: Check::Notice(taken),
    },
    Rule {
        id: "writes-since-snapshot-lost",
        facts: FactIds::of(&["F-CM-04"]),
        sources: &[s::UG1801_SCALING_REDIS_CLUSTER_MODE_ENABLED],
        holds: Interval::ALWAYS,
        check: Check::Notice(taken),
    },
];

/// Whether nodes of this type can be backed up in every guide and every mode.
pub fn can_be_taken(node_type: Option<&str>) -> bool {
    node_type != Some(WITHOUT_SNAPSHOTS)
}

const WITHOUT_SNAPSHOTS: &str = "cache.t1.micro";

fn takes(attempt: &Attempt) -> bool {
    matches!(attempt.operation, Operation::CreateSnapshot)
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
    let barred =
        Truth::from(node_type == WITHOUT_SNAPSHOTS).or(Truth::from(t2).and(!attempt.resource.cluster_mode_enabled()));
    Finding::when(barred, because, field::CLUSTER_MODE).map(|finding| finding.with("nodeType", node_type))
}

fn fork(attempt: &Attempt) -> Option<Finding> {
    let version = attempt.resource.version;
    (takes(attempt) && version.engine().replicates() && !forks_no_more(version))
        .then(|| Finding::applies(&[field::VERSION]))
}

fn forkless(attempt: &Attempt) -> Option<Finding> {
    let version = attempt.resource.version;
    (takes(attempt) && version.engine().replicates() && forks_no_more(version))
        .then(|| Finding::applies(&[field::VERSION]))
}

/// From 2.8.22 on (and in Valkey) a save without a fork is used where memory is short.
pub(crate) fn forks_no_more(version: crate::EngineVersion) -> bool {
    version.engine() == crate::Engine::Valkey || version.at_least(2, 8, 22)
}

fn taken(attempt: &Attempt) -> Option<Finding> {
    takes(attempt).then(|| Finding::applies(&[field::GOAL_VERSION]))
}
