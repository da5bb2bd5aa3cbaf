//! Versions over time: where AWS offers them, and what a dated guide knows of them.

use crate::catalogue::{FactIds, Offer, offer, offered_instead, region, sources as s};
use crate::day;
use crate::model::eras::CROSS_ENGINE;
use crate::model::{Interval, Operation, field};
use crate::rule::{Attempt, Check, Finding, Rule, RuleId, Topic, Weight};

pub(crate) static RULES: &[Rule] = &[
    Rule {
        id: RuleId::of("versions-differ-by-region"),
        topic: Topic::Support,
        facts: FactIds::of(&["F-18-22", "F-EOL-14", "F-API-14"]),
        sources: &[s::UG1801_SELECTENGINE_REGIONVERSIONS, s::LIVE_VERSIONMANAGEMENT],
        holds: Interval::ALWAYS,
        check: Check::Standing(Weight::Background, by_region),
    },
    Rule {
        id: RuleId::of("version-not-offered"),
        topic: Topic::Support,
        facts: FactIds::of(&["F-N-022"]),
        sources: &[s::CFL, s::LIVE_VERSIONMANAGEMENT],
        holds: Interval::since(day!("2026-10-20")),
        check: Check::Block(not_offered),
    },
    Rule {
        id: RuleId::of("deprecated-in-console"),
        topic: Topic::Support,
        facts: FactIds::of(&["F-18-04"]),
        sources: &[s::UG1801_CLUSTERS_MODIFY],
        holds: Interval::ALWAYS,
        check: Check::Standing(Weight::Know, console_deprecated),
    },
    Rule {
        id: RuleId::of("new-region-two-versions"),
        topic: Topic::Support,
        facts: FactIds::of(&["F-EOL-14"]),
        sources: &[s::LIVE_VERSIONMANAGEMENT],
        holds: Interval::since(CROSS_ENGINE),
        check: Check::Standing(Weight::Know, new_region),
    },
];

fn by_region(attempt: &Attempt) -> Option<Finding> {
    attempt.upgrade().map(|(_, to)| Finding::applies(&[field::GOAL_VERSION]).version("to", to))
}

/// A new cluster cannot have it even where the old one does.
fn not_offered(attempt: &Attempt) -> Option<Finding> {
    let version = match attempt.operation {
        Operation::Create(create) => create.version,
        _ => attempt.upgrade()?.1,
    };
    let Offer::NoLonger(day) = offer(version, attempt.guide) else { return None };
    let instead = offered_instead(version, attempt.guide)?;
    Some(
        Finding::applies(&[field::VERSION, field::GOAL_VERSION])
            .version("version", version)
            .with("date", day)
            .version("instead", instead),
    )
}

fn console_deprecated(attempt: &Attempt) -> Option<Finding> {
    let (_, to) = attempt.redis_upgrade()?;
    ["2.6.13", "2.8.6", "2.8.19"]
        .contains(&to.text())
        .then(|| Finding::applies(&[field::GOAL_VERSION]).version("version", to))
}

/// A Region that the newest list of windows read does not have has opened since.
fn new_region(attempt: &Attempt) -> Option<Finding> {
    let named =
        attempt.state.facts.region.as_deref().filter(|name| region(name).is_none_or(|known| known.window.is_none()))?;
    let (_, to) = attempt.upgrade()?;
    Some(Finding::applies(&[field::REGION, field::GOAL_VERSION]).with("region", named).version("to", to))
}
