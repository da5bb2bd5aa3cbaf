//! Bring the resource to the status `available`.

use super::rollback::Rollback;
use super::unnoticed::Unnoticed;
use crate::catalogue::{SourceId, sources as s};
use crate::model::{State, Timing};

pub(super) struct MakeAvailable;

impl Unnoticed for MakeAvailable {
    fn precondition(&self, state: &State) -> bool {
        state.available == Some(false)
    }

    fn effect(&self, next: &mut State) {
        next.available = Some(true);
    }

    fn documents(&self, _: &State) -> &'static [SourceId] {
        &[s::UG1801_BACKUPS, s::SM_DESCRIBECACHECLUSTERS]
    }

    fn untouched_by(&self) -> &'static [SourceId] {
        &[s::UG1801_BACKUPS]
    }

    fn rollback(&self) -> Rollback {
        Rollback::version_unchanged(&[s::S0])
    }

    fn timing(&self) -> Option<Timing> {
        None
    }
}
