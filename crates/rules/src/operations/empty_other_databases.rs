//! The application moves its keys out of every database but 0.

use super::rollback::Rollback;
use super::unnoticed::Unnoticed;
use crate::catalogue::{SourceId, sources as s};
use crate::model::{State, Timing};

pub(super) struct EmptyOtherDatabases;

impl Unnoticed for EmptyOtherDatabases {
    fn precondition(&self, state: &State) -> bool {
        state.other_databases.as_ref().is_some_and(|others| !others.is_empty())
    }

    fn effect(&self, next: &mut State) {
        next.other_databases = Some(Vec::new());
    }

    fn documents(&self, _: &State) -> &'static [SourceId] {
        &[s::UG1801_BACKUPS_RESTORING, s::LIVE_MODIFY_CLUSTER_MODE]
    }

    fn untouched_by(&self) -> &'static [SourceId] {
        &[s::LIVE_MODIFY_CLUSTER_MODE]
    }

    fn rollback(&self) -> Rollback {
        Rollback::version_unchanged(&[s::S0])
    }

    fn timing(&self) -> Option<Timing> {
        None
    }
}
