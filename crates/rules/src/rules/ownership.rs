//! Who starts an upgrade.

use super::{Attempt, Check, Rule, field};
use crate::catalogue::sources as s;
use crate::facts::Kind;
use crate::finding::Finding;
use crate::guide::Interval;

pub(super) static RULES: &[Rule] = &[
    Rule {
        id: "upgrades-are-yours-to-start",
        facts: &["F-SEED-01", "F-SEED-02", "F-SEED-03"],
        sources: &[s::S0, s::LIVE_VERSIONMANAGEMENT],
        holds: Interval::ALWAYS,
        check: Check::Standing(yours),
    },
    Rule {
        id: "critical-security-patch-exception",
        facts: &["F-SEED-05"],
        sources: &[s::S0, s::LIVE_VERSIONMANAGEMENT],
        holds: Interval::ALWAYS,
        check: Check::Standing(upgrade),
    },
];

/// Minor versions of a serverless cache are the exception: they come by themselves (F-SLS-01).
fn yours(attempt: &Attempt) -> Option<Finding> {
    let (from, to) = attempt.upgrade()?;
    let automatic = attempt.resource.kind == Kind::Serverless && from.shares_major(to);
    (!automatic).then(|| Finding::applies(&[field::GOAL_VERSION]))
}

fn upgrade(attempt: &Attempt) -> Option<Finding> {
    attempt.upgrade().map(|_| Finding::applies(&[field::GOAL_VERSION]))
}
