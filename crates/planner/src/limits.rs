//! The user's limits: what they rule out, visibly.

use upgrade_rules::facts::Limits;
use upgrade_rules::interruption::Effect;
use upgrade_rules::operations::DataRisk;

use crate::plan::{Broken, Strategy};

/// The limits that a strategy breaks.
pub(crate) fn broken(strategy: &Strategy, limits: &Limits) -> Vec<Broken> {
    let mut broken = Vec::new();
    if let Some(longest) = limits.write_interruption_seconds {
        let writes = &strategy.interruption.writes;
        // Where AWS gives no figure, no limit is kept.
        let too_long = writes.seconds.is_none_or(|seconds| seconds.max > longest);
        if writes.effect >= Effect::Interrupted && too_long {
            broken.push(Broken { limit: "write-interruption", field: "goal.limits.writeInterruptionSeconds" });
        }
    }
    if limits.keep_data == Some(true) && strategy.data_risk >= DataRisk::WritesSinceSnapshot {
        broken.push(Broken { limit: "keep-data", field: "goal.limits.keepData" });
    }
    let until_the_end = strategy.steps.len().checked_sub(1) == strategy.rollback_until;
    if limits.keep_rollback == Some(true) && !until_the_end {
        broken.push(Broken { limit: "keep-rollback", field: "goal.limits.keepRollback" });
    }
    broken
}
