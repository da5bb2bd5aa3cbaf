//! `CreateReplicationGroup` with the single node as its primary.

use super::behavior::Behavior;
use super::outcome::{DataRisk, Endpoints};
use super::rollback::Rollback;
use crate::catalogue::{SourceId, sources as s};
use crate::interruption::{Interruption, Statement, not_documented};
use crate::model::facts::{ClusterMode, Kind};
use crate::model::{Guide, Operation, Resource, State, Timing};
use crate::rule::{Attempt, Change};

pub(super) struct JoinReplicationGroup;

impl Behavior for JoinReplicationGroup {
    fn precondition(&self, state: &State) -> bool {
        state.live.kind == Kind::CacheCluster && state.live.version.engine().replicates()
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
        next.prepared.on_node_endpoint = true;
        next.live.kind = Kind::ReplicationGroup;
        next.live.mode = Some(ClusterMode::Disabled);
        next.live.shards = Some(1);
        next.live.replicas = Some(0);
        next.live.failover = Some(false);
        next.live.multi_az = Some(false);
    }

    fn documents(&self, _: &State) -> &'static [SourceId] {
        &[s::LIVE_VERSIONMANAGEMENT_HOWTO, s::SM_CREATEREPLICATIONGROUP]
    }

    fn downtime(&self, _: &Attempt) -> Interruption {
        not_documented(Statement::JoinNotDocumented, &[s::LIVE_VERSIONMANAGEMENT_HOWTO])
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
