//! A first replica for the group's primary.

use super::behavior::Behavior;
use super::outcome::{DataRisk, Endpoints};
use super::rollback::Rollback;
use crate::catalogue::{SourceId, sources as s};
use crate::interruption::{Interruption, Statement, not_documented};
use crate::model::facts::Kind;
use crate::model::{Guide, Operation, Resource, State, Timing};
use crate::rule::{Attempt, Change};

pub(super) struct AddReplica;

impl Behavior for AddReplica {
    fn precondition(&self, state: &State) -> bool {
        state.live.kind == Kind::ReplicationGroup
    }

    fn change(&self, _: &Resource) -> Change<'_> {
        Change::OTHER
    }

    fn timing(&self) -> Option<Timing> {
        Some(Timing::Immediately)
    }

    fn runs_as(&self, _: &Resource) -> Option<Operation> {
        None
    }

    fn effect(&self, next: &mut State) {
        next.touched = true;
        next.live.replicas = Some(next.live.replicas.unwrap_or(0).saturating_add(1));
    }

    fn documents(&self, _: &State) -> &'static [SourceId] {
        &[s::UG1801_AUTOFAILOVER, s::SM_INCREASEREPLICACOUNT]
    }

    fn downtime(&self, _: &Attempt) -> Interruption {
        not_documented(Statement::EnableFailoverNotDocumented, &[s::S4, s::SM_MODIFYREPLICATIONGROUP])
    }

    fn data_risk(&self, _: &Attempt) -> DataRisk {
        DataRisk::NoneKnown
    }

    fn rollback(&self, _: Guide, _: &State) -> Rollback {
        Rollback::version_unchanged(&[s::S0])
    }

    fn endpoints(&self) -> Endpoints {
        Endpoints::Kept
    }
}
