//! The application leaves the endpoint of the node that joined a group for the group's primary endpoint.

use super::by_application::ByApplication;
use super::outcome::{DataRisk, Endpoints};
use super::rollback::{Rollback, RollbackCode};
use crate::catalogue::{SourceId, sources as s};
use crate::interruption::{Basis, Effect, Interruption, Statement, span, untouched};
use crate::model::State;
use crate::rule::Attempt;

pub(super) struct UsePrimaryEndpoint;

impl ByApplication for UsePrimaryEndpoint {
    fn precondition(&self, state: &State) -> bool {
        state.prepared.on_node_endpoint
    }

    fn effect(&self, next: &mut State) {
        next.prepared.on_node_endpoint = false;
    }

    fn documents(&self) -> &'static [SourceId] {
        ENDPOINTS
    }

    /// Both endpoints lead to the same node: nothing stops but what the application closes itself.
    fn downtime(&self, _: &Attempt) -> Interruption {
        let connections = span(Effect::Interrupted, Basis::YourSwitch, Statement::SwitchByApplication, ENDPOINTS);
        Interruption { connections, ..untouched(ENDPOINTS) }
    }

    fn data_risk(&self, _: &Attempt) -> DataRisk {
        DataRisk::NoneKnown
    }

    fn rollback(&self) -> Rollback {
        Rollback::possible(RollbackCode::VersionUnchanged, ENDPOINTS)
    }

    fn endpoints(&self) -> Endpoints {
        Endpoints::Changed
    }
}

const ENDPOINTS: &[SourceId] = &[s::SM_REPLICATIONGROUP, s::SM_CREATEREPLICATIONGROUP];
