//! The applications stop writing, so that a snapshot has everything that was written.

use super::by_application::ByApplication;
use super::outcome::{DataRisk, Endpoints};
use super::rollback::Rollback;
use crate::catalogue::{SourceId, sources as s};
use crate::interruption::{Basis, Effect, Interruption, Statement, span, untouched};
use crate::model::State;
use crate::rule::Attempt;

pub(super) struct StopWrites;

impl ByApplication for StopWrites {
    /// Right before the snapshot from which a new resource is made.
    fn precondition(&self, state: &State) -> bool {
        let next_is_snapshot = state.prepared.recorded && state.snapshot.is_none() && state.replacement.is_none();
        next_is_snapshot && !state.prepared.writes_stopped
    }

    fn effect(&self, next: &mut State) {
        next.prepared.writes_stopped = true;
    }

    fn documents(&self) -> &'static [SourceId] {
        OFFLINE
    }

    fn downtime(&self, _: &Attempt) -> Interruption {
        let writes = span(Effect::Unavailable, Basis::YourSwitch, Statement::UntilSwitch, OFFLINE);
        Interruption { writes, ..untouched(OFFLINE) }
    }

    fn data_risk(&self, _: &Attempt) -> DataRisk {
        DataRisk::NoneKnown
    }

    fn rollback(&self) -> Rollback {
        Rollback::nothing_changed()
    }

    fn endpoints(&self) -> Endpoints {
        Endpoints::Kept
    }
}

const OFFLINE: &[SourceId] = &[s::UG1801_SCALING_REDIS_CLUSTER_MODE_ENABLED];
