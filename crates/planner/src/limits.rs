//! What the user has ruled out: kept, broken, or not assured by anything that AWS publishes.

use upgrade_rules::Truth;
use upgrade_rules::facts::Limits;
use upgrade_rules::interruption::{Effect, Span, Statement};
use upgrade_rules::model::Operation;
use upgrade_rules::operations::DataRisk;

use crate::plan::{Limit, Step, Strategy};

/// AWS's own word for how long an engine upgrade takes as a whole is minutes to an hour (F-N-100). So an interruption from start
/// to end is longer than this, and of a higher limit nobody knows.
const SHORTEST_UPGRADE: u32 = 60;

/// Notes what a strategy breaks and what it cannot assure.
pub(crate) fn judge(strategy: &mut Strategy, limits: Option<&Limits>, refillable: Option<bool>) {
    let mut note = |limit: Limit, broken: Truth| match broken {
        Truth::Yes => strategy.breaks.push(limit),
        Truth::Unknown => strategy.not_assured.push(limit),
        Truth::No => {}
    };
    let loses_all = strategy.data_risk == DataRisk::AllData;
    if let Some(longest) = limits.and_then(|limits| limits.write_interruption_seconds) {
        note(Limit::WriteInterruption(longest), exceeds(&strategy.interruption.writes, longest));
    }
    if let Some(true) = limits.and_then(|limits| limits.keep_data) {
        // What an application copies itself, and whether it has stopped writing, nobody assures.
        let by_application = |step: &Step| matches!(step.operation, Operation::WarmUp | Operation::StopWrites);
        let depends = !loses_all && strategy.steps.iter().any(by_application);
        let loses = Truth::from(strategy.data_risk >= DataRisk::WritesSinceSnapshot);
        note(Limit::KeepData, if depends { Truth::Unknown } else { loses });
    }
    if let Some(true) = limits.and_then(|limits| limits.keep_rollback) {
        let until_the_end = strategy.steps.len().checked_sub(1) == strategy.rollback_until;
        note(Limit::KeepRollback, (!until_the_end).into());
    }
    // Who cannot reload the data, and who has not said so, is not told to lose them.
    note(Limit::Reload, Truth::from(loses_all).and(!Truth::from(refillable)));
}

/// Whether the writes are away for longer than this.
fn exceeds(writes: &Span, longest: u32) -> Truth {
    match (writes.effect, writes.seconds) {
        (Effect::None | Effect::AtRisk, _) => Truth::No,
        (_, Some(seconds)) if seconds.max <= longest => Truth::No,
        (_, Some(seconds)) if seconds.min > longest => Truth::Yes,
        // What would keep the limit is not known to be missing.
        (Effect::Unavailable, None) if writes.statement == Statement::PrimaryUnavailableUnless => Truth::Unknown,
        (Effect::Unavailable, None) if longest < SHORTEST_UPGRADE => Truth::Yes,
        // A phrase like "a few seconds" around the limit, or nothing at all: AWS assures nothing.
        _ => Truth::Unknown,
    }
}
