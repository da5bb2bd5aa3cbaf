//! One step: title, why, checks, commands, rollback.

use upgrade_planner::{RollbackCode, Step as Planned};
use upgrade_rules::model::{State, Timing};
use upgrade_rules::rule::Weight;

use super::builder::AnswerBuilder;
use crate::answer::{Check, ClusterSummary, Reason, Rollback, Step, StepTiming};
use crate::checks::PlannedCheck;
use crate::message::section;
use crate::operations::instructions::{Instructions, instructions, step_name};
use crate::values::pending;

impl AnswerBuilder<'_> {
    /// A step.
    pub(super) fn step(&mut self, index: usize, step: &Planned) -> Step {
        let Instructions { name, title, api, commands, before, after } = instructions(&self.setting, step);
        let mut why = Vec::with_capacity(step.notices.len().saturating_add(1));
        why.push(Reason {
            code: name,
            rule: name,
            topic: None,
            weight: Weight::Know,
            message: self.words.label(section::WHY, name).to_owned(),
            because: Vec::new(),
            sources: self.sources.name(&step.documents),
        });
        why.extend(step.notices.iter().map(|fired| self.reason(fired)));
        Step {
            id: step_id(index, step),
            title,
            operation: api,
            timing: timing(step),
            from: self.cluster(&step.from),
            to: self.cluster(&step.to),
            why,
            before: self.checks(before),
            after: self.checks(after),
            interruption: self.interruption(&step.interruption),
            commands,
            rollback: Rollback {
                code: rollback(step),
                possible: step.rollback.possible,
                how: self.words.label(section::ROLLBACK, rollback(step)).to_owned(),
                sources: self.sources.name(step.rollback.sources),
            },
        }
    }

    fn checks(&mut self, planned: Vec<PlannedCheck>) -> Vec<Check> {
        let checks = planned.into_iter().map(|planned| Check {
            code: planned.message.key(),
            message: self.words.text(planned.message).to_owned(),
            commands: planned.commands,
            expect: planned.expect,
            sources: self.sources.name(&planned.sources),
        });
        checks.collect()
    }

    /// The cluster that the application uses, in a few words: where one step ends, the next begins.
    fn cluster(&self, state: &State) -> ClusterSummary {
        let resource = state.current();
        ClusterSummary {
            engine: resource.version.engine(),
            version: resource.version.text().to_owned(),
            node_type: resource.node_type.as_deref().map(str::to_owned),
            cluster_mode: resource.mode,
            pending: pending(self.words, resource),
        }
    }
}

/// When it takes effect.
fn timing(step: &Planned) -> StepTiming {
    match step.timing {
        Some(Timing::Immediately) => StepTiming::Immediately,
        Some(Timing::MaintenanceWindow) => StepTiming::MaintenanceWindow,
        None => StepTiming::Manual,
    }
}

/// The sentence of the rollback. Memcached has no snapshot to go back to.
fn rollback(step: &Planned) -> &'static str {
    match step.rollback.code {
        RollbackCode::Recreate if !step.from.live.version.engine().replicates() => "recreate-empty",
        code => code.id(),
    }
}

/// Unique in a strategy, and stable: `1-upgrade-engine`.
pub(super) fn step_id(index: usize, step: &Planned) -> String {
    let number = index.saturating_add(1).to_string();
    [number.as_str(), "-", step_name(&step.operation)].concat()
}
