//! Parameter group families: the group of the request and the running version.

use crate::catalogue::{FactIds, family_of_default_group, sources as s};
use crate::model::{Interval, field};
use crate::rule::{Attempt, Check, Finding, Rule, RuleId, Topic, Weight};

pub(crate) static RULES: &[Rule] = &[Rule {
    id: RuleId::of("parameter-group-not-of-this-version"),
    topic: Topic::Compatibility,
    facts: FactIds::of(&["F-FAM-01", "F-FAM-02", "F-FAM-03", "F-ERR-01"]),
    sources: &[s::SM_CREATECACHEPARAMETERGROUP, s::GH_TERRAFORM_27748],
    holds: Interval::ALWAYS,
    check: Check::Standing(Weight::Act, contradicts_version),
}];

/// Family or name of the group do not fit the version: one of the two is not so.
fn contradicts_version(attempt: &Attempt) -> Option<Finding> {
    let group = attempt.state.facts.parameter_group.as_ref().filter(|_| attempt.is_at_start())?;
    let version = attempt.resource.version;
    let by_name = group.name.as_deref().and_then(family_of_default_group).map(|family| family.id);
    let given = [group.family.as_deref(), by_name].into_iter().flatten().find(|given| *given != version.family())?;
    Some(
        Finding::applies(&[field::GROUP_FAMILY, field::VERSION])
            .with("family", given)
            .with("needed", version.family())
            .version("version", version),
    )
}
