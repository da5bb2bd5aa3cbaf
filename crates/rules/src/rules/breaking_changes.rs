//! Breaking changes between versions: one rule per list of the guide. A long jump includes every list in between.
//! For 3.2 the guide has nothing to call out (F-BRK-02), for Valkey 8.1 and 8.2 neither (F-N-031, F-N-032).

use crate::catalogue::{FactIds, SourceId, sources as s};
use crate::day;
use crate::model::eras::CROSS_ENGINE;
use crate::model::facts::{ClusterMode, InTransitEncryption, Kind};
use crate::model::{Engine, EngineVersion, Interval, Truth, field};
use crate::rule::{Attempt, Check, Finding, Parameter, Rule, RuleId, Topic, Weight};
use crate::rules::encryption::has_encryption;

/// The first copy read that has the lists.
const LISTED: Interval = Interval::since(day!("2023-05-22"));
/// The first reading of the page that has the lists of Valkey 8.0 and later.
const VALKEY_LISTED: Interval = Interval::since(day!("2026-11-29"));
const LISTS: &[SourceId] = &[s::UG2305_VERSIONMANAGEMENTCONSIDERATIONS, s::LIVE_VERSIONMANAGEMENTCONSIDERATIONS];

pub(crate) static RULES: &[Rule] = &[
    Rule {
        id: RuleId::of("breaking-changes-2-8"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-BRK-01"]),
        sources: LISTS,
        holds: LISTED,
        check: Check::Standing(Weight::Act, |attempt| crosses(attempt, 2, 8, 22)),
    },
    Rule {
        id: RuleId::of("breaking-changes-4-0"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-BRK-03"]),
        sources: LISTS,
        holds: LISTED,
        check: Check::Standing(Weight::Act, |attempt| crosses(attempt, 4, 0, 0)),
    },
    Rule {
        id: RuleId::of("breaking-changes-5-0"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-BRK-04"]),
        sources: LISTS,
        holds: LISTED,
        check: Check::Standing(Weight::Act, |attempt| crosses(attempt, 5, 0, 0)),
    },
    Rule {
        id: RuleId::of("breaking-changes-6-0"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-BRK-05", "F-RED-18"]),
        sources: LISTS,
        holds: LISTED,
        check: Check::Standing(Weight::Act, |attempt| crosses(attempt, 6, 0, 0)),
    },
    Rule {
        id: RuleId::of("breaking-changes-6-2"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-BRK-06"]),
        sources: LISTS,
        holds: LISTED,
        check: Check::Standing(Weight::Act, |attempt| crosses(attempt, 6, 2, 0)),
    },
    Rule {
        id: RuleId::of("breaking-changes-7-0"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-BRK-07"]),
        sources: LISTS,
        holds: LISTED,
        check: Check::Standing(Weight::Act, |attempt| crosses(attempt, 7, 0, 0)),
    },
    Rule {
        id: RuleId::of("breaking-changes-valkey-7-2"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-BRK-08"]),
        sources: &[s::LIVE_VERSIONMANAGEMENTCONSIDERATIONS_VALKEY],
        holds: Interval::since(CROSS_ENGINE),
        check: Check::Standing(Weight::Act, to_valkey),
    },
    Rule {
        id: RuleId::of("breaking-changes-valkey-8-0"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-N-030"]),
        sources: &[s::LIVE_VERSIONMANAGEMENTCONSIDERATIONS_VALKEY],
        holds: VALKEY_LISTED,
        check: Check::Standing(Weight::Act, |attempt| reaches(attempt, 8, 0)),
    },
    Rule {
        id: RuleId::of("breaking-changes-valkey-9-0"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-N-033"]),
        sources: &[s::LIVE_VERSIONMANAGEMENTCONSIDERATIONS_VALKEY],
        holds: VALKEY_LISTED,
        check: Check::Standing(Weight::Act, |attempt| reaches(attempt, 9, 0)),
    },
    Rule {
        id: RuleId::of("breaking-changes-valkey-9-1"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-N-034"]),
        sources: &[s::LIVE_VERSIONMANAGEMENTCONSIDERATIONS_VALKEY],
        holds: VALKEY_LISTED,
        check: Check::Standing(Weight::Act, zones_of_nodes),
    },
    Rule {
        id: RuleId::of("go-redis-older-than-valkey-9-1"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-N-034"]),
        sources: &[s::LIVE_VERSIONMANAGEMENTCONSIDERATIONS_VALKEY],
        holds: VALKEY_LISTED,
        check: Check::Standing(Weight::Act, go_redis),
    },
    Rule {
        id: RuleId::of("tls-1-2-from-6-0"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-N-035"]),
        sources: &[s::WN_MINIMUM_TLS_1_2],
        holds: Interval::since(day!("2025-05-08")),
        check: Check::Standing(Weight::Act, newer_tls),
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
    let after = to.at_least_redis(major, minor, patch);
    (before && after).then(|| Finding::applies(VERSIONS).version("from", from).version("to", to))
}

fn to_valkey(attempt: &Attempt) -> Option<Finding> {
    let (from, to) = attempt.upgrade()?;
    (from.engine() == Engine::Redis && to.engine() == Engine::Valkey)
        .then(|| Finding::applies(&[field::GOAL_ENGINE, field::GOAL_VERSION]).version("to", to))
}

/// From an older Valkey, or from Redis OSS, to this Valkey or beyond.
fn reaches(attempt: &Attempt, major: u64, minor: u64) -> Option<Finding> {
    let has = |version: EngineVersion| version.engine() == Engine::Valkey && version.at_least(major, minor, 0);
    let (from, to) = attempt.upgrade()?;
    (from.engine().replicates() && !has(from) && has(to)).then(|| Finding::applies(VERSIONS).version("to", to))
}

/// What clients of cluster mode enabled get from 9.1 on, where go-redis is not the only one in question.
fn zones_of_nodes(attempt: &Attempt) -> Option<Finding> {
    if uses_go_redis(attempt) == Some(true) {
        return None;
    }
    to_9_1_with_cluster_mode(attempt, &[field::CLUSTER_MODE, field::GOAL_VERSION])
}

fn go_redis(attempt: &Attempt) -> Option<Finding> {
    uses_go_redis(attempt)?.then_some(())?;
    to_9_1_with_cluster_mode(attempt, &[field::CLIENT_LIBRARY, field::CLUSTER_MODE, field::GOAL_VERSION])
}

fn uses_go_redis(attempt: &Attempt) -> Option<bool> {
    let library = attempt.state.facts.client.as_ref()?.library.as_deref()?;
    Some(library.to_ascii_lowercase().contains("go-redis"))
}

fn to_9_1_with_cluster_mode(attempt: &Attempt, because: &'static [&'static str]) -> Option<Finding> {
    let finding = reaches(attempt, 9, 1)?;
    let enabled = attempt.resource.mode.map(|mode| mode == ClusterMode::Enabled);
    let depends = Finding::when(enabled.into(), because, field::CLUSTER_MODE)?;
    Some(Finding { params: finding.params, ..depends })
}

/// Encrypted connections of older versions may be older TLS; a serverless cache is newer than that.
fn newer_tls(attempt: &Attempt) -> Option<Finding> {
    let finding = crosses(attempt, 6, 0, 0)?;
    let (from, _) = attempt.upgrade()?;
    (has_encryption(from) && attempt.resource.kind != Kind::Serverless).then_some(())?;
    let encrypted = attempt.resource.in_transit.map(|mode| mode != InTransitEncryption::Disabled);
    let because: &[&str] = &[field::IN_TRANSIT, field::VERSION, field::GOAL_VERSION];
    let depends = Finding::when(Truth::from(encrypted), because, field::IN_TRANSIT)?;
    Some(Finding { params: finding.params, ..depends })
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
