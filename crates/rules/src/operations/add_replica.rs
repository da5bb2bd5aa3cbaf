//! A first replica for the group's primary.

use super::at_once::AtOnce;
use super::outcome::Endpoints;
use super::rollback::Rollback;
use crate::catalogue::{SourceId, sources as s};
use crate::interruption::{Interruption, Statement, not_documented};
use crate::model::facts::Kind;
use crate::model::{Resource, State};
use crate::rule::Change;

pub(super) struct AddReplica;

impl AtOnce for AddReplica {
    fn precondition(&self, state: &State) -> bool {
        state.live.kind == Kind::ReplicationGroup
    }

    fn change(&self, _: &Resource) -> Change<'_> {
        Change::OTHER
    }

    fn effect(&self, next: &mut State) {
        next.live.replicas = Some(next.live.replicas.unwrap_or(0).saturating_add(1));
    }

    fn documents(&self) -> &'static [SourceId] {
        &[s::UG1801_AUTOFAILOVER, s::SM_INCREASEREPLICACOUNT]
    }

    fn downtime(&self) -> Interruption {
        not_documented(Statement::EnableFailoverNotDocumented, &[s::S4, s::SM_MODIFYREPLICATIONGROUP])
    }

    fn rollback(&self, _: &State) -> Rollback {
        Rollback::version_unchanged(&[s::S0])
    }

    fn endpoints(&self) -> Endpoints {
        Endpoints::Kept
    }
}
