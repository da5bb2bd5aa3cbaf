//! Values of a request's fields that exclude each other.

use crate::model::facts::{
    Auth, Cluster, ClusterMode, Durability, GlobalRole, Goal, GoalClusterMode, GoalInTransitEncryption, GoalKind, Kind,
    paths,
};
use crate::model::{Engine, EngineVersion};

/// A value that a field cannot have, for what other fields say.
#[derive(Debug)]
pub struct Combination {
    /// The field.
    pub field: &'static str,
    /// The code of the input error.
    pub code: &'static str,
    given: fn(&Cluster, &Goal) -> bool,
}

/// Every such combination in a request.
pub fn impossible_combinations(cluster: &Cluster, goal: &Goal) -> impl Iterator<Item = &'static Combination> {
    COMBINATIONS.iter().filter(move |combination| (combination.given)(cluster, goal))
}

/// The oldest version that can have this cluster mode, where this one cannot (F-RED-09, F-GATE-14).
pub fn cluster_mode_needs(version: EngineVersion, mode: ClusterMode) -> Option<&'static str> {
    let (has, oldest) = match mode {
        ClusterMode::Enabled => (version.cluster_mode(), "3.2.4"),
        ClusterMode::Compatible => (version.at_least(7, 0, 0), "7.0"),
        ClusterMode::Disabled => (true, ""),
    };
    (version.engine() == Engine::Redis && !has).then_some(oldest)
}

static COMBINATIONS: &[Combination] = &[
    // Memcached neither replicates nor has a mode: its nodes are a cache cluster.
    Combination {
        field: paths::REPLICAS,
        code: "memcached-has-no-replicas",
        given: |cluster, _| is_memcached(cluster) && has_replicas(cluster),
    },
    Combination {
        field: paths::FAILOVER,
        code: "memcached-has-no-replicas",
        given: |cluster, _| is_memcached(cluster) && cluster.automatic_failover == Some(true),
    },
    Combination {
        field: paths::CLUSTER_MODE,
        code: "memcached-has-no-cluster-mode",
        given: |cluster, _| is_memcached(cluster) && has_mode(cluster),
    },
    Combination {
        field: paths::KIND,
        code: "memcached-has-no-replication-group",
        given: |cluster, _| {
            is_memcached(cluster) && matches!(cluster.kind, Some(Kind::ReplicationGroup | Kind::GlobalDatastore))
        },
    },
    // Users and tokens are those of Redis OSS and Valkey.
    Combination {
        field: paths::AUTH,
        code: "memcached-has-no-users",
        given: |cluster, _| is_memcached(cluster) && matches!(cluster.auth, Some(Auth::Token | Auth::UserGroup)),
    },
    // Its members are replication groups of Redis OSS and Valkey (F-GDS-01, F-N-074).
    Combination {
        field: paths::GLOBAL_ROLE,
        code: "memcached-has-no-global-datastore",
        given: |cluster, _| is_memcached(cluster) && is_member(cluster),
    },
    Combination {
        field: paths::GLOBAL_ROLE,
        code: "serverless-has-no-global-datastore",
        given: |cluster, _| cluster.kind == Some(Kind::Serverless) && is_member(cluster),
    },
    // F-PATH-25
    Combination {
        field: paths::KIND,
        code: "valkey-needs-replication-group",
        given: |cluster, _| cluster.engine == Some(Engine::Valkey) && cluster.kind == Some(Kind::CacheCluster),
    },
    Combination {
        field: paths::SHARDS,
        code: "one-shard-when-disabled",
        given: |cluster, _| cluster.cluster_mode == Some(ClusterMode::Disabled) && has_several_shards(cluster),
    },
    // What has more than one node of Redis OSS is a replication group.
    Combination {
        field: paths::NODES,
        code: "single-node-has-no-replicas",
        given: |cluster, _| is_single_node(cluster) && cluster.nodes.is_some_and(|nodes| nodes > 1),
    },
    Combination {
        field: paths::REPLICAS,
        code: "single-node-has-no-replicas",
        given: |cluster, _| is_single_node(cluster) && has_replicas(cluster),
    },
    Combination {
        field: paths::SHARDS,
        code: "single-node-has-no-replicas",
        given: |cluster, _| is_single_node(cluster) && has_several_shards(cluster),
    },
    Combination {
        field: paths::FAILOVER,
        code: "single-node-has-no-replicas",
        given: |cluster, _| is_single_node(cluster) && cluster.automatic_failover == Some(true),
    },
    Combination {
        field: paths::CLUSTER_MODE,
        code: "single-node-has-no-replicas",
        given: |cluster, _| is_single_node(cluster) && has_mode(cluster),
    },
    // What nobody could give it is not left out of a plan without a word.
    Combination {
        field: paths::GOAL_CLUSTER_MODE,
        code: "memcached-has-no-cluster-mode",
        given: |cluster, goal| becomes_memcached(cluster, goal) && goal.cluster_mode == Some(GoalClusterMode::Enabled),
    },
    Combination {
        field: paths::GOAL_SHARDS,
        code: "memcached-has-no-shards",
        given: |cluster, goal| becomes_memcached(cluster, goal) && goal.shards.is_some(),
    },
    Combination {
        field: paths::GOAL_SHARDS,
        code: "one-shard-when-disabled",
        given: |_, goal| {
            goal.cluster_mode == Some(GoalClusterMode::Disabled) && goal.shards.is_some_and(|shards| shards > 1)
        },
    },
    // F-GATE-02
    Combination {
        field: paths::GOAL_AT_REST,
        code: "memcached-has-no-encryption-at-rest",
        given: |cluster, goal| {
            becomes_memcached(cluster, goal)
                && cluster.kind != Some(Kind::Serverless)
                && goal.at_rest_encryption == Some(true)
        },
    },
    // F-N-003
    Combination {
        field: paths::GOAL_KIND,
        code: "serverless-to-nodes",
        given: |cluster, goal| cluster.kind == Some(Kind::Serverless) && goal.kind == Some(GoalKind::Nodes),
    },
    Combination {
        field: paths::GOAL_DURABILITY,
        code: "serverless-has-no-durability",
        given: |_, goal| goal.wants_serverless() && goal.durability.is_some(),
    },
    Combination {
        field: paths::GOAL_DURABILITY,
        code: "memcached-has-no-durability",
        given: |cluster, goal| becomes_memcached(cluster, goal) && goal.durability.is_some(),
    },
    // F-SLS-05
    Combination {
        field: paths::GOAL_IN_TRANSIT,
        code: "serverless-requires-encryption",
        given: |cluster, goal| is_serverless(cluster, goal) && prefers_encryption(goal),
    },
    // F-N-003, F-N-011
    Combination {
        field: paths::GOAL_IN_TRANSIT,
        code: "durability-requires-encryption",
        given: |_, goal| prefers_encryption(goal) && goal.durability.is_some_and(Durability::is_on),
    },
    Combination {
        field: paths::GOAL_NODE_TYPE,
        code: "serverless-has-no-nodes",
        given: |cluster, goal| is_serverless(cluster, goal) && goal.node_type.is_some(),
    },
    Combination {
        field: paths::GOAL_CLUSTER_MODE,
        code: "serverless-has-no-nodes",
        given: |_, goal| goal.wants_serverless() && goal.cluster_mode.is_some(),
    },
    Combination {
        field: paths::GOAL_SHARDS,
        code: "serverless-has-no-nodes",
        given: |cluster, goal| {
            is_serverless(cluster, goal) && goal.shards.is_some() && !becomes_memcached(cluster, goal)
        },
    },
];

