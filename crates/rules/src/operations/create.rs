//! `CreateReplicationGroup`, `CreateCacheCluster` or `CreateServerlessCache` beside the old resource.

use super::rollback::Rollback;
use super::unnoticed::Unnoticed;
use crate::catalogue::{SourceId, has_durability, runs_durability, sources as s};
use crate::model::facts::{ClusterMode, Durability, InTransitEncryption, Kind};
use crate::model::{Create, Engine, Pending, Resource, State, Timing};
use crate::rules::encrypts_in_transit;

impl Unnoticed for Create {
    fn precondition(&self, state: &State) -> bool {
        // A group between the modes has one shard; nothing is created beside it halfway.
        let halfway = state.live.mode == Some(ClusterMode::Compatible) && state.touched;
        state.replacement.is_none() && !halfway && (!self.seeded || state.snapshot.is_some() || has_backup(state))
    }

    fn effect(&self, next: &mut State) {
        next.seeded_from_backup = self.seeded && next.snapshot.is_none();
        next.replacement = Some(created(&next.live, self));
    }

    fn documents(&self, state: &State) -> &'static [SourceId] {
        if self.serverless {
            &[s::SM_CREATESERVERLESSCACHE]
        } else if self.seeded {
            &[s::S4, s::UG1801_BACKUPS_RESTORING, s::SM_CREATEREPLICATIONGROUP]
        } else if state.live.kind == Kind::CacheCluster {
            &[s::S0, s::SM_CREATECACHECLUSTER]
        } else {
            &[s::S0, s::SM_CREATEREPLICATIONGROUP]
        }
    }

    fn untouched_by(&self) -> &'static [SourceId] {
        &[s::SM_CREATEREPLICATIONGROUP]
    }

    fn rollback(&self) -> Rollback {
        Rollback::nothing_changed()
    }

    fn timing(&self) -> Option<Timing> {
        Some(Timing::Immediately)
    }
}

/// Whether a backup from before is known, with the version it was taken from.
fn has_backup(state: &State) -> bool {
    let snapshot = state.facts.data.as_ref().and_then(|data| data.latest_snapshot.as_ref());
    snapshot.is_some_and(|snapshot| snapshot.version.is_some())
}

fn created(live: &Resource, create: &Create) -> Resource {
    if create.serverless {
        return serverless(create);
    }
    // A Redis node outside a replication group cannot be encrypted (F-API-01, F-API-10).
    let encrypts = create.version.engine().replicates() && (create.in_transit || create.at_rest);
    let single = live.kind == Kind::CacheCluster && create.mode != Some(ClusterMode::Enabled) && !encrypts;
    if !create.version.engine().replicates() {
        return nodes_without_replication(live, create);
    }
    let kind =
        if single && create.version.engine() != Engine::Valkey { Kind::CacheCluster } else { Kind::ReplicationGroup };
    Resource {
        kind,
        version: create.version,
        node_type: create.node_type.clone(),
        mode: create.mode,
        shards: create.shards,
        replicas: live.replicas,
        // Required for cluster mode enabled (F-18-05, F-GATE-08).
        failover: if create.mode == Some(ClusterMode::Enabled) { Some(true) } else { live.failover },
        multi_az: live.multi_az,
        in_transit: if create.in_transit { Some(InTransitEncryption::Required) } else { live.in_transit },
        at_rest: if create.at_rest { Some(true) } else { live.at_rest },
        durability: if can_be_durable(create) {
            create.durability.or(live.durability)
        } else {
            Some(Durability::Disabled)
        },
        // Of Memcached no value is carried over: AWS's default.
        default_group: if live.version.engine().replicates() { live.default_group } else { Some(true) },
        group_family: create.version.family(),
        pending_engine: Pending::Nothing,
        pending_node_type: Pending::Nothing,
    }
}

/// Whether what is carried over can be: the version, the mode and the nodes of the new cluster decide (F-N-003, F-N-004).
fn can_be_durable(create: &Create) -> bool {
    has_durability(create.version)
        && create.mode != Some(ClusterMode::Disabled)
        && create.node_type.as_deref().is_none_or(runs_durability)
}

/// A serverless cache: no nodes to choose, always encrypted in transit, always the cluster protocol (F-SLS-05, F-N-074).
fn serverless(create: &Create) -> Resource {
    Resource {
        kind: Kind::Serverless,
        version: create.version,
        node_type: None,
        mode: create.mode,
        shards: None,
        replicas: None,
        failover: None,
        multi_az: None,
        in_transit: Some(InTransitEncryption::Required),
        // With a key of its own or a default one (F-SLS-06).
        at_rest: Some(true),
        durability: None,
        default_group: Some(true),
        group_family: create.version.family(),
        pending_engine: Pending::Nothing,
        pending_node_type: Pending::Nothing,
    }
}

/// Memcached: a cache cluster, whatever the old resource is. There is no replication group of it (F-SEED-20).
fn nodes_without_replication(live: &Resource, create: &Create) -> Resource {
    let was_one = !live.version.engine().replicates();
    Resource {
        kind: Kind::CacheCluster,
        version: create.version,
        node_type: create.node_type.clone(),
        mode: None,
        shards: None,
        replicas: None,
        failover: None,
        multi_az: None,
        in_transit: match live.in_transit {
            _ if create.in_transit => Some(InTransitEncryption::Required),
            present if was_one => present,
            // At creation only, and there is no mode that takes both kinds of connections (F-MEMC-09).
            Some(InTransitEncryption::Preferred) if encrypts_in_transit(create.version) => {
                Some(InTransitEncryption::Required)
            }
            present if encrypts_in_transit(create.version) => present,
            _ => Some(InTransitEncryption::Disabled),
        },
        // No fact has encryption at rest for its nodes.
        at_rest: Some(false),
        durability: Some(Durability::Disabled),
        default_group: if was_one { live.default_group } else { Some(true) },
        group_family: create.version.family(),
        pending_engine: Pending::Nothing,
        pending_node_type: Pending::Nothing,
    }
}
