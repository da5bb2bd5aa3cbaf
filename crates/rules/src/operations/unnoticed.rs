//! Operations that clients do not notice: they interrupt nothing, keep the data, and no endpoint changes.

use super::behavior::Behavior;
use super::outcome::{DataRisk, Endpoints};
use super::rollback::Rollback;
use crate::catalogue::SourceId;
use crate::interruption::{Interruption, untouched};
use crate::model::{Guide, Resource, State, Timing};
use crate::rule::{Attempt, Change};

/// What is left to say of an operation that clients do not notice.
pub(super) trait Unnoticed {
    /// See [`Behavior::precondition`].
    fn precondition(&self, state: &State) -> bool;

    /// See [`Behavior::effect`].
    fn effect(&self, next: &mut State);

    /// See [`Behavior::documents`].
    fn documents(&self, state: &State) -> &'static [SourceId];

    /// The documents by which nothing that clients use is touched.
    fn untouched_by(&self) -> &'static [SourceId];

    /// See [`Behavior::rollback`].
    fn rollback(&self) -> Rollback;

    /// See [`Behavior::timing`].
    fn timing(&self) -> Option<Timing>;
}

impl<T: Unnoticed> Behavior for T {
    fn precondition(&self, state: &State) -> bool {
        self.precondition(state)
    }

    fn change(&self, _: &Resource) -> Change<'_> {
        Change::OTHER
    }

    fn timing(&self) -> Option<Timing> {
        self.timing()
    }

    fn effect(&self, next: &mut State) {
        self.effect(next);
    }

    fn documents(&self, state: &State) -> &'static [SourceId] {
        self.documents(state)
    }

    fn downtime(&self, _: &Attempt) -> Interruption {
        untouched(self.untouched_by())
    }

    fn data_risk(&self, _: &Attempt) -> DataRisk {
        DataRisk::NoneKnown
    }

    fn rollback(&self, _: Guide, _: &State) -> Rollback {
        self.rollback()
    }

    fn endpoints(&self) -> Endpoints {
        Endpoints::Kept
    }
}
