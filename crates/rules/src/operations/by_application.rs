//! Operations that the application does itself: no request to AWS, so nothing pending runs along with them.

use super::behavior::Behavior;
use super::outcome::{DataRisk, Endpoints};
use super::rollback::Rollback;
use crate::catalogue::SourceId;
use crate::interruption::Interruption;
use crate::model::{Guide, Resource, State, Timing};
use crate::rule::{Attempt, Change};

/// What is left to say of an operation that the application does itself.
pub(super) trait ByApplication {
    /// See [`Behavior::precondition`].
    fn precondition(&self, state: &State) -> bool;

    /// See [`Behavior::effect`].
    fn effect(&self, next: &mut State);

    /// See [`Behavior::documents`].
    fn documents(&self) -> &'static [SourceId];

    /// See [`Behavior::downtime`].
    fn downtime(&self, attempt: &Attempt) -> Interruption;

    /// See [`Behavior::data_risk`].
    fn data_risk(&self, attempt: &Attempt) -> DataRisk;

    /// See [`Behavior::rollback`].
    fn rollback(&self) -> Rollback;

    /// See [`Behavior::endpoints`].
    fn endpoints(&self) -> Endpoints;
}

/// Such an operation. A type of its own: [`Behavior`] has an implementation for all that clients do not notice.
pub(super) struct Act<T>(pub(super) T);

impl<T: ByApplication> Behavior for Act<T> {
    fn precondition(&self, state: &State) -> bool {
        self.0.precondition(state)
    }

    fn change(&self, _: &Resource) -> Change<'_> {
        Change::OTHER
    }

    fn timing(&self) -> Option<Timing> {
        None
    }

    fn effect(&self, next: &mut State) {
        self.0.effect(next);
    }

    fn documents(&self, _: &State) -> &'static [SourceId] {
        self.0.documents()
    }

    fn downtime(&self, attempt: &Attempt) -> Interruption {
        self.0.downtime(attempt)
    }

    fn data_risk(&self, attempt: &Attempt) -> DataRisk {
        self.0.data_risk(attempt)
    }

    fn rollback(&self, _: Guide, _: &State) -> Rollback {
        self.0.rollback()
    }

    fn endpoints(&self) -> Endpoints {
        self.0.endpoints()
    }
}
