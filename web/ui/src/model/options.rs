//! The upgrade options of an answer.

use upgrade_api::answer::{Completes, DataRisk, Endpoints, PlanAnswer, Step, Strategy};

use crate::text::{Text, fill, say};

/// The resolution options in the guide's order, then every other option, best first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Options<'a> {
    /// Those that get around the block.
    pub resolutions: Vec<&'a Strategy>,
    /// Every other option.
    pub other: Vec<&'a Strategy>,
}

impl<'a> Options<'a> {
    /// The options of an answer.
    pub fn of(answer: &'a PlanAnswer) -> Self {
        let find = |id: &String| answer.strategies.iter().find(|strategy| strategy.id == *id);
        Self {
            resolutions: answer.resolutions.iter().filter_map(find).collect(),
            other: answer.strategies.iter().filter(|strategy| !answer.resolutions.contains(&strategy.id)).collect(),
        }
    }
}

/// The strategy whose steps are shown: the one chosen where it still exists, else the recommended, else the first.
pub fn shown<'a>(answer: &'a PlanAnswer, chosen: Option<&str>) -> Option<&'a Strategy> {
    let find = |id: &str| answer.strategies.iter().find(|strategy| strategy.id == id);
    chosen.and_then(find).or_else(|| answer.recommended.as_deref().and_then(find)).or_else(|| answer.strategies.first())
}

/// When it is complete.
pub const fn completes(completes: Completes) -> Text {
    match completes {
        Completes::Now => Text::CompletesNow,
        Completes::InWindow => Text::CompletesInWindow,
        Completes::AfterWindow => Text::CompletesAfterWindow,
    }
}

/// What can happen to the data.
pub const fn data_risk(risk: DataRisk) -> Text {
    match risk {
        DataRisk::NoneKnown => Text::RiskNoneKnown,
        DataRisk::BestEffort => Text::RiskBestEffort,
        DataRisk::WritesSinceSnapshot => Text::RiskWritesSinceSnapshot,
        DataRisk::AllData => Text::RiskAllData,
    }
}

/// What happens to the endpoints.
pub const fn endpoints(endpoints: Endpoints) -> Text {
    match endpoints {
        Endpoints::Kept => Text::EndpointsKept,
        Endpoints::Changed => Text::EndpointsChanged,
    }
}

/// Whether a rollback is possible at all, in a word.
pub fn can_go_back(strategy: &Strategy) -> Text {
    if strategy.rollback_until.is_some() { Text::RollbackSome } else { Text::RollbackNot }
}

/// How long a rollback is possible, in words.
pub fn rollback(strategy: &Strategy) -> String {
    match last_with_rollback(strategy) {
        Some((step, number)) => fill(Text::RollbackUntil, &[&number.to_string(), &step.title]),
        None if strategy.rollback_until.is_some() => say(Text::RollbackSome).to_owned(),
        None => say(Text::RollbackNone).to_owned(),
    }
}

/// The same without the name of the step, for a cell of a table.
pub fn rollback_in_short(strategy: &Strategy) -> String {
    match last_with_rollback(strategy) {
        Some((_, number)) => fill(Text::RollbackThrough, &[&number.to_string()]),
        None if strategy.rollback_until.is_some() => say(Text::RollbackSome).to_owned(),
        None => say(Text::RollbackNot).to_owned(),
    }
}

fn last_with_rollback(strategy: &Strategy) -> Option<(&Step, u32)> {
    let until = strategy.rollback_until.as_ref()?;
    strategy.steps.iter().zip(1_u32..).find(|(step, _)| step.id == *until)
}
