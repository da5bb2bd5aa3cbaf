//! Operations that change the present resource by a request of their own, which takes effect at once: no node type and no
//! engine version, so what was pending does not become another operation, and the documents name no risk to the data.

use super::behavior::Behavior;
use super::outcome::{DataRisk, Endpoints};
use super::rollback::Rollback;
use crate::catalogue::SourceId;
use crate::interruption::Interruption;
use crate::model::{Guide, Resource, State, Timing};
use crate::rule::{Attempt, Change};

/// What is left to say of an operation that changes the present resource at once.
pub(super) trait AtOnce {
    /// See [`Behavior::precondition`].
    fn precondition(&self, state: &State) -> bool;

    /// See [`Behavior::change`].
    fn change(&self, resource: &Resource) -> Change<'_>;

    /// See [`Behavior::effect`]; that the resource is no longer as it was found goes without saying.
    fn effect(&self, next: &mut State);

    /// See [`Behavior::documents`].
    fn documents(&self) -> &'static [SourceId];

    /// See [`Behavior::downtime`].
    fn downtime(&self) -> Interruption;

    /// See [`Behavior::rollback`].
    fn rollback(&self, from: &State) -> Rollback;

    /// See [`Behavior::endpoints`].
    fn endpoints(&self) -> Endpoints;

    /// See [`Behavior::on_replacement`].
    fn on_replacement(&self) -> bool {
        false
    }
}

/// Such an operation. A type of its own: [`Behavior`] has an implementation for all that clients do not notice.
pub(super) struct Now<T>(pub(super) T);

impl<T: AtOnce> Behavior for Now<T> {
    fn precondition(&self, state: &State) -> bool {
        self.0.precondition(state)
    }

    fn change(&self, resource: &Resource) -> Change<'_> {
        self.0.change(resource)
    }

    fn timing(&self) -> Option<Timing> {
        Some(Timing::Immediately)
    }

    fn effect(&self, next: &mut State) {
        next.touched = true;
        self.0.effect(next);
    }

    fn documents(&self, _: &State) -> &'static [SourceId] {
        self.0.documents()
    }

    fn downtime(&self, _: &Attempt) -> Interruption {
        self.0.downtime()
    }

    fn data_risk(&self, _: &Attempt) -> DataRisk {
        DataRisk::NoneKnown
    }

    fn rollback(&self, _: Guide, from: &State) -> Rollback {
        self.0.rollback(from)
    }

    fn endpoints(&self) -> Endpoints {
        self.0.endpoints()
    }

    fn on_replacement(&self) -> bool {
        self.0.on_replacement()
    }
}
