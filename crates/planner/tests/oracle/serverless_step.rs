//! The step that makes a serverless cache of a snapshot, as the program plans it: what must not be in the snapshot.

use upgrade_planner::Strategy;
use upgrade_rules::model::Operation;

/// What is wrong with an option's new serverless cache.
pub(crate) fn faults(strategy: &Strategy) -> Vec<&'static str> {
    let mut faults = Vec::new();
    for step in &strategy.steps {
        let Operation::Create(create) = &step.operation else { continue };
        if !create.serverless || !create.seeded {
            continue;
        }
        if step.from.other_databases.as_ref().is_none_or(|others| !others.is_empty()) {
            faults.push("a serverless cache with several databases (F-N-025)");
        }
        if step.from.snapshot.is_none() {
            faults.push("a serverless cache from no snapshot (F-SLS-06)");
        }
    }
    faults
}
