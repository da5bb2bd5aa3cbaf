//! `DeleteReplicationGroup` or `DeleteCacheCluster` of the old resource.

use super::behavior::Behavior;
use super::outcome::{DataRisk, Endpoints};
use super::rollback::{Rollback, RollbackCode};
use crate::catalogue::{SourceId, sources as s};
use crate::interruption::{Interruption, untouched};
use crate::model::facts::Kind;
use crate::model::{Guide, Place, State};
use crate::rule::Attempt;

pub(super) struct DeleteOld;

impl Behavior for DeleteOld {
    fn precondition(&self, state: &State) -> bool {
        state.application == Place::Replacement
    }

    fn effect(&self, next: &mut State) {
        next.old_deleted = true;
    }

    fn documents(&self, state: &State) -> &'static [SourceId] {
        if state.live.kind == Kind::CacheCluster {
            &[s::S0, s::SM_DELETECACHECLUSTER]
        } else {
            &[s::S0, s::SM_DELETEREPLICATIONGROUP]
        }
    }

    fn downtime(&self, _: &Attempt) -> Interruption {
        untouched(&[s::SM_DELETEREPLICATIONGROUP])
    }

    fn data_risk(&self, _: &Attempt) -> DataRisk {
        DataRisk::NoneKnown
    }

    fn rollback(&self, _: Guide, _: &State) -> Rollback {
        Rollback::none(RollbackCode::Recreate, &[s::S0, s::S4])
    }

    fn endpoints(&self) -> Endpoints {
        Endpoints::Kept
    }
}
