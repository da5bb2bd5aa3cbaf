//! `CreateCacheParameterGroup`, with the values of the old group.

use super::rollback::Rollback;
use super::unnoticed::Unnoticed;
use crate::catalogue::{SourceId, sources as s};
use crate::model::{MadeGroup, State, Timing};

impl Unnoticed for MadeGroup {
    fn precondition(&self, state: &State) -> bool {
        state.group_made != Some(*self)
    }

    fn effect(&self, next: &mut State) {
        next.group_made = Some(*self);
    }

    fn documents(&self, _: &State) -> &'static [SourceId] {
        &[s::UG2101_VERSIONMANAGEMENT, s::SM_CREATECACHEPARAMETERGROUP]
    }

    fn untouched_by(&self) -> &'static [SourceId] {
        &[s::SM_CREATECACHEPARAMETERGROUP]
    }

    fn rollback(&self) -> Rollback {
        Rollback::nothing_changed()
    }

    fn timing(&self) -> Option<Timing> {
        Some(Timing::Immediately)
    }
}
