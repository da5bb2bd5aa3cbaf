//! `CreateReplicationGroup` with the single node as its primary.

use super::at_once::AtOnce;
use super::outcome::Endpoints;
use super::rollback::Rollback;
use crate::catalogue::{SourceId, sources as s};
use crate::interruption::{Interruption, Statement, not_documented};
use crate::model::facts::{ClusterMode, Kind};
use crate::model::{Resource, State};
use crate::rule::Change;

pub(super) struct JoinReplicationGroup;

impl AtOnce for JoinReplicationGroup {
    fn precondition(&self, state: &State) -> bool {
        state.live.kind == Kind::CacheCluster && state.live.version.engine().replicates()
    }

    fn change(&self, _: &Resource) -> Change<'_> {
        Change::OTHER
    }

    fn effect(&self, next: &mut State) {
        next.prepared.on_node_endpoint = true;
        next.live.kind = Kind::ReplicationGroup;
        next.live.mode = Some(ClusterMode::Disabled);
        next.live.shards = Some(1);
        next.live.replicas = Some(0);
        next.live.failover = Some(false);
        next.live.multi_az = Some(false);
    }

    fn documents(&self) -> &'static [SourceId] {
        &[s::LIVE_VERSIONMANAGEMENT_HOWTO, s::SM_CREATEREPLICATIONGROUP]
    }

    fn downtime(&self) -> Interruption {
        not_documented(Statement::JoinNotDocumented, &[s::LIVE_VERSIONMANAGEMENT_HOWTO])
    }

    fn rollback(&self, _: &State) -> Rollback {
        Rollback::version_unchanged(&[s::S0])
    }

    fn endpoints(&self) -> Endpoints {
        Endpoints::Kept
    }
}
