//! The step that changes durability, as the program plans it: what must be there before it, what it changes, what follows.

use upgrade_planner::Strategy;
use upgrade_rules::Engine;
use upgrade_rules::facts::{ClusterMode, Durability, InTransitEncryption};
use upgrade_rules::model::{Operation, Pending, Resource};

/// What is wrong with an option's changes of durability.
pub(crate) fn faults(strategy: &Strategy) -> Vec<&'static str> {
    let mut faults = Vec::new();
    for (index, step) in strategy.steps.iter().enumerate() {
        let Operation::ChangeDurability(durability) = step.operation else { continue };
        let (before, after) = (&step.from.live, &step.to.live);
        let on = durability != Durability::Disabled;
        if on && !is_ready(before) {
            faults.push("durability before what it needs (F-N-003, F-N-004)");
        }
        if before.pending_engine != Pending::Nothing || before.pending_node_type != Pending::Nothing {
            faults.push("durability with something pending (F-N-005)");
        }
        let alone = Resource { durability: before.durability, at_rest: before.at_rest, ..after.clone() };
        if alone != *before || after.durability != Some(durability) {
            faults.push("durability with another change (F-N-005)");
        }
        if on && after.at_rest != Some(true) {
            faults.push("durability without encryption at rest (F-N-006)");
        }
        if on && strategy.steps[index..].iter().any(|later| later.to.live != *after) {
            faults.push("a change after durability (F-N-011)");
        }
    }
    faults
}

/// F-N-003, F-N-004, of the nodes in the domain.
fn is_ready(cluster: &Resource) -> bool {
    cluster.version.engine() == Engine::Valkey
        && cluster.version.text().starts_with("9.")
        && cluster.mode == Some(ClusterMode::Enabled)
        && cluster.multi_az == Some(true)
        && cluster.replicas.is_some_and(|replicas| replicas > 0)
        && cluster.in_transit == Some(InTransitEncryption::Required)
        && cluster.node_type.as_deref().is_some_and(|node_type| node_type.starts_with("cache.r6g."))
}