fn becomes_memcached(cluster: &Cluster, goal: &Goal) -> bool {
    goal.engine.or(cluster.engine) == Some(Engine::Memcached)
}

/// There are no nodes, or none are wanted.
fn is_serverless(cluster: &Cluster, goal: &Goal) -> bool {
    cluster.kind == Some(Kind::Serverless) || goal.wants_serverless()
}

fn prefers_encryption(goal: &Goal) -> bool {
    goal.in_transit_encryption == Some(GoalInTransitEncryption::Preferred)
}

fn is_memcached(cluster: &Cluster) -> bool {
    cluster.engine == Some(Engine::Memcached)
}

fn is_member(cluster: &Cluster) -> bool {
    cluster.global_datastore.as_ref().is_some_and(|global| global.role != GlobalRole::None)
}

fn is_single_node(cluster: &Cluster) -> bool {
    cluster.kind == Some(Kind::CacheCluster) && cluster.engine == Some(Engine::Redis)
}

/// Whether a shard is known to have a replica.
pub(crate) fn has_replicas(cluster: &Cluster) -> bool {
    cluster.replicas_per_shard.is_some_and(|replicas| replicas > 0)
}

/// Whether it is known to be sharded.
pub(crate) fn has_several_shards(cluster: &Cluster) -> bool {
    cluster.shards.is_some_and(|shards| shards > 1)
}

fn has_mode(cluster: &Cluster) -> bool {
    cluster.cluster_mode.is_some_and(|mode| mode != ClusterMode::Disabled)
}
