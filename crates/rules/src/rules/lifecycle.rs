//! Versions over time: where AWS offers them, and what a dated guide knows of them.

use crate::catalogue::{FactIds, Offer, offer, offered_instead, region, sources as s};
use crate::day;
use crate::model::eras::CROSS_ENGINE;
use crate::model::facts::Kind;
use crate::model::{EngineVersion, Interval, Operation, Truth, field};
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
        id: RuleId::of("version-not-in-region"),
        topic: Topic::Support,
        facts: FactIds::of(&["F-18-22", "F-API-14", "F-PATH-09"]),
        sources: &[s::UG1801_SELECTENGINE_REGIONVERSIONS, s::SM_DESCRIBECACHEENGINEVERSIONS],
        holds: Interval::ALWAYS,
        check: Check::Block(not_in_region),
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

/// Said where nobody gave the list of the Region.
fn by_region(attempt: &Attempt) -> Option<Finding> {
    let (_, to) = attempt.upgrade()?;
    (in_region(attempt, to) == Truth::Unknown).then(|| Finding::applies(&[field::GOAL_VERSION]).version("to", to))
}

/// Whether the list of the Region has it; that list is of versions for nodes.
fn in_region(attempt: &Attempt, version: EngineVersion) -> Truth {
    let serverless = match attempt.operation {
        Operation::Create(create) => create.serverless,
        _ => attempt.resource.kind == Kind::Serverless || attempt.asks_for_serverless(),
    };
    if serverless { Truth::Unknown } else { attempt.state.facts.offers(version) }
}

/// The version that a new cluster gets, or that the operation leads to.
fn chosen(attempt: &Attempt) -> Option<EngineVersion> {
    match attempt.operation {
        Operation::Create(create) => Some(create.version),
        _ => attempt.upgrade().map(|(_, to)| to),
    }
}

fn not_in_region(attempt: &Attempt) -> Option<Finding> {
    let version = chosen(attempt)?;
    (in_region(attempt, version) == Truth::No).then(|| {
        let because: &[&str] = &[field::OFFERED_VERSIONS, field::VERSION, field::GOAL_VERSION];
        Finding::applies(because).version("version", version)
    })
}

/// A new cluster cannot have it even where the old one does. What the Region itself lists is on offer.
fn not_offered(attempt: &Attempt) -> Option<Finding> {
    let version = chosen(attempt).filter(|version| in_region(attempt, *version) != Truth::Yes)?;
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
