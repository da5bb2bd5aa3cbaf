//! Versions over time: where offered, how long supported, and what a dated guide knows of them.

use super::{Attempt, Check, Rule, field};
use crate::catalogue::{sources as s, support};
use crate::finding::Finding;
use crate::guide::Interval;

pub(super) static RULES: &[Rule] = &[
    Rule {
        id: "versions-differ-by-region",
        facts: &["F-18-22", "F-EOL-14", "F-API-14"],
        sources: &[s::UG1801_SELECTENGINE_REGIONVERSIONS, s::LIVE_VERSIONMANAGEMENT],
        holds: Interval::ALWAYS,
        check: Check::Standing(by_region),
    },
    Rule {
        id: "version-newer-than-guide",
        facts: &["F-RED-18", "F-VAL-01", "F-MEMC-06"],
        sources: &[s::UG1801_WHATSNEW],
        holds: Interval::until("2024-10-08"),
        check: Check::Standing(newer_than_guide),
    },
    Rule {
        id: "deprecated-in-console",
        facts: &["F-18-04"],
        sources: &[s::UG1801_CLUSTERS_MODIFY],
        holds: Interval::ALWAYS,
        check: Check::Standing(console_deprecated),
    },
    Rule {
        id: "version-end-of-support",
        facts: &["F-EOL-01", "F-EOL-02", "F-EOL-04", "F-EOL-05", "F-EOL-09"],
        sources: &[s::UG2304_DEPRECATED_ENGINE_VERSIONS, s::LIVE_EXTENDED_SUPPORT_VERSIONS],
        holds: Interval::since("2023-01-13"),
        check: Check::Standing(out_of_support),
    },
    Rule {
        id: "target-out-of-support",
        facts: &["F-EOL-01", "F-EOL-02", "F-EOL-03", "F-EOL-04", "F-EOL-05", "F-EOL-09"],
        sources: &[s::UG2304_DEPRECATED_ENGINE_VERSIONS, s::LIVE_EXTENDED_SUPPORT_VERSIONS],
        holds: Interval::since("2023-01-13"),
        check: Check::Standing(target_out_of_support),
    },
];

fn by_region(attempt: &Attempt) -> Option<Finding> {
    attempt.upgrade().map(|(_, to)| Finding::applies(&[field::GOAL_VERSION]).version("to", to))
}

fn newer_than_guide(attempt: &Attempt) -> Option<Finding> {
    let (from, to) = attempt.upgrade()?;
    let newer =
        [to, from].into_iter().find(|version| version.first_offered().is_some_and(|day| day > attempt.guide.date))?;
    Some(Finding::applies(&[field::GUIDE, field::GOAL_VERSION]).version("version", newer))
}

fn console_deprecated(attempt: &Attempt) -> Option<Finding> {
    let (_, to) = attempt.redis_upgrade()?;
    ["2.6.13", "2.8.6", "2.8.19"]
        .contains(&to.text())
        .then(|| Finding::applies(&[field::GOAL_VERSION]).version("version", to))
}

fn target_out_of_support(attempt: &Attempt) -> Option<Finding> {
    let as_of = attempt.as_of?;
    let (_, to) = attempt.upgrade()?;
    let end = support(to)?.standard_ends?;
    (end < as_of)
        .then(|| Finding::applies(&[field::GOAL_VERSION, field::AS_OF]).version("version", to).with("date", end))
}

/// Needs a planning date: there is no clock in here.
fn out_of_support(attempt: &Attempt) -> Option<Finding> {
    let as_of = attempt.as_of?;
    let from = attempt.resource.version;
    let end = support(from)?.standard_ends?;
    attempt.upgrade()?;
    (end < as_of).then(|| Finding::applies(&[field::VERSION, field::AS_OF]).version("version", from).with("date", end))
}
