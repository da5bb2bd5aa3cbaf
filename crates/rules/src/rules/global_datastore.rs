//! Global Datastore: one upgrade for all its members.

use super::{Attempt, Check, Rule, field};
use crate::catalogue::sources as s;
use crate::facts::Kind;
use crate::finding::Finding;
use crate::guide::Interval;
use crate::service::{Operation, Timing};

/// Global Datastore exists since then.
const SINCE: &str = "2020-03-16";

pub(super) static RULES: &[Rule] = &[
    Rule {
        id: "global-datastore-newer-than-guide",
        facts: &["F-GATE-09"],
        sources: &[s::UG2003_WHATSNEW],
        holds: Interval::until(SINCE),
        check: Check::Block(not_yet),
    },
    Rule {
        id: "global-datastore-upgrades-as-a-whole",
        facts: &["F-GDS-01", "F-GDS-02", "F-GDS-03", "F-GDS-04"],
        sources: &[s::SM_MODIFYGLOBALREPLICATIONGROUP, s::LIVE_VERSIONMANAGEMENT],
        holds: Interval::since(SINCE),
        check: Check::Block(member_alone),
    },
    Rule {
        id: "global-datastore-change-not-documented",
        facts: &["F-API-04", "F-GDS-01", "F-GDS-02"],
        sources: &[s::SM_MODIFYGLOBALREPLICATIONGROUP],
        holds: Interval::since(SINCE),
        check: Check::Block(other_change),
    },
    Rule {
        id: "global-datastore-immediate-only",
        facts: &["F-GDS-02"],
        sources: &[s::SM_MODIFYGLOBALREPLICATIONGROUP],
        holds: Interval::since(SINCE),
        check: Check::Block(in_window),
    },
    Rule {
        id: "global-datastore-secondaries-first",
        facts: &["F-GDS-03"],
        sources: &[s::LIVE_VERSIONMANAGEMENT],
        holds: Interval::since(SINCE),
        check: Check::Notice(order),
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
    (other && attempt.state.is_global() && attempt.state.replacement.is_none())
        .then(|| Finding::applies(&[field::GLOBAL_DATASTORE, field::KIND]))
}

fn in_window(attempt: &Attempt) -> Option<Finding> {
    let deferred = matches!(attempt.operation, Operation::Modify(modify) if modify.timing == Timing::MaintenanceWindow);
    (attempt.state.is_global() && deferred).then(|| Finding::applies(&[field::GLOBAL_DATASTORE, field::GOAL_TIMING]))
}

fn order(attempt: &Attempt) -> Option<Finding> {
    matches!(attempt.operation, Operation::ModifyGlobal { .. }).then(|| Finding::applies(&[field::GLOBAL_DATASTORE]))
}
