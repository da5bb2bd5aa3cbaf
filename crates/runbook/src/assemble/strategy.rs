//! A complete option.

use super::AnswerBuilder;
use super::step::step_id;
use super::title::title;
use crate::answer::Strategy;

impl AnswerBuilder<'_> {
    /// A strategy.
    pub(super) fn strategy(&mut self, strategy: &upgrade_planner::Strategy) -> Strategy {
        let steps = if self.summary_only {
            Vec::new()
        } else {
            strategy.steps.iter().enumerate().map(|(index, step)| self.step(index, step)).collect()
        };
        let rollback_until = strategy.rollback_until.and_then(|index| Some(step_id(index, strategy.steps.get(index)?)));
        Strategy {
            id: strategy.id.clone(),
            title: title(self.words, strategy.kind),
            completes: strategy.completes,
            steps,
            interruption: self.interruption(&strategy.interruption),
            data_risk: strategy.data_risk,
            endpoints: strategy.endpoints,
            rollback_until,
            conditions: strategy.conditions.iter().map(|fired| self.condition(fired)).collect(),
            rejected_because: strategy.breaks.iter().map(|broken| self.broken(broken)).collect(),
        }
    }
}
