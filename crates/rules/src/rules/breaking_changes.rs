//! Breaking changes between versions: one rule per list of the guide. A long jump includes every list in between.
//! For 3.2 the guide has nothing to call out (F-BRK-02).

use crate::catalogue::{FactIds, SourceId, sources as s};
use crate::day;
use crate::model::eras::CROSS_ENGINE;
use crate::model::{Engine, Interval, field};
use crate::rule::{Attempt, Check, Finding, Parameter, Rule, RuleId, Topic};

/// The first copy read that has the lists.
const LISTED: Interval = Interval::since(day!("2023-05-22"));
const LISTS: &[SourceId] = &[s::UG2305_VERSIONMANAGEMENTCONSIDERATIONS, s::LIVE_VERSIONMANAGEMENTCONSIDERATIONS];

pub(crate) static RULES: &[Rule] = &[
    Rule {
        id: RuleId::of("breaking-changes-2-8"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-BRK-01"]),
        sources: LISTS,
        holds: LISTED,
        check: Check::Standing(|attempt| crosses(attempt, 2, 8, 22)),
    },
    Rule {
        id: RuleId::of("breaking-changes-4-0"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-BRK-03"]),
        sources: LISTS,
        holds: LISTED,
        check: Check::Standing(|attempt| crosses(attempt, 4, 0, 0)),
    },
    Rule {
        id: RuleId::of("breaking-changes-5-0"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-BRK-04"]),
        sources: LISTS,
        holds: LISTED,
        check: Check::Standing(|attempt| crosses(attempt, 5, 0, 0)),
    },
    Rule {
        id: RuleId::of("breaking-changes-6-0"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-BRK-05", "F-RED-18"]),
        sources: LISTS,
        holds: LISTED,
        check: Check::Standing(|attempt| crosses(attempt, 6, 0, 0)),
    },
    Rule {
        id: RuleId::of("breaking-changes-6-2"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-BRK-06"]),
        sources: LISTS,
        holds: LISTED,
        check: Check::Standing(|attempt| crosses(attempt, 6, 2, 0)),
    },
    Rule {
        id: RuleId::of("breaking-changes-7-0"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-BRK-07"]),
        sources: LISTS,
        holds: LISTED,
        check: Check::Standing(|attempt| crosses(attempt, 7, 0, 0)),
    },
    Rule {
        id: RuleId::of("breaking-changes-valkey-7-2"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-BRK-08"]),
        sources: &[s::LIVE_VERSIONMANAGEMENTCONSIDERATIONS_VALKEY],
        holds: Interval::since(CROSS_ENGINE),
        check: Check::Standing(to_valkey),
    },
    Rule {
        id: RuleId::of("breaking-changes-not-listed"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-BRK-09"]),
        sources: &[s::LIVE_VERSIONMANAGEMENTCONSIDERATIONS_VALKEY],
        holds: Interval::since(CROSS_ENGINE),
        check: Check::Standing(no_list),
    },
    Rule {
        id: RuleId::of("databases-over-10000"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-RED-18", "F-BRK-05", "F-PATH-11"]),
        sources: &[s::UG2201_SUPPORTED_ENGINE_VERSIONS, s::UG2305_VERSIONMANAGEMENTCONSIDERATIONS],
        holds: Interval::since(day!("2022-01-04")),
        check: Check::Block(too_many_databases),
    },
];

const VERSIONS: &[&str] = &[field::VERSION, field::GOAL_VERSION];

/// From a Redis OSS before this version to it or beyond, on whichever engine.
fn crosses(attempt: &Attempt, major: u64, minor: u64, patch: u64) -> Option<Finding> {
    let (from, to) = attempt.upgrade()?;
    let before = from.engine() == Engine::Redis && !from.at_least(major, minor, patch);
    let after = to.engine() == Engine::Valkey || to.engine() == Engine::Redis && to.at_least(major, minor, patch);
    (before && after).then(|| Finding::applies(VERSIONS).version("from", from).version("to", to))
}

fn to_valkey(attempt: &Attempt) -> Option<Finding> {
    let (from, to) = attempt.upgrade()?;
    (from.engine() == Engine::Redis && to.engine() == Engine::Valkey)
        .then(|| Finding::applies(&[field::GOAL_ENGINE, field::GOAL_VERSION]).version("to", to))
}

/// Into a major of Valkey for which the pages read have no list.
fn no_list(attempt: &Attempt) -> Option<Finding> {
    let (from, to) = attempt.upgrade()?;
    let reached = from.engine().replicates() && to.engine() == Engine::Valkey && to.at_least(8, 0, 0);
    (reached && from < to && !from.shares_major(to)).then(|| Finding::applies(VERSIONS).version("to", to))
}

/// The most that a group of Redis OSS 6.0 and later can set; before, it was 1.2 million.
const MOST_DATABASES: u64 = 10_000;

/// The new group must have the old value (F-PATH-11), and cannot have one above its own maximum.
fn too_many_databases(attempt: &Attempt) -> Option<Finding> {
    attempt.redis_upgrade()?;
    crosses(attempt, 6, 0, 0)?;
    let because: &[&str] = &[field::PARAMETERS, field::GOAL_VERSION];
    let known = match attempt.parameter("databases") {
        Parameter::NotSet => return None,
        Parameter::Set(value) => value.parse::<u64>().ok(),
        Parameter::Unknown => None,
    };
    match known {
        Some(databases) => (databases > MOST_DATABASES).then(|| Finding::applies(because).with("databases", databases)),
        None if attempt.resource.default_group.is_none() => Some(Finding::depends(because, field::GROUP_IS_DEFAULT)),
        None => Some(Finding::depends(because, field::PARAMETERS)),
    }
}
