//! `DeleteReplicationGroup` or `DeleteCacheCluster` of the old resource.

use super::rollback::{Rollback, RollbackCode};
use super::unnoticed::Unnoticed;
use crate::catalogue::{SourceId, sources as s};
use crate::model::facts::Kind;
use crate::model::{Place, State, Timing};

pub(super) struct DeleteOld;

impl Unnoticed for DeleteOld {
    fn precondition(&self, state: &State) -> bool {
        state.application == Place::Replacement
    }

    fn effect(&self, next: &mut State) {
        next.old_deleted = true;
    }

    fn documents(&self, state: &State) -> &'static [SourceId] {
        if state.is_global() {
            &[
                s::S0,
                s::SM_DISASSOCIATEGLOBALREPLICATIONGROUP,
                s::SM_DELETEGLOBALREPLICATIONGROUP,
                s::SM_DELETEREPLICATIONGROUP,
            ]
        } else if state.live.kind == Kind::CacheCluster {
            &[s::S0, s::SM_DELETECACHECLUSTER]
        } else {
            &[s::S0, s::SM_DELETEREPLICATIONGROUP]
        }
    }

    fn untouched_by(&self) -> &'static [SourceId] {
        &[s::SM_DELETEREPLICATIONGROUP]
    }

    fn rollback(&self) -> Rollback {
        Rollback::none(RollbackCode::Recreate, &[s::S0, s::S4])
    }

    fn timing(&self) -> Option<Timing> {
        Some(Timing::Immediately)
    }
}
