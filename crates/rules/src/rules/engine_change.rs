//! Engine changes, and long jumps within one engine.

use crate::catalogue::{FactIds, newest, sources as s};
use crate::day;
use crate::model::eras::CROSS_ENGINE;
use crate::model::facts::Kind;
use crate::model::{Engine, Interval, Truth, field};
use crate::rule::{Attempt, Check, Finding, Property, Rule, RuleId, Topic, Weight};
use crate::rules::feature_gates::has_user_groups;

pub(crate) static RULES: &[Rule] = &[
    Rule {
        id: RuleId::of("engine-change-not-documented"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-MEMC-22", "F-PATH-21", "F-SEED-03"]),
        sources: &[s::S0, s::LIVE_VERSIONMANAGEMENT_HOWTO],
        holds: Interval::ALWAYS,
        check: Check::Block(not_documented),
    },
    Rule {
        id: RuleId::of("single-node-needs-replication-group"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-PATH-21", "F-PATH-25"]),
        sources: &[s::LIVE_VERSIONMANAGEMENT_HOWTO, s::FAQ, s::SM_CREATECACHECLUSTER],
        holds: Interval::since(CROSS_ENGINE),
        check: Check::Block(single_node_to_valkey),
    },
    Rule {
        id: RuleId::of("ip-addresses-change"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-PATH-24", "F-ROLL-04", "F-OPEN-06"]),
        sources: &[s::LIVE_VERSIONMANAGEMENT_HOWTO],
        holds: Interval::since(CROSS_ENGINE),
        check: Check::Notice(Weight::Know, addresses),
    },
    Rule {
        id: RuleId::of("direct-jump"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-PATH-01", "F-PATH-02"]),
        sources: &[s::UG2305_VERSIONMANAGEMENTCONSIDERATIONS, s::LIVE_VERSIONMANAGEMENTCONSIDERATIONS],
        holds: Interval::since(day!("2022-06-17")),
        check: Check::Notice(Weight::Background, long_jump),
    },
    Rule {
        id: RuleId::of("valkey-needs-newer-command-line"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-PATH-23", "F-PATH-22"]),
        sources: &[s::LIVE_VERSIONMANAGEMENT_HOWTO],
        holds: Interval::since(CROSS_ENGINE),
        check: Check::Notice(Weight::Know, command_line),
    },
    Rule {
        id: RuleId::of("redis-user-groups-work-on-valkey"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-PATH-26", "F-GATE-20"]),
        sources: &[s::LIVE_CLUSTERS_RBAC],
        holds: Interval::since(CROSS_ENGINE),
        check: Check::Standing(Weight::Know, user_groups),
    },
    Rule {
        id: RuleId::of("valkey-costs-less"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-EOL-13", "F-RED-21", "F-PATH-21"]),
        sources: &[s::FAQ, s::LIVE_SUPPORTED_ENGINE_VERSIONS],
        holds: Interval::since(CROSS_ENGINE),
        check: Check::Standing(Weight::Background, stays_on_redis),
    },
    Rule {
        id: RuleId::of("newest-redis-oss-already"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-EOL-13", "F-RED-21", "F-PATH-21"]),
        sources: &[s::FAQ, s::LIVE_SUPPORTED_ENGINE_VERSIONS],
        holds: Interval::since(CROSS_ENGINE),
        check: Check::Standing(Weight::Know, stays_on_newest_redis),
    },
    Rule {
        id: RuleId::of("client-of-another-engine"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-MEMC-22"]),
        sources: &[s::LIVE_VERSIONMANAGEMENT_HOWTO],
        holds: Interval::ALWAYS,
        check: Check::Standing(Weight::Act, another_client),
    },
];

fn not_documented(attempt: &Attempt) -> Option<Finding> {
    let (from, to) = attempt.upgrade()?;
    if from.engine() == to.engine() {
        return None;
    }
    let memcached = !from.engine().replicates() || !to.engine().replicates();
    (memcached || attempt.guide.date < CROSS_ENGINE).then(|| {
        Finding::applies(&[field::ENGINE, field::GOAL_ENGINE, field::GUIDE])
            .version("from", from)
            .version("to", to)
            .meaning(Property::Undocumented)
    })
}

fn single_node_to_valkey(attempt: &Attempt) -> Option<Finding> {
    let (from, to) = attempt.upgrade().filter(|_| !attempt.asks_for_serverless())?;
    let crosses = from.engine() == Engine::Redis && to.engine() == Engine::Valkey;
    (crosses && attempt.resource.kind == Kind::CacheCluster)
        .then(|| Finding::applies(&[field::KIND, field::GOAL_ENGINE]).version("to", to))
}

fn addresses(attempt: &Attempt) -> Option<Finding> {
    let (from, to) = attempt.redis_upgrade()?;
    (from.engine() != to.engine()).then(|| Finding::applies(&[field::GOAL_ENGINE]))
}

fn long_jump(attempt: &Attempt) -> Option<Finding> {
    let (from, to) = attempt.redis_upgrade()?;
    let majors = to.major().saturating_sub(from.major());
    (majors > 1 || from.engine() != to.engine() && majors > 0)
        .then(|| Finding::applies(&[field::VERSION, field::GOAL_VERSION]).version("from", from).version("to", to))
}

fn becomes_valkey(attempt: &Attempt) -> Option<()> {
    let (from, to) = attempt.upgrade()?;
    (from.engine() == Engine::Redis && to.engine() == Engine::Valkey).then_some(())
}

fn command_line(attempt: &Attempt) -> Option<Finding> {
    becomes_valkey(attempt).map(|()| Finding::applies(&[field::GOAL_ENGINE]))
}

fn user_groups(attempt: &Attempt) -> Option<Finding> {
    becomes_valkey(attempt)?;
    // Older versions have none (F-GATE-10).
    let can = Truth::from(attempt.resource.version.at_least(6, 0, 0));
    let attached = has_user_groups(attempt.state.facts).and(can);
    Finding::when(attached, &[field::AUTH, field::USER_GROUP_ENGINES, field::GOAL_ENGINE], field::AUTH)
}

/// To a newer Redis OSS, of which there will be none after 7.1.
fn stays_on_redis(attempt: &Attempt) -> Option<Finding> {
    let (from, to) = attempt.upgrade()?;
    (from.engine() == Engine::Redis && to.engine() == Engine::Redis && from < to)
        .then(|| Finding::applies(&[field::ENGINE, field::GOAL_VERSION]).with("percent", percent_less(attempt)))
}

/// By how much Valkey costs less than Redis OSS (F-EOL-13).
fn percent_less(attempt: &Attempt) -> u32 {
    if attempt.resource.kind == Kind::Serverless { 33 } else { 20 }
}

/// Asked for the version that it runs, which is the newest Redis OSS: there are newer ones, of another engine.
fn stays_on_newest_redis(attempt: &Attempt) -> Option<Finding> {
    let version = attempt.target().filter(|target| *target == attempt.resource.version && attempt.is_at_start())?;
    let valkey = newest(Engine::Valkey, attempt.guide)?;
    (newest(Engine::Redis, attempt.guide) == Some(version)).then(|| {
        Finding::applies(&[field::VERSION, field::GOAL_VERSION])
            .version("version", version)
            .version("valkey", valkey)
            .with("percent", percent_less(attempt))
    })
}

/// Memcached on one side only.
fn another_client(attempt: &Attempt) -> Option<Finding> {
    let (from, to) = attempt.upgrade()?;
    (from.engine().replicates() != to.engine().replicates()).then(|| {
        Finding::applies(&[field::ENGINE, field::GOAL_ENGINE])
            .with("from", from.engine().name())
            .with("to", to.engine().name())
    })
}
