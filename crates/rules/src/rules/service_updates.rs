//! Service updates: another source of engine versions, and what the maintenance window can include.
//!
//! In 2020 and 2021 a minor of `6.x` was left to service updates alone (F-PATH-19); none of the guides is of that time.

use crate::catalogue::{FactIds, sources as s};
use crate::day;
use crate::model::facts::Kind;
use crate::model::{Engine, Interval, field};
use crate::rule::{Attempt, Check, Finding, Rule, RuleId, Topic, Weight};

pub(crate) static RULES: &[Rule] = &[
    Rule {
        id: RuleId::of("service-update-is-an-alternative"),
        topic: Topic::Timing,
        facts: FactIds::of(&["F-SU-02", "F-SU-04", "F-SU-05", "F-SU-06", "F-PATH-20", "F-BRK-05", "F-API-06"]),
        sources: &[
            s::UG2201_SUPPORTED_ENGINE_VERSIONS,
            s::UG2305_APPLYING_UPDATES,
            s::UG2305_STOPPING_SELF_SERVICE_UPDATES,
            s::SM_UPDATEACTION,
        ],
        // The copy with the rule on stopping; that minor versions come through it was there before.
        holds: Interval::since(day!("2023-05-22")),
        check: Check::Notice(Weight::Background, another_road),
    },
    Rule {
        id: RuleId::of("service-update-in-the-same-window"),
        topic: Topic::Timing,
        facts: FactIds::of(&["F-SU-01", "F-SU-03", "F-API-17", "F-API-18"]),
        sources: &[s::UG2305_APPLYING_UPDATES, s::SM_DESCRIBESERVICEUPDATES],
        holds: Interval::since(day!("2023-05-22")),
        check: Check::Notice(Weight::Background, same_window),
    },
];

/// From 6.0 to 6.2: of no other minor does AWS say that it came as a service update (F-PATH-20).
fn another_road(attempt: &Attempt) -> Option<Finding> {
    let (from, to) = attempt.redis_upgrade()?;
    let documented = from.engine() == Engine::Redis && from.at_least(6, 0, 0) && !to.at_least(6, 3, 0);
    (documented && from.shares_major(to) && from < to)
        .then(|| Finding::applies(&[field::VERSION, field::GOAL_VERSION]).version("to", to))
}

fn same_window(attempt: &Attempt) -> Option<Finding> {
    let node_based = matches!(attempt.resource.kind, Kind::CacheCluster | Kind::ReplicationGroup);
    (node_based && attempt.uses_window()).then(|| Finding::applies(&[field::GOAL_TIMING]))
}
