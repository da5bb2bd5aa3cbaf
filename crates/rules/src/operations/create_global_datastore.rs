//! `CreateGlobalReplicationGroup` from the new replication group, with new secondaries in the other Regions.

use super::rollback::Rollback;
use super::unnoticed::Unnoticed;
use crate::catalogue::{SourceId, sources as s};
use crate::model::facts::Kind;
use crate::model::{Place, State, Timing};

pub(super) struct CreateGlobalDatastore;

impl Unnoticed for CreateGlobalDatastore {
    fn precondition(&self, state: &State) -> bool {
        let group = state.replacement.as_ref().is_some_and(|new| new.kind == Kind::ReplicationGroup);
        state.is_global() && group && state.application == Place::Live
    }

    fn effect(&self, next: &mut State) {
        if let Some(new) = &mut next.replacement {
            new.kind = Kind::GlobalDatastore;
        }
    }

    fn documents(&self, _: &State) -> &'static [SourceId] {
        &[s::SM_CREATEGLOBALREPLICATIONGROUP, s::SM_CREATEREPLICATIONGROUP]
    }

    fn untouched_by(&self) -> &'static [SourceId] {
        &[s::SM_CREATEGLOBALREPLICATIONGROUP]
    }

    fn rollback(&self) -> Rollback {
        Rollback::nothing_changed()
    }

    fn timing(&self) -> Option<Timing> {
        Some(Timing::Immediately)
    }
}
