//! Serverless caches: you start major upgrades, and AWS applies all others.

use crate::catalogue::{FactIds, sources as s};
use crate::day;
use crate::model::facts::{Auth, ClusterMode, Kind};
use crate::model::{Create, Day, Engine, EngineVersion, Interval, Operation, field};
use crate::rule::{Attempt, Check, Finding, Property, Rule, RuleId, Topic, Weight};

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
        id: RuleId::of("serverless-needs-new-cache"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-API-05", "F-SLS-06"]),
        sources: &[s::SM_MODIFYSERVERLESSCACHE, s::SM_CREATESERVERLESSCACHE],
        holds: Interval::since(SINCE),
        check: Check::Block(new_cache),
    },
    Rule {
        id: RuleId::of("serverless-lacks-features"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-SLS-05", "F-N-025", "F-N-074"]),
        sources: &[s::LIVE_SELECTENGINE, s::SKILL],
        holds: Interval::since(SINCE),
        check: Check::Notice(Weight::Act, lacks),
    },
    Rule {
        id: RuleId::of("serverless-needs-cluster-clients"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-SLS-05", "F-CM-03"]),
        sources: &[s::LIVE_SELECTENGINE, s::LIVE_VERSIONMANAGEMENTCONSIDERATIONS],
        holds: Interval::since(SINCE),
        check: Check::Condition(cluster_clients),
    },
    Rule {
        id: RuleId::of("serverless-needs-tls-clients"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-SLS-05", "F-N-074"]),
        sources: &[s::LIVE_SELECTENGINE, s::SKILL],
        holds: Interval::since(SINCE),
        check: Check::Condition(tls_clients),
    },
    Rule {
        id: RuleId::of("serverless-takes-no-auth-token"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-N-074", "F-SLS-06"]),
        sources: &[s::SKILL, s::SM_CREATESERVERLESSCACHE],
        holds: Interval::since(SINCE),
        check: Check::Notice(Weight::Act, token),
    },
    Rule {
        id: RuleId::of("online-migration-from-outside-only"),
        topic: Topic::Data,
        facts: FactIds::of(&["F-N-060", "F-N-067"]),
        sources: &[s::LIVE_MIGRATION_TO_SERVERLESS],
        holds: Interval::since(day!("2026-10-20")),
        check: Check::Notice(Weight::Know, from_outside),
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

/// The request for a new serverless cache.
fn creates<'a>(attempt: &Attempt<'a>) -> Option<&'a Create> {
    match attempt.operation {
        Operation::Create(create) if create.serverless => Some(create),
        _ => None,
    }
}

/// The request that changes a serverless cache takes nothing else, and no other request changes the kind.
fn new_cache(attempt: &Attempt) -> Option<Finding> {
    attempt
        .asks_for_serverless()
        .then(|| Finding::applies(&[field::KIND, field::GOAL_KIND]).meaning(Property::Undocumented))
}

fn lacks(attempt: &Attempt) -> Option<Finding> {
    let create = creates(attempt)?;
    create.version.engine().replicates().then(|| Finding::applies(&[field::GOAL_KIND]))
}

/// Who is known to need other clients has a step for it.
fn cluster_clients(attempt: &Attempt) -> Option<Finding> {
    let create = creates(attempt)?;
    let speak = attempt.state.facts.client.as_ref().and_then(|client| client.cluster_protocol);
    let other = create.version.engine().replicates() && attempt.state.live.mode != Some(ClusterMode::Enabled);
    let because: &[&str] = &[field::CLUSTER_PROTOCOL, field::GOAL_KIND];
    (other && speak.is_none()).then(|| Finding::depends(because, field::CLUSTER_PROTOCOL))
}

/// Of clients that connect plainly, `new-cluster-takes-encrypted-only` speaks.
fn tls_clients(attempt: &Attempt) -> Option<Finding> {
    creates(attempt)?;
    let because: &[&str] = &[field::IN_TRANSIT, field::GOAL_KIND];
    attempt.resource.in_transit.is_none().then(|| Finding::depends(because, field::IN_TRANSIT))
}

/// Users and user groups take its place.
fn token(attempt: &Attempt) -> Option<Finding> {
    creates(attempt)?;
    let has = attempt.state.facts.auth == Some(Auth::Token);
    has.then(|| Finding::applies(&[field::AUTH, field::GOAL_KIND]))
}

/// From ElastiCache to ElastiCache there is none.
fn from_outside(attempt: &Attempt) -> Option<Finding> {
    let create = creates(attempt)?;
    (create.version.engine() == Engine::Valkey).then(|| Finding::applies(&[field::GOAL_KIND]))
}

fn not_yet(attempt: &Attempt) -> Option<Finding> {
    let wanted = creates(attempt).is_some() || matches!(attempt.operation, Operation::ModifyServerless(_));
    (attempt.resource.kind == Kind::Serverless || wanted).then(|| Finding::applies(&[field::KIND, field::GUIDE]))
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
