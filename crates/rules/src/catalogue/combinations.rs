//! Values of a cluster's fields that exclude each other, whatever is asked for.

use crate::model::facts::{Cluster, ClusterMode, Kind, paths};
use crate::model::{Engine, EngineVersion};

/// A value that a field cannot have, for what other fields say.
#[derive(Debug)]
pub struct Combination {
    /// The field.
    pub field: &'static str,
    /// The code of the input error.
    pub code: &'static str,
    given: fn(&Cluster) -> bool,
}

/// Every such combination in a cluster.
pub fn impossible_combinations(cluster: &Cluster) -> impl Iterator<Item = &'static Combination> {
    COMBINATIONS.iter().filter(move |combination| (combination.given)(cluster))
}

/// Whether this version can have this cluster mode (F-RED-09, F-GATE-14).
pub fn has_cluster_mode(version: EngineVersion, mode: ClusterMode) -> bool {
    version.engine() != Engine::Redis
        || match mode {
            ClusterMode::Enabled => version.cluster_mode(),
            ClusterMode::Compatible => version.at_least(7, 0, 0),
            ClusterMode::Disabled => true,
        }
}

static COMBINATIONS: &[Combination] = &[
    // Memcached neither replicates nor has a mode: its nodes are a cache cluster.
    Combination {
        field: paths::REPLICAS,
        code: "memcached-has-no-replicas",
        given: |cluster| is_memcached(cluster) && has_replicas(cluster),
    },
    Combination {
        field: paths::FAILOVER,
        code: "memcached-has-no-replicas",
        given: |cluster| is_memcached(cluster) && cluster.automatic_failover == Some(true),
    },
    Combination {
        field: paths::CLUSTER_MODE,
        code: "memcached-has-no-cluster-mode",
        given: |cluster| is_memcached(cluster) && has_mode(cluster),
    },
    Combination {
        field: paths::KIND,
        code: "memcached-has-no-replication-group",
        given: |cluster| {
            is_memcached(cluster) && matches!(cluster.kind, Some(Kind::ReplicationGroup | Kind::GlobalDatastore))
        },
    },
    // F-PATH-25
    Combination {
        field: paths::KIND,
        code: "valkey-needs-replication-group",
        given: |cluster| cluster.engine == Some(Engine::Valkey) && cluster.kind == Some(Kind::CacheCluster),
    },
    Combination {
        field: paths::SHARDS,
        code: "one-shard-when-disabled",
        given: |cluster| cluster.cluster_mode == Some(ClusterMode::Disabled) && has_several_shards(cluster),
    },
    // What has more than one node of Redis OSS is a replication group.
    Combination {
        field: paths::NODES,
        code: "single-node-has-no-replicas",
        given: |cluster| is_single_node(cluster) && cluster.nodes.is_some_and(|nodes| nodes > 1),
    },
    Combination {
        field: paths::REPLICAS,
        code: "single-node-has-no-replicas",
        given: |cluster| is_single_node(cluster) && has_replicas(cluster),
    },
    Combination {
        field: paths::SHARDS,
        code: "single-node-has-no-replicas",
        given: |cluster| is_single_node(cluster) && has_several_shards(cluster),
    },
    Combination {
        field: paths::FAILOVER,
        code: "single-node-has-no-replicas",
        given: |cluster| is_single_node(cluster) && cluster.automatic_failover == Some(true),
    },
    Combination {
        field: paths::CLUSTER_MODE,
        code: "single-node-has-no-replicas",
        given: |cluster| is_single_node(cluster) && has_mode(cluster),
    },
];

fn is_memcached(cluster: &Cluster) -> bool {
    cluster.engine == Some(Engine::Memcached)
}

fn is_single_node(cluster: &Cluster) -> bool {
    cluster.kind == Some(Kind::CacheCluster) && cluster.engine == Some(Engine::Redis)
}

fn has_replicas(cluster: &Cluster) -> bool {
    cluster.replicas_per_shard.is_some_and(|replicas| replicas > 0)
}

fn has_several_shards(cluster: &Cluster) -> bool {
    cluster.shards.is_some_and(|shards| shards > 1)
}

fn has_mode(cluster: &Cluster) -> bool {
    cluster.cluster_mode.is_some_and(|mode| mode != ClusterMode::Disabled)
}
