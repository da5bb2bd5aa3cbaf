//! Combinations that cannot exist.

use upgrade_rules::facts::{Cluster, ClusterMode, Kind};
use upgrade_rules::{Engine, EngineVersion};

use crate::PlanRequest;
use crate::errors::InputErrors;

const NO_PARAMS: &[(&str, &str)] = &[];

pub(super) fn check(cluster: &Cluster, errors: &mut InputErrors) {
    match cluster.engine {
        Some(Engine::Memcached) => memcached(cluster, errors),
        Some(Engine::Valkey) if cluster.kind == Some(Kind::CacheCluster) => {
            // F-PATH-25
            errors.add("cluster.kind", "valkey-needs-replication-group", NO_PARAMS);
        }
        _ => {}
    }
    if cluster.cluster_mode == Some(ClusterMode::Disabled) && cluster.shards.is_some_and(|shards| shards > 1) {
        errors.add("cluster.shards", "one-shard-when-disabled", NO_PARAMS);
    }
    let single = cluster.kind == Some(Kind::CacheCluster) && cluster.engine == Some(Engine::Redis);
    if single {
        for (path, several) in [
            ("cluster.nodes", cluster.nodes.is_some_and(|nodes| nodes > 1)),
            ("cluster.replicasPerShard", cluster.replicas_per_shard.is_some_and(|replicas| replicas > 0)),
            ("cluster.shards", cluster.shards.is_some_and(|shards| shards > 1)),
            ("cluster.automaticFailover", cluster.automatic_failover == Some(true)),
            ("cluster.clusterMode", cluster.cluster_mode.is_some_and(|mode| mode != ClusterMode::Disabled)),
        ] {
            if several {
                errors.add(path, "single-node-has-no-replicas", NO_PARAMS);
            }
        }
    }
}

/// Nothing that is pending can be cancelled (F-18-23, F-OPEN-12): asking for the present node type would not keep it.
pub(super) fn check_pending(request: &PlanRequest, errors: &mut InputErrors) {
    let pending = request.cluster.pending.as_ref().and_then(|pending| pending.node_type.as_deref());
    let wanted = request.goal.node_type.as_deref();
    let keeps = wanted.is_some() && wanted == request.cluster.node_type.as_deref();
    if let Some(pending) = pending.filter(|pending| keeps && wanted != Some(pending)) {
        errors.add("goal.nodeType", "pending-cannot-be-cancelled", &[("pending", pending)]);
    }
}

fn memcached(cluster: &Cluster, errors: &mut InputErrors) {
    if cluster.replicas_per_shard.is_some_and(|replicas| replicas > 0) {
        errors.add("cluster.replicasPerShard", "memcached-has-no-replicas", NO_PARAMS);
    }
    if cluster.automatic_failover == Some(true) {
        errors.add("cluster.automaticFailover", "memcached-has-no-replicas", NO_PARAMS);
    }
    if cluster.cluster_mode.is_some_and(|mode| mode != ClusterMode::Disabled) {
        errors.add("cluster.clusterMode", "memcached-has-no-cluster-mode", NO_PARAMS);
    }
    if matches!(cluster.kind, Some(Kind::ReplicationGroup | Kind::GlobalDatastore)) {
        errors.add("cluster.kind", "memcached-has-no-replication-group", NO_PARAMS);
    }
}

/// Versions that cannot have the cluster mode given (F-RED-09, F-GATE-14).
pub(super) fn check_version(cluster: &Cluster, version: Option<EngineVersion>, errors: &mut InputErrors) {
    let Some(version) = version.filter(|version| version.engine() == Engine::Redis) else { return };
    let too_old = match cluster.cluster_mode {
        Some(ClusterMode::Enabled) => !version.cluster_mode(),
        Some(ClusterMode::Compatible) => !version.at_least(7, 0, 0),
        Some(ClusterMode::Disabled) | None => false,
    };
    if too_old {
        errors.add("cluster.clusterMode", "cluster-mode-version", &[("version", version.text())]);
    }
}
