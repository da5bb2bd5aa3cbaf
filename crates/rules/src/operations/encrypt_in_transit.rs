//! `ModifyReplicationGroup` with encryption in transit on, in a mode.

use super::behavior::Behavior;
use super::outcome::{DataRisk, Endpoints};
use super::rollback::Rollback;
use crate::catalogue::{SourceId, sources as s};
use crate::interruption::{Interruption, Statement, not_documented};
use crate::model::facts::{InTransitEncryption, Kind};
use crate::model::{Guide, Operation, Resource, State, Timing, field};
use crate::rule::{Attempt, Change};

pub(super) struct EncryptInTransit(pub(super) InTransitEncryption);

impl Behavior for EncryptInTransit {
    fn precondition(&self, state: &State) -> bool {
        matches!(state.live.kind, Kind::ReplicationGroup | Kind::GlobalDatastore)
            && state.live.in_transit != Some(self.0)
    }

    fn change(&self, resource: &Resource) -> Change<'_> {
        Change::setting(resource.in_transit.map(|present| present != self.0), field::IN_TRANSIT)
    }

    fn timing(&self) -> Option<Timing> {
        Some(Timing::Immediately)
    }

    fn runs_as(&self, _: &Resource) -> Option<Operation> {
        None
    }

    fn effect(&self, next: &mut State) {
        next.touched = true;
        next.live.in_transit = Some(self.0);
    }

    fn documents(&self, _: &State) -> &'static [SourceId] {
        &[s::SM_MODIFYREPLICATIONGROUP]
    }

    fn downtime(&self, _: &Attempt) -> Interruption {
        not_documented(Statement::InTransitChangeNotDocumented, &[s::SM_MODIFYREPLICATIONGROUP])
    }

    fn data_risk(&self, _: &Attempt) -> DataRisk {
        DataRisk::NoneKnown
    }

    fn rollback(&self, _: Guide, _: &State) -> Rollback {
        Rollback::version_unchanged(&[s::SM_MODIFYREPLICATIONGROUP])
    }

    fn endpoints(&self) -> Endpoints {
        Endpoints::Changed
    }
}
