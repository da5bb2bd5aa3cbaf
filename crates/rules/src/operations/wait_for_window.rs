//! Let the next maintenance window pass; what is pending runs in it.

use super::behavior::Behavior;
use super::outcome::{DataRisk, Endpoints};
use super::rollback::{Rollback, from_version};
use super::run::{run_pending, with_pending};
use crate::catalogue::{SourceId, sources as s};
use crate::interruption::{Interruption, Statement, not_documented};
use crate::model::facts::Kind;
use crate::model::{Guide, Modify, Operation, Resource, State, Timing};
use crate::rule::{Attempt, Change};

pub(super) struct WaitForWindow;

impl Behavior for WaitForWindow {
    fn precondition(&self, state: &State) -> bool {
        matches!(state.live.kind, Kind::CacheCluster | Kind::ReplicationGroup)
    }

    fn change(&self, _: &Resource) -> Change<'_> {
        Change::OTHER
    }

    fn timing(&self) -> Option<Timing> {
        Some(Timing::MaintenanceWindow)
    }

    fn runs_as(&self, live: &Resource) -> Option<Operation> {
        with_pending(&Modify::NOTHING, live)
    }

    fn effect(&self, next: &mut State) {
        next.touched = true;
        next.scheduled = false;
        run_pending(&mut next.live, None, None);
    }

    fn documents(&self, _: &State) -> &'static [SourceId] {
        &[s::S0, s::UG1801_VERSIONMANAGEMENT_MAINTENANCEWINDOW, s::LIVE_MAINTENANCE_WINDOW]
    }

    fn downtime(&self, _: &Attempt) -> Interruption {
        // What is known to be pending runs as the modification that it is; here something may run that nobody has named.
        not_documented(Statement::PendingUnknown, &[s::SM_MODIFYREPLICATIONGROUP])
    }

    fn data_risk(&self, _: &Attempt) -> DataRisk {
        DataRisk::NoneKnown
    }

    fn rollback(&self, guide: Guide, from: &State) -> Rollback {
        from_version(guide, from, from.live.pending_engine.value().copied())
    }

    fn endpoints(&self) -> Endpoints {
        Endpoints::Kept
    }
}
