//! The cluster's present state, field by field.

use super::{
    Answers, Client, Concerns, Data, Description, GlobalDatastore, Group, ParameterGroup, Pending, Printed, TextForm,
};
use crate::model::Engine;

crate::words! {
    /// What kind of resource holds the cache.
    pub enum Kind {
        /// A replication group (the console of 2018: "cluster with replicas").
        ReplicationGroup = "replication-group",
        /// A cache cluster: Memcached, or a single Redis OSS node outside a replication group.
        CacheCluster = "cache-cluster",
        /// A Global Datastore: replication groups in several Regions.
        GlobalDatastore = "global-datastore",
        /// A serverless cache.
        Serverless = "serverless",
    }
}

crate::words! {
    /// Whether a Redis OSS or Valkey cluster is sharded.
    pub enum ClusterMode {
        /// One shard, one primary.
        Disabled = "disabled",
        /// Between disabled and enabled: clients of both kinds can connect.
        Compatible = "compatible",
        /// One or more shards.
        Enabled = "enabled",
    }
}

crate::words! {
    /// Encryption in transit.
    pub enum InTransitEncryption {
        /// Off.
        Disabled = "disabled",
        /// Encrypted and plain connections are both taken.
        Preferred = "preferred",
        /// Only encrypted connections are taken.
        Required = "required",
    }
}

crate::words! {
    /// How clients authenticate.
    pub enum Auth {
        /// Not at all.
        None = "none",
        /// With an AUTH token.
        Token = "token",
        /// With users in a user group (RBAC).
        UserGroup = "user-group",
    }
}

crate::words! {
    /// Whether writes outlive the nodes: durability.
    pub enum Durability {
        /// Off.
        Disabled = "disabled",
        /// A write is acknowledged at once, and stored shortly after.
        Async = "async",
        /// A write is acknowledged once it is stored.
        Sync = "sync",
    }
}

impl Durability {
    /// Whether it is on, in whichever mode.
    pub fn is_on(self) -> bool {
        self != Self::Disabled
    }
}

use Description::{CacheCluster, Member, MemberOfGlobal, ReplicationGroup, Serverless};

