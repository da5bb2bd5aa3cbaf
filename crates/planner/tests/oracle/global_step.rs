//! The step that makes a Global Datastore of a new replication group, as the program plans it: what it is made of, and what
//! must not come before it.

use upgrade_planner::Strategy;
use upgrade_rules::Engine;
use upgrade_rules::facts::Kind;
use upgrade_rules::model::Operation;

/// What is wrong with an option's new Global Datastore.
pub(crate) fn faults(strategy: &Strategy) -> Vec<&'static str> {
    let mut faults = Vec::new();
    for step in strategy.steps.iter().filter(|step| step.from.is_global()) {
        let Some(new) = &step.from.replacement else { continue };
        match step.operation {
            Operation::CreateGlobalDatastore => {
                if new.version.engine() == Engine::Redis && !new.version.at_least(5, 0, 6) {
                    faults.push("a Global Datastore of a version that has none (F-GATE-09)");
                }
                let without = ["cache.t", "cache.m3.", "cache.m4.", "cache.r3.", "cache.r4."];
                let other = new.node_type != step.from.live.node_type;
                if other
                    && new.node_type.as_deref().is_some_and(|it| without.iter().any(|family| it.starts_with(family)))
                {
                    faults.push("a Global Datastore on nodes that have none (F-GATE-09, F-N-075)");
                }
            }
            Operation::SwitchApplication if new.kind != Kind::GlobalDatastore => {
                faults.push("the application goes over to no Global Datastore (F-GDS-13)");
            }
            _ => {}
        }
    }
    faults
}
