//! A complete option.

use super::builder::AnswerBuilder;
use super::step::step_id;
use super::title::option_title;
use crate::answer::{Question, Strategy};

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
            part: Some(strategy.kind.part.id()).filter(|part| !part.is_empty()),
            title: option_title(self.words, strategy),
            completes: strategy.completes,
            steps,
            interruption: self.whole_interruption(strategy),
            data_risk: strategy.data_risk,
            endpoints: strategy.endpoints,
            rollback_until,
            conditions: self.conditions(strategy),
            rejected_because: strategy.breaks.iter().map(|limit| self.broken(*limit)).collect(),
        }
    }

    /// Blocks that a missing fact might bring, and limits that nobody can assure.
    fn conditions(&mut self, strategy: &upgrade_planner::Strategy) -> Vec<Question> {
        let blocks = strategy.conditions.iter().map(|fired| self.condition(fired)).collect::<Vec<_>>();
        let limits = strategy.not_assured.iter().map(|limit| self.not_assured(*limit, &strategy.interruption));
        blocks.into_iter().chain(limits).collect()
    }
}
