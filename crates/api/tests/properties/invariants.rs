//! When an expert would carry a plan out: the invariants of `docs/plan-invariants.md`, each as a property of the whole answer.

use upgrade_api::answer::{DataRisk, Effect, Status, Strategy};

use crate::common::{holds, recommended};

fn loses_all(option: &Strategy) -> bool {
    option.data_risk == DataRisk::AllData
}

/// Invariant 1: all data is lost only where the user said that they can be reloaded.
#[test]
fn no_recommended_option_loses_data_that_nobody_can_reload() {
    holds(|request, answer| {
        let refillable = request.cluster.data.as_ref().and_then(|data| data.refillable);
        let option = recommended(answer).filter(|option| loses_all(option))?;
        (refillable != Some(true)).then(|| format!("{} loses all data", option.id))
    });
}

/// Invariant 1: where nobody said whether the data can be reloaded, and an option would lose them, it is asked.
#[test]
fn whether_data_can_be_reloaded_is_asked_before_they_are_lost() {
    holds(|request, answer| {
        let unknown = request.cluster.data.as_ref().and_then(|data| data.refillable).is_none();
        let loses = answer.strategies.iter().any(|option| loses_all(option) && option.rejected_because.is_empty());
        let asked = answer.questions.iter().any(|question| question.field == "cluster.data.refillable");
        (unknown && loses && !asked).then(|| "an option loses all data, and nobody is asked".to_owned())
    });
}

/// Invariant 1: what cannot be reloaded is not lost by an option that stands above one that keeps it.
#[test]
fn options_that_lose_all_data_come_last() {
    holds(|request, answer| {
        let refillable = request.cluster.data.as_ref().and_then(|data| data.refillable);
        if refillable != Some(false) || request.goal.limits.is_some() {
            return None;
        }
        let losing = answer.strategies.iter().position(loses_all)?;
        let below = answer.strategies.iter().skip(losing).find(|option| !loses_all(option))?;
        Some(format!("{} stands below an option that loses all data", below.id))
    });
}

/// Invariant 15: a limit on write interruption is kept by every recommended option, or it is a condition of it.
#[test]
fn a_limit_on_write_interruption_is_kept_or_a_condition() {
    holds(|request, answer| {
        let longest = request.goal.limits.as_ref().and_then(|limits| limits.write_interruption_seconds)?;
        let option = recommended(answer)?;
        let writes = &option.interruption.writes;
        let assured = matches!(writes.effect, Effect::None | Effect::AtRisk)
            || writes.seconds.is_some_and(|seconds| seconds.max <= longest);
        let depends = option.conditions.iter().any(|condition| condition.id == "write-interruption");
        let said = depends && answer.status == Status::Conditional;
        (!assured && !said).then(|| format!("{}: {writes:?} against {longest} s", option.id))
    });
}

/// Invariant 14: a total is never better than its worst step.
#[test]
fn a_total_is_never_better_than_its_worst_step() {
    holds(|_, answer| {
        for option in &answer.strategies {
            let total = &option.interruption.writes;
            for step in &option.steps {
                let writes = &step.interruption.writes;
                let longest = |seconds: Option<upgrade_api::answer::Seconds>| seconds.map(|seconds| seconds.max);
                let better = total.effect < writes.effect
                    || total.effect == writes.effect
                        && total.effect >= Effect::Interrupted
                        && longest(total.seconds)
                            .is_some_and(|total| longest(writes.seconds).is_none_or(|step| total < step));
                if better {
                    return Some(format!("{}: {} is worse than the sum", option.id, step.id));
                }
            }
        }
        None
    });
}
