//! End of standard support, Extended Support and its charge, by the planning date.
//!
//! There is no clock in here: without a date nothing is reported.

use crate::catalogue::{FactIds, Phase, Support, premium, sources as s, support};
use crate::day;
use crate::model::eras::CROSS_ENGINE;
use crate::model::{Day, EngineVersion, Interval, field};
use crate::rule::{Attempt, Check, Finding, Rule, RuleId, Topic, Weight};

/// The pages on Extended Support were read as copies of 2024-10 and later.
const EXTENDED: Interval = Interval::since(CROSS_ENGINE);
/// The first dated copy that gives ends of life.
const ENDS_OF_LIFE: Interval = Interval::since(day!("2023-04-10"));
/// Extended Support began, and no older patch than the newest was left (F-N-057).
const MOVED: Day = day!("2026-02-01");

pub(crate) static RULES: &[Rule] = &[
    Rule {
        id: RuleId::of("version-end-of-support"),
        topic: Topic::Support,
        facts: FactIds::of(&["F-EOL-04", "F-EOL-05", "F-EOL-09", "F-EOL-10", "F-N-050", "F-N-051"]),
        sources: &[s::LIVE_EXTENDED_SUPPORT_VERSIONS, s::LIVE_EXTENDED_SUPPORT_CHARGES, s::SKILL],
        holds: EXTENDED,
        check: Check::Standing(Weight::Know, in_extended_support),
    },
    Rule {
        id: RuleId::of("extended-support-ends"),
        topic: Topic::Support,
        facts: FactIds::of(&["F-N-052", "F-EOL-04", "F-EOL-05"]),
        sources: &[s::LIVE_EXTENDED_SUPPORT_VERSIONS, s::LIVE_EXTENDED_SUPPORT_RESPONSIBILITIES],
        holds: EXTENDED,
        check: Check::Standing(Weight::Act, last_day),
    },
    Rule {
        id: RuleId::of("version-end-of-life"),
        topic: Topic::Support,
        facts: FactIds::of(&["F-EOL-01", "F-EOL-02", "F-EOL-07"]),
        sources: &[s::UG2304_DEPRECATED_ENGINE_VERSIONS],
        holds: ENDS_OF_LIFE,
        check: Check::Standing(Weight::Know, end_of_life),
    },
    Rule {
        id: RuleId::of("standard-support-ends"),
        topic: Topic::Support,
        facts: FactIds::of(&["F-EOL-04", "F-EOL-05", "F-EOL-08", "F-EOL-09"]),
        sources: &[s::LIVE_EXTENDED_SUPPORT_VERSIONS, s::LIVE_EXTENDED_SUPPORT_CHARGES],
        holds: EXTENDED,
        check: Check::Standing(Weight::Know, in_standard_support),
    },
    Rule {
        id: RuleId::of("target-out-of-support"),
        topic: Topic::Support,
        facts: FactIds::of(&["F-EOL-04", "F-EOL-05", "F-EOL-09"]),
        sources: &[s::LIVE_EXTENDED_SUPPORT_VERSIONS, s::LIVE_EXTENDED_SUPPORT_CHARGES],
        holds: EXTENDED,
        check: Check::Standing(Weight::Act, target_out_of_support),
    },
    Rule {
        id: RuleId::of("target-past-end-of-life"),
        topic: Topic::Support,
        facts: FactIds::of(&["F-EOL-01", "F-EOL-02"]),
        sources: &[s::UG2304_DEPRECATED_ENGINE_VERSIONS],
        holds: Interval { from: ENDS_OF_LIFE.from, until: EXTENDED.from },
        check: Check::Standing(Weight::Act, target_out_of_support),
    },
    Rule {
        id: RuleId::of("target-leaves-standard-support"),
        topic: Topic::Support,
        facts: FactIds::of(&["F-EOL-04", "F-EOL-05", "F-EOL-09"]),
        sources: &[s::LIVE_EXTENDED_SUPPORT_VERSIONS, s::LIVE_EXTENDED_SUPPORT_CHARGES],
        holds: EXTENDED,
        check: Check::Standing(Weight::Know, target_leaves),
    },
    Rule {
        id: RuleId::of("target-end-of-support-unknown"),
        topic: Topic::Support,
        facts: FactIds::of(&["F-EOL-06", "F-OPEN-24", "F-MEMC-21"]),
        sources: &[s::LIVE_EXTENDED_SUPPORT_VERSIONS],
        holds: EXTENDED,
        check: Check::Standing(Weight::Background, target_without_date),
    },
    Rule {
        id: RuleId::of("deprecated-version"),
        topic: Topic::Support,
        facts: FactIds::of(&["F-EOL-03"]),
        sources: &[s::UG2304_DEPRECATED_ENGINE_VERSIONS],
        holds: Interval { until: Some(MOVED), ..ENDS_OF_LIFE },
        check: Check::Standing(Weight::Know, deprecated),
    },
    Rule {
        id: RuleId::of("moved-before-extended-support"),
        topic: Topic::Support,
        facts: FactIds::of(&["F-EOL-03", "F-N-057"]),
        sources: &[s::LIVE_EXTENDED_SUPPORT_VERSIONS],
        holds: Interval::since(MOVED),
        check: Check::Standing(Weight::Know, moved),
    },
];

