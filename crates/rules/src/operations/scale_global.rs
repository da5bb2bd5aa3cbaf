//! `ModifyGlobalReplicationGroup` with another node type for all members, at once.

use super::behavior::Behavior;
use super::outcome::{DataRisk, Endpoints};
use super::rollback::Rollback;
use super::run::run_pending;
use crate::catalogue::{SourceId, sources as s};
use crate::interruption::{Interruption, node_type_change};
use crate::model::{Guide, NodeType, Operation, Resource, State, Timing};
use crate::rule::{Attempt, Change};

pub(super) struct ScaleGlobal<'o>(pub(super) &'o NodeType);

impl Behavior for ScaleGlobal<'_> {
    fn precondition(&self, state: &State) -> bool {
        state.is_global()
    }

    fn change(&self, _: &Resource) -> Change<'_> {
        Change::node_type(self.0)
    }

    fn timing(&self) -> Option<Timing> {
        Some(Timing::Immediately)
    }

    fn runs_as(&self, _: &Resource) -> Option<Operation> {
        None
    }

    fn effect(&self, next: &mut State) {
        next.touched = true;
        run_pending(&mut next.live, None, Some(self.0.clone()));
    }

    fn documents(&self, _: &State) -> &'static [SourceId] {
        &[s::SM_MODIFYGLOBALREPLICATIONGROUP]
    }

    fn downtime(&self, attempt: &Attempt) -> Interruption {
        node_type_change(attempt, self.0)
    }

    fn data_risk(&self, _: &Attempt) -> DataRisk {
        DataRisk::NoneKnown
    }

    fn rollback(&self, _: Guide, _: &State) -> Rollback {
        Rollback::version_unchanged(&[s::SM_MODIFYGLOBALREPLICATIONGROUP])
    }

    fn endpoints(&self) -> Endpoints {
        Endpoints::Kept
    }
}
