//! The resource's status at the moment of the request.

use super::{Attempt, Check, Rule, field};
use crate::catalogue::sources as s;
use crate::finding::Finding;
use crate::guide::Interval;
use crate::service::Operation;

pub(super) static RULES: &[Rule] = &[
    Rule {
        id: "not-available-state",
        facts: &["F-ERR-06", "F-18-19", "F-API-33"],
        sources: &[s::UG1801_BACKUPS, s::GH_TERRAFORM_36017],
        holds: Interval::ALWAYS,
        check: Check::Notice(busy),
    },
    Rule {
        id: "restore-failed-node",
        facts: &["F-PATH-15", "F-ERR-13"],
        sources: &[s::UG2305_CACHENODES_NODEMIGRATION],
        holds: Interval::since("2022-01-04"),
        check: Check::Notice(restore_failed),
    },
];

fn changes(operation: &Operation) -> bool {
    !matches!(operation, Operation::WaitForWindow | Operation::SwitchApplication | Operation::CreateParameterGroup(_))
}

fn busy(attempt: &Attempt) -> Option<Finding> {
    let status = attempt.state.facts.status.as_deref()?;
    (status != "available" && changes(attempt.operation))
        .then(|| Finding::applies(&[field::STATUS]).with("status", status))
}

fn restore_failed(attempt: &Attempt) -> Option<Finding> {
    (attempt.state.facts.status.as_deref() == Some("restore-failed") && changes(attempt.operation))
        .then(|| Finding::applies(&[field::STATUS]))
}
