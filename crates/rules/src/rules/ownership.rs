//! Who starts an upgrade.

use crate::catalogue::{FactIds, sources as s};
use crate::model::facts::Kind;
use crate::model::{Interval, field};
use crate::rule::{Attempt, Check, Finding, Rule, RuleId, Topic, Weight};

pub(crate) static RULES: &[Rule] = &[
    Rule {
        id: RuleId::of("upgrades-are-yours-to-start"),
        topic: Topic::Support,
        facts: FactIds::of(&["F-SEED-01", "F-SEED-02", "F-SEED-03"]),
        sources: &[s::S0, s::LIVE_VERSIONMANAGEMENT],
        holds: Interval::ALWAYS,
        check: Check::Standing(Weight::Background, yours),
    },
    Rule {
        id: RuleId::of("critical-security-patch-exception"),
        topic: Topic::Support,
        facts: FactIds::of(&["F-SEED-05"]),
        sources: &[s::S0, s::LIVE_VERSIONMANAGEMENT],
        holds: Interval::ALWAYS,
        check: Check::Standing(Weight::Background, upgrade),
    },
];

/// Minor versions are the exception where AWS upgrades them automatically: in a serverless cache (F-SLS-01), and with
/// `AutoMinorVersionUpgrade` on (F-GATE-12).
fn yours(attempt: &Attempt) -> Option<Finding> {
    let (from, to) = attempt.upgrade()?;
    let by_aws = attempt.resource.kind == Kind::Serverless
        || attempt.state.facts.auto_minor_version_upgrade == Some(true) && from.at_least(6, 0, 0);
    let automatic = by_aws && from.shares_major(to);
    (!automatic).then(|| Finding::applies(&[field::GOAL_VERSION]))
}

fn upgrade(attempt: &Attempt) -> Option<Finding> {
    attempt.upgrade().map(|_| Finding::applies(&[field::GOAL_VERSION]))
}