const PRESENT: &[&str] = &[field::VERSION, field::AS_OF];
const TARGET: &[&str] = &[field::GOAL_VERSION, field::AS_OF];

/// The support status, on the planning date, of the version that runs before anything is done.
fn present(attempt: &Attempt) -> Option<(EngineVersion, &'static Support, Phase)> {
    let version = attempt.resource.version;
    let support = support(version).filter(|_| attempt.is_at_start())?;
    Some((version, support, support.phase(attempt.as_of?)))
}

/// The same for the version that is wanted.
fn target(attempt: &Attempt) -> Option<(EngineVersion, &'static Support, Phase)> {
    let (_, to) = attempt.upgrade()?;
    let support = support(to)?;
    Some((to, support, support.phase(attempt.as_of?)))
}

/// In Extended Support: the year, with its dates and its premium.
fn in_extended_support(attempt: &Attempt) -> Option<Finding> {
    let (version, support, phase) = present(attempt)?;
    let Phase::Extended { year, .. } = phase else { return None };
    let (Some(ended), Some([since, ..]), Some(premium)) = (support.standard_ends, support.extended, premium(year))
    else {
        return None;
    };
    Some(
        Finding::applies(PRESENT)
            .version("version", version)
            .with("date", ended)
            .with("since", since)
            .with("year", year)
            .with("percent", premium.percent),
    )
}

fn last_day(attempt: &Attempt) -> Option<Finding> {
    let (version, support, phase) = present(attempt)?;
    let ends = support.extended_ends?;
    matches!(phase, Phase::Extended { .. } | Phase::Ended { .. })
        .then(|| Finding::applies(PRESENT).version("version", version).with("date", ends))
}

/// Versions that never had Extended Support.
fn end_of_life(attempt: &Attempt) -> Option<Finding> {
    let (version, support, phase) = present(attempt)?;
    match phase {
        Phase::Ended { on } if support.extended.is_none() => {
            Some(Finding::applies(PRESENT).version("version", version).with("date", on))
        }
        _ => None,
    }
}

fn ahead(finding: Finding, version: EngineVersion, support: &Support) -> Option<Finding> {
    let ([since, ..], ended) = (support.extended?, support.standard_ends?);
    let percent = premium(1)?.percent;
    Some(finding.version("version", version).with("date", ended).with("since", since).with("percent", percent))
}

fn in_standard_support(attempt: &Attempt) -> Option<Finding> {
    let (version, support, phase) = present(attempt)?;
    matches!(phase, Phase::Standard { .. }).then_some(())?;
    ahead(Finding::applies(PRESENT), version, support)
}

fn target_out_of_support(attempt: &Attempt) -> Option<Finding> {
    let (version, support, phase) = target(attempt)?;
    let ended = support.standard_ends?;
    matches!(phase, Phase::Extended { .. } | Phase::Ended { .. })
        .then(|| Finding::applies(TARGET).version("version", version).with("date", ended))
}

/// What the charge that ends with the upgrade does later (F-EOL-09).
fn target_leaves(attempt: &Attempt) -> Option<Finding> {
    let (version, support, phase) = target(attempt)?;
    matches!(phase, Phase::Standard { .. }).then_some(())?;
    ahead(Finding::applies(TARGET), version, support)
}

/// Reported where a version with a date is left for one without.
fn target_without_date(attempt: &Attempt) -> Option<Finding> {
    let (version, _, phase) = target(attempt)?;
    let (_, left, _) = present(attempt)?;
    (phase == Phase::NoDateKnown && left.standard_ends.is_some())
        .then(|| Finding::applies(TARGET).version("version", version).with("date", crate::catalogue::READ))
}

/// Says nothing of a day: a deprecated version is that on every day of a guide that says so.
fn deprecated(attempt: &Attempt) -> Option<Finding> {
    let wanted = attempt.upgrade().and_then(|(_, to)| replaced(to, &[field::GOAL_VERSION]));
    wanted.or_else(|| running_replaced(attempt))
}

fn replaced(version: EngineVersion, because: &'static [&'static str]) -> Option<Finding> {
    let instead = support(version)?.replaced_by?;
    Some(Finding::applies(because).version("version", version).with("instead", instead))
}

fn running_replaced(attempt: &Attempt) -> Option<Finding> {
    replaced(attempt.resource.version, &[field::VERSION]).filter(|_| attempt.is_at_start())
}

/// A cluster that still says so contradicts AWS's page.
fn moved(attempt: &Attempt) -> Option<Finding> {
    running_replaced(attempt).map(|finding| finding.with("date", MOVED))
}
