//! Older versions: no in-place downgrade.

use crate::catalogue::{FactIds, sources as s};
use crate::model::eras::CROSS_ENGINE;
use crate::model::{Engine, EngineVersion, Interval, field};
use crate::rule::{Attempt, Check, Finding, Rule, RuleId, Topic, Weight};

pub(crate) static RULES: &[Rule] = &[
    Rule {
        id: RuleId::of("no-downgrade"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-SEED-04", "F-SEED-33", "F-ROLL-08"]),
        sources: &[s::S0, s::S4, s::LIVE_VERSIONMANAGEMENT, s::LIVE_SELECTENGINE],
        holds: Interval::ALWAYS,
        check: Check::Block(older_version),
    },
    Rule {
        id: RuleId::of("valkey-rollback-only-7-2-to-7-1"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-ROLL-01", "F-ROLL-02", "F-ROLL-06", "F-SLS-04"]),
        sources: &[s::LIVE_VERSIONMANAGEMENT_HOWTO],
        holds: Interval::since(CROSS_ENGINE),
        check: Check::Block(other_rollback),
    },
    Rule {
        id: RuleId::of("only-valkey-7-2-returns"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-ROLL-02", "F-ROLL-06", "F-SLS-04"]),
        sources: &[s::LIVE_VERSIONMANAGEMENT_HOWTO],
        holds: Interval::since(CROSS_ENGINE),
        check: Check::Notice(Weight::Act, no_return),
    },
    Rule {
        id: RuleId::of("rollback-needs-redis-user-groups"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-ROLL-03", "F-GATE-20"]),
        sources: &[s::LIVE_VERSIONMANAGEMENT_HOWTO, s::LIVE_CLUSTERS_RBAC],
        holds: Interval::since(CROSS_ENGINE),
        check: Check::Block(valkey_user_groups),
    },
    Rule {
        id: RuleId::of("terraform-replaces-on-rollback"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-ROLL-07"]),
        sources: &[s::GH_TERRAFORM_45229, s::GH_TERRAFORM_46950],
        holds: Interval::since(CROSS_ENGINE),
        check: Check::Standing(Weight::Know, terraform),
    },
    Rule {
        id: RuleId::of("backup-into-older-not-documented"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-ROLL-09", "F-ROLL-05"]),
        sources: &[s::S0, s::LIVE_SELECTENGINE],
        holds: Interval::ALWAYS,
        check: Check::Standing(Weight::Know, backup_into_older),
    },
];

fn older_version(attempt: &Attempt) -> Option<Finding> {
    let (from, to) = attempt.upgrade()?;
    (from.engine() == to.engine() && to < from)
        .then(|| Finding::applies(&[field::VERSION, field::GOAL_VERSION]).version("from", from).version("to", to))
}

/// The one step to an older version that AWS takes: Valkey 7.2 back to Redis OSS 7.1 (F-ROLL-01).
pub(super) fn is_documented_rollback(from: EngineVersion, to: EngineVersion) -> bool {
    let engines = from.engine() == Engine::Valkey && to.engine() == Engine::Redis;
    engines && from.text() == "7.2" && to.text() == "7.1"
}

/// Whether an upgrade to this version can be pending: AWS takes none to an older one (F-SEED-04), but for the one rollback
/// (F-ROLL-01).
pub fn can_be_pending(running: EngineVersion, pending: EngineVersion) -> bool {
    pending >= running || is_documented_rollback(running, pending)
}

/// The version to stop at on an upgrade, where it has a rollback and the target has none: from Redis OSS to a newer Valkey
/// that is 7.2 (F-ROLL-06).
pub fn stop_with_rollback(from: EngineVersion, to: EngineVersion) -> Option<EngineVersion> {
    let stop = EngineVersion::find(Engine::Valkey, "7.2")?;
    (from.engine() == Engine::Redis && to.engine() == Engine::Valkey && to > stop).then_some(stop)
}

fn rollback(attempt: &Attempt) -> Option<(EngineVersion, EngineVersion)> {
    attempt.upgrade().filter(|(from, to)| from.engine() == Engine::Valkey && to.engine() == Engine::Redis)
}

fn other_rollback(attempt: &Attempt) -> Option<Finding> {
    let (from, to) = rollback(attempt)?;
    (!is_documented_rollback(from, to)).then(|| {
        Finding::applies(&[field::VERSION, field::GOAL_ENGINE, field::GOAL_VERSION])
            .version("from", from)
            .version("to", to)
    })
}

/// Going to a Valkey from which there is no rollback to Redis OSS.
fn no_return(attempt: &Attempt) -> Option<Finding> {
    let (from, to) = attempt.upgrade()?;
    let beyond = to.engine() == Engine::Valkey && to.text() != "7.2";
    (from.engine() == Engine::Redis && beyond)
        .then(|| Finding::applies(&[field::GOAL_ENGINE, field::GOAL_VERSION]).version("to", to))
}

fn valkey_user_groups(attempt: &Attempt) -> Option<Finding> {
    use crate::model::facts::Auth;
    rollback(attempt)?;
    let because: &[&str] = &[field::AUTH, field::USER_GROUP_ENGINES];
    match (attempt.state.facts.auth, attempt.state.facts.user_group_engines.as_deref()) {
        (Some(Auth::None | Auth::Token), None | Some([])) | (None, Some([])) => None,
        (_, Some(engines)) => engines.contains(&Engine::Valkey).then(|| Finding::applies(because)),
        (Some(Auth::UserGroup), None) => Some(Finding::depends(because, field::USER_GROUP_ENGINES)),
        (_, None) => Some(Finding::depends(because, field::AUTH)),
    }
}

fn terraform(attempt: &Attempt) -> Option<Finding> {
    rollback(attempt).map(|_| Finding::applies(&[field::GOAL_ENGINE, field::GOAL_VERSION]))
}

/// For every pair but the one that AWS names.
fn backup_into_older(attempt: &Attempt) -> Option<Finding> {
    let (from, to) = attempt.upgrade()?;
    let older = match (from.engine(), to.engine()) {
        (Engine::Redis, Engine::Redis) | (Engine::Valkey, Engine::Valkey) => to < from,
        (Engine::Valkey, Engine::Redis) => !is_documented_rollback(from, to),
        _ => false,
    };
    older.then(|| Finding::applies(&[field::VERSION, field::GOAL_VERSION]).version("from", from).version("to", to))
}
