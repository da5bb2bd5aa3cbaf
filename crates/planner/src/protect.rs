//! Snapshots right before what they protect.
//!
//! A snapshot before an upgrade changes nothing that the search looks at, so paths are found without it, and it is put into
//! them afterwards: before every step in which a resource in use comes to run another engine version.

use upgrade_rules::Truth;
use upgrade_rules::model::{Operation, SnapshotFor, State};
use upgrade_rules::rule::Fired;
use upgrade_rules::service::Service;

use crate::plan::Step;

/// The snapshot before an operation that leads from one state to another, where one can be taken.
pub(crate) fn snapshot(service: Service, from: &State, to: &State, operation: &Operation) -> Option<Operation> {
    let next = to.live.version;
    let timing = service.timing(operation).filter(|_| next != from.live.version)?;
    let snapshot = Operation::CreateSnapshot(SnapshotFor::Upgrade { to: next, timing });
    let possible = service.precondition(from, &snapshot) && service.accepts(from, &snapshot).blocked != Truth::Yes;
    possible.then_some(snapshot)
}

/// What may refuse such a snapshot: it is said with the step, and the upgrade does not depend on it.
pub(crate) fn reservations(service: Service, step: &Step) -> Vec<Fired> {
    match step.operation {
        Operation::CreateSnapshot(SnapshotFor::Upgrade { .. }) => service.accepts(&step.from, &step.operation).reasons,
        _ => Vec::new(),
    }
}
