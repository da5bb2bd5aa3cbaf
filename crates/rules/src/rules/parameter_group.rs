//! Parameter groups: families, values that must not change, append-only files.

use std::collections::BTreeMap;

use crate::catalogue::{Carried, FactIds, carried, sources as s};
use crate::day;
use crate::model::facts::ClusterMode;
use crate::model::{Engine, EngineVersion, Interval, MadeGroup, Operation, Truth, field};
use crate::rule::{Attempt, Check, Finding, Rule, RuleId, Topic, Weight};

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
        check: Check::Notice(Weight::Know, default_group),
    },
    Rule {
        id: RuleId::of("parameter-group-values-must-match"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-18-14", "F-PATH-11"]),
        sources: &[s::UG1801_PARAMETERGROUPS_REDIS, s::LIVE_VERSIONMANAGEMENT_HOWTO],
        holds: Interval::ALWAYS,
        check: Check::Notice(Weight::Know, new_group),
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
        check: Check::Notice(Weight::Background, new_group),
    },
    Rule {
        id: RuleId::of("parameter-values-unknown"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-PATH-11", "F-N-027", "F-N-028"]),
        sources: &[s::UG1801_PARAMETERGROUPS_REDIS, s::LIVE_PARAMETERGROUPS_ENGINE],
        holds: Interval::ALWAYS,
        check: Check::Condition(values_unknown),
    },
    Rule {
        id: RuleId::of("parameters-not-carried-over"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-N-024", "F-N-027", "F-N-028", "F-N-036", "F-PATH-13"]),
        sources: &[s::LIVE_PARAMETERGROUPS_ENGINE],
        holds: Interval::ALWAYS,
        check: Check::Notice(Weight::Act, not_carried_over),
    },
    Rule {
        id: RuleId::of("old-group-deleted-last"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-API-20"]),
        sources: &[s::SM_CREATECACHEPARAMETERGROUP, s::GH_CLOUDPOSSE_178],
        holds: Interval::ALWAYS,
        check: Check::Notice(Weight::Background, group_made),
    },
];

/// Whether the group in use is a custom one of another family than the target's.
fn crosses(attempt: &Attempt) -> Truth {
    let Some((_, to)) = attempt.upgrade() else { return Truth::No };
    // A serverless cache has no parameter group.
    let serverless = matches!(attempt.operation, Operation::ModifyServerless(_));
    if serverless || attempt.resource.group_family == to.family() {
        return Truth::No;
    }
    !Truth::from(attempt.resource.default_group)
}

fn other_family(attempt: &Attempt) -> Option<Finding> {
    let (_, to) = attempt.upgrade()?;
    let needed = match attempt.change.parameter_group {
        Some(family) => {
            Truth::from(family != to.family() || attempt.state.group_made.map(|made| made.family) != Some(family))
        }
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
    let needed = match attempt.operation {
        // Made before, where the group in use is known to be a custom one.
        Operation::Create(create) if MadeGroup::unless_fits(attempt.resource, create).is_some() => {
            if attempt.resource.default_group.is_none() { Truth::Unknown } else { Truth::No }
        }
        _ => crosses(attempt),
    };
    Finding::when(needed, because, field::GROUP_IS_DEFAULT)
}

/// The family of a new group that gets the old one's values.
fn family_of_copy(attempt: &Attempt) -> Option<&'static str> {
    match attempt.operation {
        Operation::CreateParameterGroup(group) => Some(group.family),
        // From the first step of cluster mode on, a custom group has to have it on.
        Operation::ChangeClusterMode(ClusterMode::Compatible) if attempt.resource.default_group == Some(false) => {
            Some(attempt.resource.group_family)
        }
        _ => None,
    }
}

fn values<'a>(attempt: &Attempt<'a>) -> Option<&'a BTreeMap<String, String>> {
    attempt.state.facts.parameter_group.as_ref()?.parameters.as_ref()
}

fn values_unknown(attempt: &Attempt) -> Option<Finding> {
    let family = family_of_copy(attempt)?;
    values(attempt).is_none().then(|| Finding::depends(&[field::PARAMETERS], field::PARAMETERS).with("family", family))
}

/// Values that a group of the new family takes by another name, or not at all.
fn not_carried_over(attempt: &Attempt) -> Option<Finding> {
    let family = family_of_copy(attempt)?;
    let words: Vec<String> =
        values(attempt)?.iter().filter_map(|(name, value)| not_same(name, value, family)).collect();
    (!words.is_empty()).then(|| {
        let because = &[field::PARAMETERS, field::GOAL_VERSION];
        Finding::applies(because).with("family", family).with("parameters", words.join(", "))
    })
}

/// AWS's names and values, as the request for the new group needs them.
fn not_same(name: &str, value: &str, family: &str) -> Option<String> {
    match carried(name, family) {
        Carried::Same => None,
        Carried::Dropped(Some(holds)) if holds == value.trim() => None,
        Carried::As(new) => Some([name, " → ", new].concat()),
        Carried::Dropped(Some(value)) => Some([name, " (", value, ")"].concat()),
        Carried::Dropped(None) => Some(name.to_owned()),
    }
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
    to.at_least_redis(major, minor, patch)
}
