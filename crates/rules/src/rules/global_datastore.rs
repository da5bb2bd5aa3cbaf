//! Global datastore: one upgrade for all members.

use crate::catalogue::{FactIds, sources as s};
use crate::day;
use crate::model::eras::{CROSS_ENGINE, GLOBAL_DATASTORE};
use crate::model::facts::Kind;
use crate::model::{Engine, EngineVersion, Interval, Operation, Timing, field};
use crate::rule::{Attempt, Check, Finding, Rule, RuleId, Topic, Weight};
use crate::rules::downgrade::is_documented_rollback;

pub(crate) static RULES: &[Rule] = &[
    Rule {
        id: RuleId::of("global-datastore-newer-than-guide"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-GATE-09"]),
        sources: &[s::UG2003_WHATSNEW],
        holds: Interval::until(GLOBAL_DATASTORE),
        check: Check::Block(not_yet),
    },
    Rule {
        id: RuleId::of("global-datastore-upgrades-as-a-whole"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-GDS-01", "F-GDS-02", "F-GDS-04", "F-ERR-09"]),
        sources: &[
            s::SM_MODIFYGLOBALREPLICATIONGROUP,
            s::UG2305_REDIS_GLOBAL_DATASTORES_GETTING_STARTED,
            s::NOTE_THREADS,
        ],
        holds: Interval::since(GLOBAL_DATASTORE),
        check: Check::Block(member_alone),
    },
    Rule {
        id: RuleId::of("global-datastore-change-not-documented"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-API-04", "F-GDS-01", "F-GDS-02"]),
        sources: &[s::SM_MODIFYGLOBALREPLICATIONGROUP],
        holds: Interval::since(GLOBAL_DATASTORE),
        check: Check::Block(other_change),
    },
    Rule {
        id: RuleId::of("global-datastore-immediate-only"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-GDS-02"]),
        sources: &[s::SM_MODIFYGLOBALREPLICATIONGROUP],
        holds: Interval::since(GLOBAL_DATASTORE),
        check: Check::Block(in_window),
    },
    Rule {
        id: RuleId::of("global-datastore-secondaries-first"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-GDS-03"]),
        sources: &[s::LIVE_VERSIONMANAGEMENT],
        // The newest page alone says so: no dated copy of it was read.
        holds: Interval::since(CROSS_ENGINE),
        check: Check::Notice(Weight::Background, order),
    },
    Rule {
        id: RuleId::of("global-datastore-names-parameter-group"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-GDS-05", "F-API-04", "F-ERR-10"]),
        sources: &[s::SM_MODIFYGLOBALREPLICATIONGROUP, s::NOTE_THREADS],
        holds: Interval::since(day!("2021-01-27")),
        check: Check::Notice(Weight::Know, names_group),
    },
    Rule {
        id: RuleId::of("global-datastore-7-1-to-valkey-7-2"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-GDS-06"]),
        sources: &[s::GH_TERRAFORM_44820],
        holds: Interval::since(CROSS_ENGINE),
        check: Check::Notice(Weight::Know, called_minor),
    },
    Rule {
        id: RuleId::of("global-datastore-rollback-not-documented"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-ROLL-01", "F-SLS-04", "F-API-04"]),
        sources: &[s::LIVE_VERSIONMANAGEMENT_HOWTO, s::SM_MODIFYGLOBALREPLICATIONGROUP],
        holds: Interval::since(CROSS_ENGINE),
        check: Check::Block(rolls_back),
    },
    Rule {
        id: RuleId::of("global-datastore-promotion-by-hand"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-GDS-07", "F-DOWN-34"]),
        sources: &[s::FAQ],
        holds: Interval::since(GLOBAL_DATASTORE),
        check: Check::Notice(Weight::Background, order),
    },
];

fn not_yet(attempt: &Attempt) -> Option<Finding> {
    attempt.state.is_global().then(|| Finding::applies(&[field::GLOBAL_DATASTORE, field::KIND, field::GUIDE]))
}

fn member_alone(attempt: &Attempt) -> Option<Finding> {
    let member = attempt.resource.kind != Kind::GlobalDatastore && attempt.state.is_global();
    (member && matches!(attempt.operation, Operation::Modify(_)))
        .then(|| Finding::applies(&[field::GLOBAL_DATASTORE, field::KIND]))
}

/// The request that changes a Global Datastore has no field for these, and its members must stay alike.
fn other_change(attempt: &Attempt) -> Option<Finding> {
    let other = matches!(
        attempt.operation,
        Operation::ChangeClusterMode(_) | Operation::EncryptInTransit(_) | Operation::Reshard(_)
    );
    let refused = other && attempt.state.is_global() && attempt.state.replacement.is_none();
    attempt.refuses_change(refused, &[field::GLOBAL_DATASTORE, field::KIND])
}

fn in_window(attempt: &Attempt) -> Option<Finding> {
    let deferred = matches!(attempt.operation, Operation::Modify(modify) if modify.timing == Timing::MaintenanceWindow);
    (attempt.state.is_global() && deferred).then(|| Finding::applies(&[field::GLOBAL_DATASTORE, field::GOAL_TIMING]))
}

/// AWS names replication groups and serverless caches; whether it takes the request for a Global Datastore, nobody says.
fn rolls_back(attempt: &Attempt) -> Option<Finding> {
    let (from, to) = global(attempt)?;
    is_documented_rollback(from, to).then(|| {
        Finding::open(&[field::GLOBAL_DATASTORE, field::GOAL_ENGINE, field::GOAL_VERSION])
            .version("from", from)
            .version("to", to)
    })
}

fn order(attempt: &Attempt) -> Option<Finding> {
    matches!(attempt.operation, Operation::ModifyGlobal { .. } | Operation::ScaleGlobal(_))
        .then(|| Finding::applies(&[field::GLOBAL_DATASTORE]))
}

fn global(attempt: &Attempt) -> Option<(EngineVersion, EngineVersion)> {
    attempt.upgrade().filter(|_| matches!(attempt.operation, Operation::ModifyGlobal { .. }))
}

/// Reported to count as a change of the minor version, although the engine changes (F-GDS-06).
fn is_called_minor(from: EngineVersion, to: EngineVersion) -> bool {
    from.engine() == Engine::Redis && from.text() == "7.1" && to.engine() == Engine::Valkey && to.text() == "7.2"
}

fn names_group(attempt: &Attempt) -> Option<Finding> {
    let (from, to) = global(attempt)?;
    names_a_group(from, to).then(|| Finding::applies(&[field::GOAL_VERSION]).with("family", to.family()))
}

/// Whether the request for a Global Datastore names a parameter group: on a change of the major version, and only there.
pub fn names_a_group(from: EngineVersion, to: EngineVersion) -> bool {
    !from.shares_major(to) && !is_called_minor(from, to)
}

fn called_minor(attempt: &Attempt) -> Option<Finding> {
    let (from, to) = global(attempt)?;
    is_called_minor(from, to).then(|| Finding::applies(&[field::VERSION, field::GOAL_VERSION]))
}
