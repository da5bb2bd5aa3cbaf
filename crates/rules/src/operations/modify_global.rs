//! `ModifyGlobalReplicationGroup`: the whole Global Datastore, at once.

use super::behavior::Behavior;
use super::outcome::{DataRisk, Endpoints};
use super::rollback::{Rollback, RollbackCode, from_version};
use super::run::{risk_of_upgrade, run_pending, upgrade};
use crate::catalogue::{SourceId, sources as s};
use crate::interruption::{Interruption, engine_upgrade, node_type_change, worse};
use crate::model::{EngineVersion, Guide, Resource, State, Timing};
use crate::rule::{Attempt, Change};

pub(super) struct ModifyGlobal {
    pub(super) version: EngineVersion,
    pub(super) parameter_group: Option<&'static str>,
}

impl Behavior for ModifyGlobal {
    fn precondition(&self, state: &State) -> bool {
        state.is_global()
    }

    fn change(&self, _: &Resource) -> Change<'_> {
        Change { parameter_group: self.parameter_group, ..Change::version(self.version) }
    }

    fn timing(&self) -> Option<Timing> {
        Some(Timing::Immediately)
    }

    fn effect(&self, next: &mut State) {
        // At once, and with it whatever was pending (F-GDS-02, F-API-34).
        next.touched = true;
        run_pending(&mut next.live, Some(self.version), None);
        upgrade(&mut next.live, self.version, self.parameter_group);
    }

    fn documents(&self, _: &State) -> &'static [SourceId] {
        &[s::SM_MODIFYGLOBALREPLICATIONGROUP]
    }

    fn downtime(&self, attempt: &Attempt) -> Interruption {
        let upgrade = engine_upgrade(attempt, self.version);
        match attempt.resource.pending_node_type.value() {
            Some(node_type) => worse(upgrade, node_type_change(attempt, node_type)),
            None => upgrade,
        }
    }

    fn data_risk(&self, attempt: &Attempt) -> DataRisk {
        risk_of_upgrade(attempt.resource)
    }

    fn rollback(&self, guide: Guide, from: &State) -> Rollback {
        let back = from_version(guide, from, Some(self.version));
        // The pages on the rollback in place do not mention a Global Datastore (F-ROLL-01, F-SLS-04).
        if back.restores_engine() { Rollback::none(RollbackCode::Recreate, &[s::S0, s::S4]) } else { back }
    }

    fn endpoints(&self) -> Endpoints {
        Endpoints::Kept
    }
}