crate::record! {
    /// The cluster's present state, as far as it is known.
    pub struct Cluster at "cluster." {
        /// What kind of resource it is; needed for a plan.
        kind: Kind = "kind" as KIND { group: Group::Overview, attribute: Some("kind") }
        /// The engine that runs; needed for a plan.
        engine: Engine = "engine" as ENGINE {
            group: Group::Overview,
            printed: &[
                Printed::needed(Member, "Engine"),
                Printed::needed(CacheCluster, "Engine"),
                Printed::needed(Description::GlobalDatastore, "Engine"),
                Printed::needed(Serverless, "Engine"),
            ],
            attribute: Some("engine"),
        }
        /// The version that runs, as AWS prints it: `5.0.6`, `6.2`, `1.6.22`, of a serverless cache `7`; needed for a plan.
        version: String = "version" as VERSION {
            form: TextForm::RunningVersion,
            group: Group::Overview,
            printed: &[
                Printed::needed(Member, "EngineVersion"),
                Printed::needed(CacheCluster, "EngineVersion"),
                Printed::needed(Description::GlobalDatastore, "EngineVersion"),
                Printed::needed(Serverless, "FullEngineVersion"),
            ],
            attribute: Some("from"),
        }
        /// Node type: `cache.r6g.large`.
        node_type: String = "nodeType" as NODE_TYPE {
            form: TextForm::NodeType,
            group: Group::Overview,
            concerns: Concerns::Nodes,
            printed: &[
                Printed::needed(ReplicationGroup, "CacheNodeType"),
                Printed::needed(CacheCluster, "CacheNodeType"),
                Printed::needed(Description::GlobalDatastore, "CacheNodeType"),
            ],
        }
        /// Cluster mode; with `compatible`, clients of both kinds can connect.
        cluster_mode: ClusterMode = "clusterMode" as CLUSTER_MODE {
            group: Group::Overview,
            concerns: Concerns::ReplicatingNodes,
            answers: Answers::Words(&["disabled", "compatible", "enabled"]),
            printed: &[
                Printed::needed(ReplicationGroup, "ClusterMode"),
                Printed::needed(Description::GlobalDatastore, "ClusterEnabled"),
            ],
        }
        /// Number of shards (API and command line: node groups).
        shards: u32 = "shards" as SHARDS {
            range: (1, 500),
            group: Group::Overview,
            concerns: Concerns::ReplicatingNodes,
            answers: Answers::Numbers(&[1, 3]),
            printed: &[
                Printed::needed(ReplicationGroup, "NodeGroups"),
                Printed::helpful(Description::GlobalDatastore, "GlobalNodeGroups"),
            ],
        }
        /// Replicas in each shard, without the primary.
        replicas_per_shard: u32 = "replicasPerShard" as REPLICAS {
            range: (0, 5),
            group: Group::Overview,
            concerns: Concerns::ReplicatingNodes,
            answers: Answers::Numbers(&[0, 1]),
            printed: &[
                Printed::needed(ReplicationGroup, "NodeGroups"),
                Printed::helpful(Description::GroupOfGlobal, "NodeGroups"),
            ],
        }
        /// Number of nodes of a cache cluster.
        nodes: u32 = "nodes" as NODES {
            range: (1, 500),
            group: Group::Overview,
            concerns: Concerns::Memcached,
            printed: &[Printed::needed(CacheCluster, "NumCacheNodes")],
        }
        /// Whether Multi-AZ is on. Before 2020-06 the same switch as automatic failover.
        multi_az: bool = "multiAz" as MULTI_AZ {
            group: Group::Overview,
            concerns: Concerns::ReplicatingNodes,
            answers: Answers::Flags,
            printed: &[
                Printed::needed(ReplicationGroup, "MultiAZ"),
                Printed::helpful(Description::GroupOfGlobal, "MultiAZ"),
            ],
        }
        /// Whether automatic failover is on.
        automatic_failover: bool = "automaticFailover" as FAILOVER {
            group: Group::Overview,
            concerns: Concerns::ReplicatingNodes,
            answers: Answers::Flags,
            printed: &[
                Printed::needed(ReplicationGroup, "AutomaticFailover"),
                Printed::helpful(Description::GlobalDatastore, "AutomaticFailover"),
            ],
        }
        /// Pending modifications: `{}` = nothing is pending, absent = unknown.
        pending: Pending = "pending" as PENDING {
            group: Group::Overview,
            answers: Answers::Pending,
            printed: &[
                Printed::needed(Member, "PendingModifiedValues"),
                Printed::needed(CacheCluster, "PendingModifiedValues"),
            ],
        }
        /// AWS's id of the cache cluster, replication group or Global Datastore, or the name of the serverless cache.
        id: String = "id" as ID { form: TextForm::Id, group: Group::Identity }
        /// AWS Region: `us-east-1`.
        region: String = "region" as REGION { form: TextForm::Region, group: Group::Identity }
        /// AWS's word: `available`, `modifying`, `snapshotting`.
        status: String = "status" as STATUS {
            form: TextForm::Status,
            group: Group::Identity,
            printed: &[
                Printed::helpful(ReplicationGroup, "Status"),
                Printed::helpful(CacheCluster, "CacheClusterStatus"),
                Printed::helpful(Serverless, "Status"),
            ],
        }
        /// Weekly maintenance window in UTC: `sun:05:00-sun:06:00`.
        maintenance_window: String = "maintenanceWindow" as MAINTENANCE_WINDOW {
            form: TextForm::Weekly,
            group: Group::Identity,
            printed: &[
                Printed::helpful(Member, "PreferredMaintenanceWindow"),
                Printed::helpful(CacheCluster, "PreferredMaintenanceWindow"),
                Printed::helpful(MemberOfGlobal, "PreferredMaintenanceWindow"),
            ],
        }
        /// Daily snapshot window in UTC: `03:00-04:00`.
        snapshot_window: String = "snapshotWindow" as SNAPSHOT_WINDOW {
            form: TextForm::Daily,
            group: Group::Identity,
            concerns: Concerns::Replicating,
        }
        /// Whether auto minor version upgrade is on (`AutoMinorVersionUpgrade`).
        auto_minor_version_upgrade: bool = "autoMinorVersionUpgrade" as AUTO_MINOR {
            group: Group::Identity,
            concerns: Concerns::Nodes,
        }
        /// Every engine version on offer in its Region, as `valkey-8.1`: the list of `describe-cache-engine-versions`.
        offered_versions: Vec<String> = "offeredVersions" as OFFERED_VERSIONS {
            group: Group::Identity,
            concerns: Concerns::Nodes,
        }
        /// Every node type that it can change to now: both lists of `list-allowed-node-type-modifications`.
        allowed_node_types: Vec<String> = "allowedNodeTypes" as ALLOWED_NODE_TYPES {
            group: Group::Identity,
            concerns: Concerns::Nodes,
        }
        /// The parameter group in use.
        parameter_group: ParameterGroup = "parameterGroup" as PARAMETER_GROUP {
            printed: &[
                Printed::needed(Member, "CacheParameterGroup"),
                Printed::needed(CacheCluster, "CacheParameterGroup"),
                Printed::helpful(MemberOfGlobal, "CacheParameterGroup"),
            ],
        }
        /// Encryption in transit; with `preferred`, plain connections are taken as well.
        in_transit_encryption: InTransitEncryption = "inTransitEncryption" as IN_TRANSIT {
            group: Group::Security,
            answers: Answers::Words(&["disabled", "required"]),
            printed: &[
                Printed::helpful(ReplicationGroup, "TransitEncryptionEnabled"),
                Printed::helpful(CacheCluster, "TransitEncryptionEnabled"),
            ],
        }
        /// Whether encryption at rest is on.
        at_rest_encryption: bool = "atRestEncryption" as AT_REST {
            group: Group::Security,
            concerns: Concerns::Replicating,
            answers: Answers::Flags,
            printed: &[
                Printed::helpful(ReplicationGroup, "AtRestEncryptionEnabled"),
                Printed::helpful(CacheCluster, "AtRestEncryptionEnabled"),
            ],
        }
        /// Durability, as `EffectiveDurability` has it.
        durability: Durability = "durability" as DURABILITY {
            group: Group::Security,
            concerns: Concerns::ReplicatingNodes,
            answers: Answers::Words(&["disabled", "async", "sync"]),
        }
        /// How clients authenticate: `token` is AUTH, `user-group` is RBAC.
        auth: Auth = "auth" as AUTH {
            group: Group::Security,
            concerns: Concerns::Replicating,
            answers: Answers::Words(&["none", "token", "user-group"]),
            printed: &[Printed::helpful(ReplicationGroup, "UserGroupIds")],
        }
        /// The engines of the user groups attached.
        user_group_engines: Vec<Engine> = "userGroupEngines" as USER_GROUP_ENGINES {
            group: Group::Security,
            concerns: Concerns::Replicating,
        }
        /// Membership of a Global Datastore. Absent = unknown: planned for as if it were in none, and verified before each step.
        global_datastore: GlobalDatastore = "globalDatastore" as GLOBAL_DATASTORE {}
        /// Whether data tiering is on (r6gd nodes).
        data_tiering: bool = "dataTiering" as DATA_TIERING {
            group: Group::Data,
            concerns: Concerns::Replicating,
            printed: &[Printed::helpful(ReplicationGroup, "DataTiering")],
        }
        /// What is known of the data.
        data: Data = "data" as DATA {}
        /// What is known of the clients.
        client: Client = "client" as CLIENT {}
    }
}
