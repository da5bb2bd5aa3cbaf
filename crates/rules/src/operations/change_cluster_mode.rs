//! `ModifyReplicationGroup` with another cluster mode.

use super::at_once::AtOnce;
use super::outcome::Endpoints;
use super::rollback::{Rollback, RollbackCode};
use crate::catalogue::{SourceId, sources as s};
use crate::interruption::{Interruption, Statement, available_not_documented};
use crate::model::facts::{ClusterMode, Kind};
use crate::model::{Resource, State, field};
use crate::rule::Change;

pub(super) struct ChangeClusterMode(pub(super) ClusterMode);

impl AtOnce for ChangeClusterMode {
    fn precondition(&self, state: &State) -> bool {
        matches!(state.live.kind, Kind::ReplicationGroup | Kind::GlobalDatastore) && state.live.mode != Some(self.0)
    }

    fn change(&self, resource: &Resource) -> Change<'_> {
        Change::setting(resource.mode.map(|present| present != self.0), field::CLUSTER_MODE)
    }

    fn effect(&self, next: &mut State) {
        next.live.mode = Some(self.0);
        next.live.shards = Some(1);
    }

    fn documents(&self) -> &'static [SourceId] {
        &[s::UG2305_MODIFY_CLUSTER_MODE, s::LIVE_MODIFY_CLUSTER_MODE]
    }

    fn downtime(&self) -> Interruption {
        available_not_documented(Statement::ClusterModeChangeNotDocumented, MODE)
    }

    fn rollback(&self, _: &State) -> Rollback {
        match self.0 {
            ClusterMode::Enabled => Rollback::none(RollbackCode::EnabledIsFinal, MODE),
            ClusterMode::Disabled => Rollback::possible(RollbackCode::DisabledToCompatible, MODE),
            ClusterMode::Compatible => Rollback::possible(RollbackCode::CompatibleToDisabled, MODE),
        }
    }

    fn endpoints(&self) -> Endpoints {
        if self.0 == ClusterMode::Enabled { Endpoints::Changed } else { Endpoints::Kept }
    }
}

const MODE: &[SourceId] = &[s::LIVE_MODIFY_CLUSTER_MODE];
