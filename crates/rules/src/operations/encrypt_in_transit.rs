//! `ModifyReplicationGroup` with encryption in transit on, in a mode.

use super::at_once::AtOnce;
use super::outcome::Endpoints;
use super::rollback::Rollback;
use crate::catalogue::{SourceId, sources as s};
use crate::interruption::{Interruption, Statement, not_documented};
use crate::model::facts::{InTransitEncryption, Kind};
use crate::model::{Resource, State, field};
use crate::rule::Change;

pub(super) struct EncryptInTransit(pub(super) InTransitEncryption);

impl AtOnce for EncryptInTransit {
    fn precondition(&self, state: &State) -> bool {
        matches!(state.live.kind, Kind::ReplicationGroup | Kind::GlobalDatastore)
            && state.live.in_transit != Some(self.0)
    }

    fn change(&self, resource: &Resource) -> Change<'_> {
        Change::setting(resource.in_transit.map(|present| present != self.0), field::IN_TRANSIT)
    }

    fn effect(&self, next: &mut State) {
        next.live.in_transit = Some(self.0);
    }

    fn documents(&self) -> &'static [SourceId] {
        &[s::SM_MODIFYREPLICATIONGROUP]
    }

    fn downtime(&self) -> Interruption {
        not_documented(Statement::InTransitChangeNotDocumented, &[s::SM_MODIFYREPLICATIONGROUP])
    }

    fn rollback(&self, _: &State) -> Rollback {
        Rollback::version_unchanged(&[s::SM_MODIFYREPLICATIONGROUP])
    }

    fn endpoints(&self) -> Endpoints {
        Endpoints::Changed
    }
}
