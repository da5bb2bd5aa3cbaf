//! The AWS service level agreement during an upgrade.

use crate::catalogue::{FactIds, sources as s};
use crate::day;
use crate::model::facts::Kind;
use crate::model::{Interval, Truth, field};
use crate::rule::{Attempt, Check, Finding, Rule, RuleId, Topic, Weight};

pub(crate) static RULES: &[Rule] = &[Rule {
    id: RuleId::of("sla-without-multi-az"),
    topic: Topic::Interruption,
    facts: FactIds::of(&["F-SLA-01", "F-SLA-02"]),
    sources: &[s::SLA, s::FAQ],
    // The month from which it names these figures.
    holds: Interval::since(day!("2023-01-01")),
    check: Check::Standing(Weight::Background, without_multi_az),
}];

/// Node-based caches only; a serverless one has the higher figure.
fn without_multi_az(attempt: &Attempt) -> Option<Finding> {
    let resource = attempt.resource;
    let applies = resource.kind != Kind::Serverless && resource.version.engine().replicates() && attempt.is_at_start();
    applies.then_some(())?;
    Finding::when(!Truth::from(resource.multi_az), &[field::MULTI_AZ, field::KIND], field::MULTI_AZ)
}
