//! Features that an older version lacks, and limits that depend on the version.

use crate::catalogue::{FactIds, sources as s};
use crate::day;
use crate::model::facts::{Auth, Cluster};
use crate::model::{Engine, EngineVersion, Interval, Operation, Truth, field};
use crate::rule::{Attempt, Check, Finding, Rule, RuleId, Topic, Weight};
use crate::rules::encryption::has_encryption;

pub(crate) static RULES: &[Rule] = &[
    Rule {
        id: RuleId::of("user-groups-need-6-0"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-GATE-10"]),
        sources: &[s::LIVE_CLUSTERS_RBAC],
        // The day from which a request can name user groups (F-API-02).
        holds: Interval::since(day!("2020-10-07")),
        check: Check::Standing(Weight::Act, user_groups),
    },
    Rule {
        id: RuleId::of("features-need-6-2"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-GATE-13", "F-GATE-16", "F-RED-19"]),
        sources: &[s::UG2201_WHATSNEW, s::LIVE_SUPPORTED_ENGINE_VERSIONS],
        holds: Interval::since(day!("2022-01-04")),
        check: Check::Standing(Weight::Know, |attempt| goes_below(attempt, 6, 2)),
    },
    Rule {
        id: RuleId::of("features-need-7-0"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-GATE-11", "F-GATE-14", "F-GATE-15", "F-RED-20"]),
        sources: &[s::UG2304_AUTH_IAM, s::UG2304_IN_TRANSIT_ENCRYPTION, s::UG2305_MODIFY_CLUSTER_MODE],
        holds: Interval::since(day!("2023-05-22")),
        check: Check::Standing(Weight::Know, |attempt| goes_below(attempt, 7, 0)),
    },
    Rule {
        id: RuleId::of("features-need-8-2"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-GATE-18", "F-VAL-04"]),
        sources: &[s::LIVE_SUPPORTED_ENGINE_VERSIONS],
        holds: Interval::since(day!("2025-10-13")),
        check: Check::Standing(Weight::Know, |attempt| goes_below(attempt, 8, 2)),
    },
    Rule {
        id: RuleId::of("features-need-9-0"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-GATE-19", "F-OPEN-23", "F-VAL-05"]),
        sources: &[s::LIVE_DURABILITY],
        holds: Interval::since(day!("2026-06-02")),
        check: Check::Standing(Weight::Know, |attempt| goes_below(attempt, 9, 0)),
    },
    Rule {
        id: RuleId::of("auth-token-needs-encryption"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-GATE-03", "F-GATE-02"]),
        sources: &[s::UG1809_IN_TRANSIT_ENCRYPTION, s::UG1911_AUTH, s::UG2305_AUTH],
        holds: Interval::since(day!("2019-11-14")),
        check: Check::Notice(Weight::Act, token_lost),
    },
    Rule {
        id: RuleId::of("shards-over-250-need-5-0-6"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-GATE-07"]),
        sources: &[s::UG2008_WHATSNEW, s::SM_MODIFYREPLICATIONGROUPSHARDCONFIGURATION],
        holds: Interval::since(day!("2020-08-17")),
        check: Check::Block(over_250),
    },
    Rule {
        id: RuleId::of("nodes-over-default-90"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-GATE-07"]),
        sources: &[s::UG2008_WHATSNEW, s::SM_MODIFYREPLICATIONGROUPSHARDCONFIGURATION],
        holds: Interval::since(day!("2020-08-17")),
        check: Check::Notice(Weight::Act, over_90),
    },
];

/// From this version or a later one to an older one, by number: Valkey's numbers continue where those of Redis OSS end.
fn goes_below(attempt: &Attempt, major: u64, minor: u64) -> Option<Finding> {
    let (from, to) = attempt.upgrade()?;
    let replicates = from.engine().replicates() && to.engine().replicates();
    (replicates && from.at_least(major, minor, 0) && !to.at_least(major, minor, 0))
        .then(|| Finding::applies(&[field::VERSION, field::GOAL_VERSION]).version("from", from).version("to", to))
}

/// Whether clients authenticate with users in user groups.
pub(super) fn has_user_groups(facts: &Cluster) -> Truth {
    match (facts.user_group_engines.as_deref(), facts.auth) {
        (Some(engines), _) => Truth::from(!engines.is_empty()),
        (None, Some(auth)) => Truth::from(auth == Auth::UserGroup),
        (None, None) => Truth::Unknown,
    }
}

fn user_groups(attempt: &Attempt) -> Option<Finding> {
    let (_, to) = attempt.upgrade()?;
    goes_below(attempt, 6, 0)?;
    Finding::when(has_user_groups(attempt.state.facts), &[field::AUTH, field::GOAL_VERSION], field::AUTH)
        .map(|finding| finding.version("to", to))
}

/// A new cluster with a version that has no encryption takes no token either.
fn token_lost(attempt: &Attempt) -> Option<Finding> {
    let Operation::Create(create) = attempt.operation else { return None };
    let replicates = attempt.resource.version.engine().replicates() && create.version.engine().replicates();
    (replicates && !has_encryption(create.version)).then_some(())?;
    let token = match attempt.state.facts.auth {
        // Only a version with encryption can have a token.
        _ if !has_encryption(attempt.resource.version) => Truth::No,
        None => Truth::Unknown,
        Some(auth) => Truth::from(auth == Auth::Token),
    };
    Finding::when(token, &[field::AUTH, field::GOAL_VERSION], field::AUTH)
        .map(|finding| finding.version("to", create.version))
}

/// The number of shards asked for, and the version that would have them.
fn wanted_shards(attempt: &Attempt) -> Option<(u32, EngineVersion)> {
    match attempt.operation {
        Operation::Reshard(shards) => Some((*shards, attempt.resource.version)),
        Operation::Create(create) => Some((create.shards?, create.version)),
        _ => None,
    }
}

fn over_250(attempt: &Attempt) -> Option<Finding> {
    let (shards, version) = wanted_shards(attempt)?;
    (version.engine() == Engine::Redis && !version.at_least(5, 0, 6) && shards > 250).then(|| {
        Finding::applies(&[field::GOAL_SHARDS, field::VERSION]).version("version", version).with("shards", shards)
    })
}

/// Primaries and replicas together.
fn over_90(attempt: &Attempt) -> Option<Finding> {
    let because: &[&str] = &[field::GOAL_SHARDS, field::SHARDS, field::REPLICAS];
    let (shards, version) = wanted_shards(attempt)?;
    let most = if version.engine() == Engine::Redis && !version.at_least(5, 0, 6) { 250 } else { 500 };
    let nodes = |replicas: u32| shards.saturating_mul(replicas.saturating_add(1));
    let over = match attempt.resource.replicas {
        Some(replicas) => Truth::from(nodes(replicas) > 90),
        None if nodes(0) > 90 => Truth::Yes,
        // At most five replicas each (F-18-05).
        None if nodes(5) > 90 => Truth::Unknown,
        None => Truth::No,
    };
    Finding::when(over, because, field::REPLICAS).map(|finding| finding.with("shards", shards).with("most", most))
}
