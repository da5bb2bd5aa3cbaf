//! What every operation must say of itself.

use super::outcome::{DataRisk, Endpoints};
use super::rollback::Rollback;
use crate::catalogue::SourceId;
use crate::interruption::Interruption;
use crate::model::{Guide, Operation, Resource, State, Timing};
use crate::rule::{Attempt, Change};

/// What an operation needs, does and means.
pub(crate) trait Behavior {
    /// Whether it can be thought of in this state: the model's own condition, not AWS's.
    fn precondition(&self, state: &State) -> bool;

    /// What it asks of the resource that it is done to.
    fn change(&self, resource: &Resource) -> Change<'_>;

    /// When it takes effect; `None` = when somebody does it, or AWS by itself.
    fn timing(&self) -> Option<Timing>;

    /// What runs in its place, where something that was pending on the resource runs with it: only a modification that is
    /// applied immediately, and the window, are more than themselves.
    fn runs_as(&self, _: &Resource) -> Option<Operation> {
        None
    }

    /// The state after it.
    fn effect(&self, next: &mut State);

    /// The documents that describe it.
    fn documents(&self, state: &State) -> &'static [SourceId];

    /// What it interrupts.
    fn downtime(&self, attempt: &Attempt) -> Interruption;

    /// What can happen to the data.
    fn data_risk(&self, attempt: &Attempt) -> DataRisk;

    /// The rollback from it.
    fn rollback(&self, guide: Guide, from: &State) -> Rollback;

    /// Whether clients must be given other endpoints.
    fn endpoints(&self) -> Endpoints;

    /// Whether it is done to the new resource, where there is one.
    fn on_replacement(&self) -> bool {
        false
    }
}
