//! Snapshots right before what they protect.
//!
//! A snapshot before a change in place changes nothing that the search looks at, so paths are found without it, and it is put
//! into them afterwards: before every step in which a resource in use comes to run another engine version, or its only copy
//! of the data moves to another node type.

use upgrade_rules::Truth;
use upgrade_rules::facts::Kind;
use upgrade_rules::model::{Operation, SnapshotFor, State};
use upgrade_rules::rule::Fired;
use upgrade_rules::service::Service;

use crate::plan::Step;

/// The snapshot before an operation that leads from one state to another, where one can be taken.
pub(crate) fn snapshot(service: Service, from: &State, to: &State, operation: &Operation) -> Option<Operation> {
    let upgrades = to.live.version != from.live.version;
    let moves_only_copy = to.live.node_type != from.live.node_type && has_one_copy(from);
    let timing = service.timing(operation).filter(|_| upgrades || moves_only_copy)?;
    let snapshot = Operation::CreateSnapshot(SnapshotFor::Change { to: upgrades.then_some(to.live.version), timing });
    // Where memory is short for a copy, the larger node comes first.
    let too_full = !upgrades && service.lacks_memory(from, &snapshot);
    let possible =
        !too_full && service.precondition(from, &snapshot) && service.accepts(from, &snapshot).blocked != Truth::Yes;
    possible.then_some(snapshot)
}

/// Whether no replica is known to have the data as well.
fn has_one_copy(state: &State) -> bool {
    state.live.kind == Kind::CacheCluster || state.live.replicas == Some(0)
}

/// What may refuse such a snapshot: it is said with the step, and the change does not depend on it.
pub(crate) fn reservations(service: Service, step: &Step) -> Vec<Fired> {
    match step.operation {
        Operation::CreateSnapshot(SnapshotFor::Change { .. }) => service.accepts(&step.from, &step.operation).reasons,
        _ => Vec::new(),
    }
}
