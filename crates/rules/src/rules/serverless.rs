//! Serverless caches: you start major upgrades, and AWS applies all others.

use crate::catalogue::{FactIds, sources as s};
use crate::day;
use crate::model::facts::Kind;
use crate::model::{Day, EngineVersion, Interval, Operation, field};
use crate::rule::{Attempt, Check, Finding, Rule, RuleId, Topic, Weight};

/// Serverless caches exist since then.
const SINCE: Day = day!("2023-11-27");

pub(crate) static RULES: &[Rule] = &[
    Rule {
        id: RuleId::of("serverless-newer-than-guide"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-GATE-17"]),
        sources: &[s::LIVE_VERSIONMANAGEMENT],
        holds: Interval::until(SINCE),
        check: Check::Block(not_yet),
    },
    Rule {
        id: RuleId::of("serverless-minor-is-automatic"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-SLS-01"]),
        sources: &[s::LIVE_VERSIONMANAGEMENT],
        holds: Interval::since(SINCE),
        check: Check::Block(minor),
    },
    Rule {
        id: RuleId::of("serverless-has-no-window"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-API-05"]),
        sources: &[s::SM_MODIFYSERVERLESSCACHE],
        holds: Interval::since(SINCE),
        check: Check::Notice(Weight::Know, no_window),
    },
    Rule {
        id: RuleId::of("serverless-takes-engine-changes-only"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-SLS-03", "F-ERR-11"]),
        sources: &[s::LIVE_VERSIONMANAGEMENT, s::NOTE_THREADS],
        holds: Interval::since(SINCE),
        check: Check::Notice(Weight::Know, same_engine),
    },
];

fn serverless(attempt: &Attempt) -> bool {
    attempt.resource.kind == Kind::Serverless && matches!(attempt.operation, Operation::ModifyServerless(_))
}

fn not_yet(attempt: &Attempt) -> Option<Finding> {
    (attempt.resource.kind == Kind::Serverless).then(|| Finding::applies(&[field::KIND, field::GUIDE]))
}

fn minor(attempt: &Attempt) -> Option<Finding> {
    let (from, to) = attempt.upgrade()?;
    (serverless(attempt) && from.shares_major(to))
        .then(|| Finding::applies(&[field::KIND, field::GOAL_VERSION]).version("to", to))
}

/// Whether AWS applies this upgrade of a serverless cache by itself: a minor version, not a major one (F-SLS-01).
pub fn is_automatic(from: EngineVersion, to: EngineVersion) -> bool {
    from.shares_major(to) && to > from
}

fn no_window(attempt: &Attempt) -> Option<Finding> {
    serverless(attempt).then(|| Finding::applies(&[field::KIND, field::GOAL_TIMING]))
}

fn same_engine(attempt: &Attempt) -> Option<Finding> {
    let (from, to) = attempt.upgrade()?;
    (serverless(attempt) && from.engine() == to.engine()).then(|| Finding::applies(&[field::KIND, field::GOAL_ENGINE]))
}
