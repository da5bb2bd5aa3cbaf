//! `ModifyReplicationGroupShardConfiguration`.

use super::behavior::Behavior;
use super::outcome::{DataRisk, Endpoints};
use super::rollback::Rollback;
use crate::catalogue::{SourceId, sources as s};
use crate::interruption::{Interruption, Statement, not_documented};
use crate::model::{Guide, Operation, Resource, State, Timing, field};
use crate::rule::{Attempt, Change};

pub(super) struct Reshard(pub(super) u32);

impl Behavior for Reshard {
    fn precondition(&self, state: &State) -> bool {
        state.live.version.engine().replicates()
    }

    fn change(&self, resource: &Resource) -> Change<'_> {
        Change::setting(resource.shards.map(|present| present != self.0), field::SHARDS)
    }

    fn timing(&self) -> Option<Timing> {
        Some(Timing::Immediately)
    }

    fn runs_as(&self, _: &Resource) -> Option<Operation> {
        None
    }

    fn effect(&self, next: &mut State) {
        next.touched = true;
        next.replacement.as_mut().unwrap_or(&mut next.live).shards = Some(self.0);
    }

    fn documents(&self, _: &State) -> &'static [SourceId] {
        &[s::S4, s::SM_MODIFYREPLICATIONGROUPSHARDCONFIGURATION]
    }

    fn downtime(&self, _: &Attempt) -> Interruption {
        not_documented(Statement::ReshardNotDocumented, &[s::UG1801_SCALING_REDIS_CLUSTER_MODE_ENABLED, s::S4])
    }

    fn data_risk(&self, _: &Attempt) -> DataRisk {
        DataRisk::NoneKnown
    }

    fn rollback(&self, _: Guide, from: &State) -> Rollback {
        // Beside the cluster in use nothing has changed; on it, an engine upgrade from before stays.
        if from.replacement.is_some() { Rollback::nothing_changed() } else { Rollback::version_unchanged(&[s::S0]) }
    }

    fn endpoints(&self) -> Endpoints {
        Endpoints::Kept
    }

    fn on_replacement(&self) -> bool {
        true
    }
}
