//! `ModifyReplicationGroupShardConfiguration`.

use super::at_once::AtOnce;
use super::outcome::Endpoints;
use super::rollback::Rollback;
use crate::catalogue::{SourceId, sources as s};
use crate::interruption::{Interruption, Statement, available_not_documented};
use crate::model::{Resource, State, field};
use crate::rule::Change;

pub(super) struct Reshard(pub(super) u32);

impl AtOnce for Reshard {
    fn precondition(&self, state: &State) -> bool {
        state.live.version.engine().replicates()
    }

    fn change(&self, resource: &Resource) -> Change<'_> {
        Change::setting(resource.shards.map(|present| present != self.0), field::SHARDS)
    }

    fn effect(&self, next: &mut State) {
        next.replacement.as_mut().unwrap_or(&mut next.live).shards = Some(self.0);
    }

    fn documents(&self) -> &'static [SourceId] {
        &[s::S4, s::SM_MODIFYREPLICATIONGROUPSHARDCONFIGURATION]
    }

    fn downtime(&self) -> Interruption {
        available_not_documented(
            Statement::ReshardNotDocumented,
            &[s::UG1801_SCALING_REDIS_CLUSTER_MODE_ENABLED, s::S4],
        )
    }

    fn rollback(&self, from: &State) -> Rollback {
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
