//! Parameter groups: families, values that must not change, append-only files.

use crate::catalogue::{FactIds, sources as s};
use crate::day;
use crate::model::{Engine, EngineVersion, Interval, Operation, Truth, field};
use crate::rule::{Attempt, Check, Finding, Rule, RuleId, Topic};

pub(crate) static RULES: &[Rule] = &[
    Rule {
        id: RuleId::of("parameter-group-family-mismatch"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-PATH-10", "F-FAM-03", "F-ERR-01"]),
        sources: &[s::UG2101_VERSIONMANAGEMENT, s::LIVE_VERSIONMANAGEMENT_HOWTO, s::GH_TERRAFORM_27748],
        holds: Interval::since(day!("2021-01-28")),
        check: Check::Block(other_family),
    },
    Rule {
        id: RuleId::of("default-group-follows-family"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-PATH-10", "F-FAM-03"]),
        sources: &[s::UG2101_VERSIONMANAGEMENT, s::LIVE_VERSIONMANAGEMENT_HOWTO],
        holds: Interval::since(day!("2021-01-28")),
        check: Check::Notice(default_group),
    },
    Rule {
        id: RuleId::of("parameter-group-values-must-match"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-18-14", "F-PATH-11"]),
        sources: &[s::UG1801_PARAMETERGROUPS_REDIS, s::LIVE_VERSIONMANAGEMENT_HOWTO],
        holds: Interval::ALWAYS,
        check: Check::Notice(new_group),
    },
    Rule {
        id: RuleId::of("aof-must-be-off"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-18-13", "F-PATH-13", "F-BRK-01"]),
        sources: &[s::UG1801_PARAMETERGROUPS_REDIS, s::UG2305_VERSIONMANAGEMENTCONSIDERATIONS],
        holds: Interval::ALWAYS,
        check: Check::Block(aof),
    },
    Rule {
        id: RuleId::of("static-parameters-need-reboot"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-18-15", "F-18-20", "F-DOWN-30"]),
        sources: &[s::UG1801_PARAMETERGROUPS_REDIS, s::UG1801_AUTOFAILOVER],
        holds: Interval::ALWAYS,
        check: Check::Notice(new_group),
    },
    Rule {
        id: RuleId::of("old-group-deleted-last"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-API-20"]),
        sources: &[s::SM_CREATECACHEPARAMETERGROUP, s::GH_CLOUDPOSSE_178],
        holds: Interval::ALWAYS,
        check: Check::Notice(group_made),
    },
];

/// Whether the group in use is a custom one of another family than the target's.
fn crosses(attempt: &Attempt) -> Truth {
    let Some((_, to)) = attempt.upgrade() else { return Truth::No };
    if attempt.resource.kind == crate::model::facts::Kind::Serverless || attempt.resource.group_family == to.family() {
        return Truth::No;
    }
    !Truth::from(attempt.resource.default_group)
}

fn other_family(attempt: &Attempt) -> Option<Finding> {
    let (_, to) = attempt.upgrade()?;
    let needed = match attempt.change.parameter_group {
        Some(family) => Truth::from(family != to.family() || attempt.state.group_made != Some(family)),
        None => crosses(attempt),
    };
    Finding::when(needed, &[field::GROUP_IS_DEFAULT, field::GROUP_FAMILY, field::GOAL_VERSION], field::GROUP_IS_DEFAULT)
        .map(|finding| finding.with("family", attempt.resource.group_family).with("toFamily", to.family()))
}

/// The group in use is a default one of another family than the target's, and the request names none.
fn default_group(attempt: &Attempt) -> Option<Finding> {
    let (_, to) = attempt.upgrade()?;
    let names_none = matches!(attempt.operation, Operation::Modify(modify) if modify.parameter_group.is_none());
    (names_none && attempt.resource.group_family != to.family()).then_some(())?;
    let because: &[&str] = &[field::GROUP_IS_DEFAULT, field::GOAL_VERSION];
    Finding::when(attempt.resource.default_group.into(), because, field::GROUP_IS_DEFAULT)
        .map(|finding| finding.with("toFamily", to.family()))
}

/// A new custom group of Redis OSS or Valkey is made, or might have to be.
fn new_group(attempt: &Attempt) -> Option<Finding> {
    attempt.resource.version.engine().replicates().then_some(())?;
    let because: &[&str] = &[field::PARAMETERS, field::GROUP_IS_DEFAULT];
    if matches!(attempt.operation, Operation::CreateParameterGroup(_)) {
        return Some(Finding::applies(because));
    }
    Finding::when(crosses(attempt), because, field::GROUP_IS_DEFAULT)
}

fn group_made(attempt: &Attempt) -> Option<Finding> {
    matches!(attempt.operation, Operation::CreateParameterGroup(_))
        .then(|| Finding::applies(&[field::GROUP_IS_DEFAULT, field::GOAL_VERSION]))
}

/// Append-only files exist below 2.8.22; from there on, and for certain from 3.2.4 on, they must be off first.
fn aof(attempt: &Attempt) -> Option<Finding> {
    let (from, to) = attempt.redis_upgrade()?;
    let crosses_threshold = !from.at_least(2, 8, 22) && to_takes_no_aof(to, 2, 8, 22)
        || !from.at_least(3, 2, 4) && to_takes_no_aof(to, 3, 2, 4);
    if from.engine() != Engine::Redis || !crosses_threshold {
        return None;
    }
    Finding::when(attempt.state.aof.into(), &[field::PARAMETERS, field::VERSION], field::PARAMETERS)
        .map(|finding| finding.version("to", to))
}

fn to_takes_no_aof(to: EngineVersion, major: u64, minor: u64, patch: u64) -> bool {
    to.engine() == Engine::Valkey || to.at_least(major, minor, patch)
}
