//! What the user has ruled out: kept, broken, or not assured by anything that AWS publishes.

use upgrade_rules::Truth;
use upgrade_rules::facts::Limits;
use upgrade_rules::interruption::{Effect, Span};
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
        let broken = match away(&strategy.interruption.writes) {
            (_, most) if most <= longest => Truth::No,
            (least, _) if least > longest => Truth::Yes,
            // A phrase like "a few seconds" around the limit, or nothing at all: AWS assures nothing.
            _ => Truth::Unknown,
        };
        note(Limit::WriteInterruption(longest), broken);
    }
    if let Some(true) = limits.and_then(|limits| limits.keep_data) {
        note(Limit::KeepData, loses_data(&strategy.steps, strategy.data_risk));
    }
    if let Some(true) = limits.and_then(|limits| limits.keep_rollback) {
        note(Limit::KeepRollback, (!has_rollback(&strategy.steps, strategy.rollback_until)).into());
    }
    // Who cannot reload the data, and who has not said so, is not told to lose them.
    note(Limit::Reload, Truth::from(loses_all).and(!Truth::from(refillable)));
}

/// How the limits can tell a strategy from others, the smaller the better in each: who is as good in all of them breaks no
/// limit that the other keeps.
pub(crate) fn bounds(strategy: &Strategy) -> [usize; 4] {
    let (least, most) = away(&strategy.interruption.writes);
    let data = match loses_data(&strategy.steps, strategy.data_risk) {
        Truth::No => 0,
        Truth::Unknown => 1,
        Truth::Yes => 2,
    };
    let size = |seconds: u32| usize::try_from(seconds).unwrap_or(usize::MAX);
    let returns = has_rollback(&strategy.steps, strategy.rollback_until);
    [size(least), size(most), data, usize::from(!returns)]
}

/// For how many seconds writes are away, at least and at most; unknown is any time.
fn away(writes: &Span) -> (u32, u32) {
    match (writes.effect, writes.seconds) {
        (Effect::None | Effect::AtRisk, _) => (0, 0),
        (_, Some(seconds)) => (seconds.min, seconds.max),
        // What would make it short is not known to be missing.
        (Effect::Unavailable, None) if !writes.may_be_less => (SHORTEST_UPGRADE, u32::MAX),
        _ => (0, u32::MAX),
    }
}

/// What an application copies itself, and whether it has stopped writing, nobody assures.
fn loses_data(steps: &[Step], risk: DataRisk) -> Truth {
    let by_application = |step: &Step| matches!(step.operation, Operation::WarmUp | Operation::StopWrites);
    if risk < DataRisk::AllData && steps.iter().any(by_application) {
        Truth::Unknown
    } else {
        Truth::from(risk >= DataRisk::WritesSinceSnapshot)
    }
}

/// Whether every step has a rollback, the last one too.
fn has_rollback(steps: &[Step], rollback_until: Option<usize>) -> bool {
    steps.len().checked_sub(1) == rollback_until
}
