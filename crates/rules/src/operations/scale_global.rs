//! `ModifyGlobalReplicationGroup` with another node type for all members, at once, and with it what was pending.

use super::behavior::Behavior;
use super::modify_global::ModifyGlobal;
use super::outcome::{DataRisk, Endpoints};
use super::rollback::Rollback;
use super::run::{risk_of_new_nodes, risk_of_upgrade, run_pending};
use crate::catalogue::{SourceId, sources as s};
use crate::interruption::{Interruption, engine_upgrade, node_type_change, worse};
use crate::model::{Guide, NodeType, Resource, State, Timing};
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

    fn effect(&self, next: &mut State) {
        next.touched = true;
        run_pending(&mut next.live, None, Some(self.0.clone()));
    }

    fn documents(&self, _: &State) -> &'static [SourceId] {
        &[s::SM_MODIFYGLOBALREPLICATIONGROUP]
    }

    fn downtime(&self, attempt: &Attempt) -> Interruption {
        let change = node_type_change(attempt, self.0);
        match attempt.resource.pending_engine.value() {
            Some(version) => worse(engine_upgrade(attempt, *version), change),
            None => change,
        }
    }

    fn data_risk(&self, attempt: &Attempt) -> DataRisk {
        let upgrade = attempt.resource.pending_engine.value().map(|_| risk_of_upgrade(attempt.resource));
        upgrade.unwrap_or(DataRisk::NoneKnown).max(risk_of_new_nodes(attempt.resource))
    }

    fn rollback(&self, guide: Guide, from: &State) -> Rollback {
        match from.live.pending_engine.value() {
            Some(version) => ModifyGlobal { version: *version, parameter_group: None }.rollback(guide, from),
            None => Rollback::version_unchanged(&[s::SM_MODIFYGLOBALREPLICATIONGROUP]),
        }
    }

    fn endpoints(&self) -> Endpoints {
        Endpoints::Kept
    }
}
