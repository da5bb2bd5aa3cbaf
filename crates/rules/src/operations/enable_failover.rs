//! `ModifyReplicationGroup` with automatic failover (and, since 2020-06, Multi-AZ) on.

use super::at_once::AtOnce;
use super::outcome::Endpoints;
use super::rollback::Rollback;
use crate::catalogue::{SourceId, sources as s};
use crate::interruption::{Interruption, Statement, not_documented};
use crate::model::facts::Kind;
use crate::model::{Resource, State};
use crate::rule::Change;

pub(super) struct EnableFailover;

impl AtOnce for EnableFailover {
    fn precondition(&self, state: &State) -> bool {
        let live = &state.live;
        live.kind == Kind::ReplicationGroup && (live.failover != Some(true) || live.multi_az != Some(true))
    }

    fn change(&self, _: &Resource) -> Change<'_> {
        Change::OTHER
    }

    fn effect(&self, next: &mut State) {
        next.live.failover = Some(true);
        next.live.multi_az = Some(true);
        // It is accepted only where there is a replica (F-ERR-12).
        next.live.replicas = next.live.replicas.or(Some(1));
    }

    fn documents(&self) -> &'static [SourceId] {
        &[s::S4, s::UG1801_AUTOFAILOVER, s::SM_MODIFYREPLICATIONGROUP]
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
