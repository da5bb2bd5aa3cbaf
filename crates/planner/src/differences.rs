//! Where another guide judges the same request differently.

use upgrade_rules::Guide;
use upgrade_rules::interruption::Interruption;
use upgrade_rules::service::{Modify, Operation, Service, State, Timing};

use crate::direct;
use crate::goal::Goal;
use crate::plan::{Difference, Direct};

pub(crate) fn between_guides(service: Service, start: &State, goal: &Goal, direct: Option<&Direct>) -> Vec<Difference> {
    let Some(direct) = direct else { return Vec::new() };
    let here = interruption(service, start, goal);
    let mut differences = Vec::new();
    for guide in Guide::ALL.into_iter().filter(|guide| *guide != service.guide) {
        let there = Service { guide, as_of: service.as_of };
        let blocked = direct::judge(there, start, goal).blocked;
        let interruption = interruption(there, start, goal) != here;
        if blocked != direct.blocked || interruption {
            differences.push(Difference { guide, blocked, interruption });
        }
    }
    differences
}

/// What the upgrade itself interrupts, whether or not it is blocked at the moment: effects and figures, without sources.
fn interruption(
    service: Service,
    start: &State,
    goal: &Goal,
) -> Option<[(upgrade_rules::interruption::Effect, Option<upgrade_rules::interruption::Seconds>); 3]> {
    let operation = direct::operations(start, goal).into_iter().next()?;
    let operation = match operation {
        Operation::Modify(modify) => Operation::Modify(Modify { timing: Timing::Immediately, ..modify }),
        other => other,
    };
    let Interruption { reads, writes, connections, .. } = service.interruption(start, &operation);
    Some([(reads.effect, reads.seconds), (writes.effect, writes.seconds), (connections.effect, connections.seconds)])
}
