//! The resource's status at the moment of the request.

use crate::catalogue::{FactIds, READ, is_new_status, sources as s};
use crate::day;
use crate::model::{Interval, Operation, field};
use crate::rule::{Attempt, Check, Finding, Rule, RuleId, Topic, Weight};

pub(crate) static RULES: &[Rule] = &[
    Rule {
        id: RuleId::of("not-available-state"),
        topic: Topic::Timing,
        facts: FactIds::of(&["F-ERR-06", "F-18-19", "F-API-33"]),
        sources: &[s::UG1801_BACKUPS, s::GH_TERRAFORM_36017],
        holds: Interval::ALWAYS,
        check: Check::Block(busy),
    },
    Rule {
        id: RuleId::of("restore-failed-node"),
        topic: Topic::Timing,
        facts: FactIds::of(&["F-PATH-15", "F-ERR-13"]),
        sources: &[s::UG2305_CACHENODES_NODEMIGRATION],
        holds: Interval::since(day!("2022-01-04")),
        check: Check::Block(restore_failed),
    },
    Rule {
        id: RuleId::of("status-unlisted"),
        topic: Topic::Timing,
        facts: FactIds::of(&["F-API-33"]),
        sources: &[s::SM],
        holds: Interval::ALWAYS,
        check: Check::Standing(Weight::Know, not_known),
    },
];

/// What AWS is asked to do to the resource itself; a status that is unknown is looked at before the step.
fn refused(attempt: &Attempt) -> bool {
    use Operation as Op;
    let own = matches!(
        attempt.operation,
        Op::Modify(_)
            | Op::ModifyGlobal { .. }
            | Op::ScaleGlobal(_)
            | Op::ModifyServerless(_)
            | Op::JoinReplicationGroup
            | Op::AddReplica
            | Op::EnableFailover
            | Op::ChangeClusterMode(_)
            | Op::EncryptInTransit(_)
            | Op::CreateSnapshot(_)
    );
    let resharded = matches!(attempt.operation, Op::Reshard(_)) && attempt.state.replacement.is_none();
    (own || resharded) && attempt.state.available == Some(false)
}

fn busy(attempt: &Attempt) -> Option<Finding> {
    let status = attempt.state.facts.status.as_deref()?;
    refused(attempt).then(|| Finding::applies(&[field::STATUS]).with("status", status))
}

/// A word that AWS may have added since: it is treated as unknown.
fn not_known(attempt: &Attempt) -> Option<Finding> {
    let facts = attempt.state.facts;
    let status = facts.status.as_deref().filter(|status| is_new_status(facts.kind, status))?;
    Some(Finding::applies(&[field::STATUS]).with("status", status).with("date", READ))
}

fn restore_failed(attempt: &Attempt) -> Option<Finding> {
    let failed = attempt.state.facts.status.as_deref() == Some("restore-failed");
    (failed && refused(attempt)).then(|| Finding::applies(&[field::STATUS]))
}
