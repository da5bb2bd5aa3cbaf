//! The applications write again, to the new resource.

use super::by_application::ByApplication;
use super::outcome::{DataRisk, Endpoints};
use super::rollback::{Rollback, RollbackCode};
use crate::catalogue::{SourceId, sources as s};
use crate::interruption::{Interruption, untouched};
use crate::model::{Place, State};
use crate::rule::Attempt;

pub(super) struct ResumeWrites;

impl ByApplication for ResumeWrites {
    fn precondition(&self, state: &State) -> bool {
        state.prepared.writes_stopped && state.application == Place::Replacement
    }

    fn effect(&self, next: &mut State) {
        next.prepared.writes_stopped = false;
    }

    fn documents(&self) -> &'static [SourceId] {
        OFFLINE
    }

    fn downtime(&self, _: &Attempt) -> Interruption {
        untouched(OFFLINE)
    }

    fn data_risk(&self, _: &Attempt) -> DataRisk {
        DataRisk::NoneKnown
    }

    fn rollback(&self) -> Rollback {
        // The old resource lacks what is written from here on.
        Rollback::possible(RollbackCode::OldStillThere, OFFLINE)
    }

    fn endpoints(&self) -> Endpoints {
        Endpoints::Kept
    }
}

const OFFLINE: &[SourceId] = &[s::UG1801_SCALING_REDIS_CLUSTER_MODE_ENABLED];
