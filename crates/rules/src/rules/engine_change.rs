//! From one engine to another, and long jumps inside one.

use super::eras::CROSS_ENGINE;
use super::{Attempt, Check, Rule, field};
use crate::Engine;
use crate::catalogue::sources as s;
use crate::facts::Kind;
use crate::finding::Finding;
use crate::guide::Interval;

pub(super) static RULES: &[Rule] = &[
    Rule {
        id: "engine-change-not-documented",
        facts: &["F-MEMC-22", "F-PATH-21", "F-SEED-03"],
        sources: &[s::S0, s::LIVE_VERSIONMANAGEMENT_HOWTO],
        holds: Interval::ALWAYS,
        check: Check::Block(not_documented),
    },
    Rule {
        id: "single-node-needs-replication-group",
        facts: &["F-PATH-21", "F-PATH-25"],
        sources: &[s::LIVE_VERSIONMANAGEMENT_HOWTO, s::FAQ, s::SM_CREATECACHECLUSTER],
        holds: Interval::since(CROSS_ENGINE),
        check: Check::Block(single_node_to_valkey),
    },
    Rule {
        id: "ip-addresses-change",
        facts: &["F-PATH-24", "F-ROLL-04", "F-OPEN-06"],
        sources: &[s::LIVE_VERSIONMANAGEMENT_HOWTO],
        holds: Interval::since(CROSS_ENGINE),
        check: Check::Notice(addresses),
    },
    Rule {
        id: "direct-jump",
        facts: &["F-PATH-01", "F-PATH-02"],
        sources: &[s::UG2305_VERSIONMANAGEMENTCONSIDERATIONS, s::LIVE_VERSIONMANAGEMENTCONSIDERATIONS],
        holds: Interval::since("2022-06-17"),
        check: Check::Notice(long_jump),
    },
];

fn not_documented(attempt: &Attempt) -> Option<Finding> {
    let (from, to) = attempt.upgrade()?;
    if from.engine() == to.engine() {
        return None;
    }
    let memcached = !from.engine().replicates() || !to.engine().replicates();
    (memcached || attempt.guide.date < CROSS_ENGINE).then(|| {
        Finding::applies(&[field::ENGINE, field::GOAL_ENGINE, field::GUIDE]).version("from", from).version("to", to)
    })
}

fn single_node_to_valkey(attempt: &Attempt) -> Option<Finding> {
    let (from, to) = attempt.upgrade()?;
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
