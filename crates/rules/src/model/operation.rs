//! What can be done to a cluster, one request or act at a time.

use std::sync::Arc;

use super::facts::{ClusterMode, Durability, InTransitEncryption};
use super::made_group::MadeGroup;
use super::version::EngineVersion;

/// A node type as AWS writes it, `cache.r6g.large`.
pub type NodeType = Arc<str>;

/// When a modification takes effect: `ApplyImmediately`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Timing {
    /// `ApplyImmediately=true`.
    Immediately,
    /// `ApplyImmediately=false`: it becomes pending.
    MaintenanceWindow,
}

/// A modification of engine version, node type and parameter group in one request.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Modify {
    /// The engine version to go to; `None` = as it is.
    pub version: Option<EngineVersion>,
    /// The node type to go to; `None` = as it is.
    pub node_type: Option<NodeType>,
    /// The family of the new custom parameter group named in the request; `None` = none is named.
    pub parameter_group: Option<&'static str>,
    /// When it takes effect.
    pub timing: Timing,
}

impl Modify {
    /// A request that changes nothing by itself.
    pub const NOTHING: Self =
        Self { version: None, node_type: None, parameter_group: None, timing: Timing::Immediately };
}

/// A new resource beside the old one.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Create {
    /// Its engine version.
    pub version: EngineVersion,
    /// Its node type, where known.
    pub node_type: Option<NodeType>,
    /// Its cluster mode; `None` for Memcached.
    pub mode: Option<ClusterMode>,
    /// Its number of shards, where known.
    pub shards: Option<u32>,
    /// Whether it is seeded from the snapshot.
    pub seeded: bool,
    /// Encryption in transit that the old one has not.
    pub in_transit: bool,
    /// Encryption at rest that the old one has not.
    pub at_rest: bool,
    /// Durability that the old one has not.
    pub durability: Option<Durability>,
    /// Whether it is a serverless cache, which has neither nodes nor shards to choose.
    pub serverless: bool,
}

/// What a snapshot is taken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SnapshotFor {
    /// A new resource gets its data.
    NewResource,
    /// The data before a change in place.
    Change {
        /// The engine version that comes next; `None` = only the node type changes.
        to: Option<EngineVersion>,
        /// Whether it comes at once, or in the maintenance window.
        timing: Timing,
    },
}

/// One thing to do.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Operation {
    /// `ModifyCacheCluster` or `ModifyReplicationGroup`.
    Modify(Modify),
    /// Let the next maintenance window pass; what is pending runs in it.
    WaitForWindow,
    /// Bring the resource to the status `available`: let what runs end, remove a node that failed to restore.
    MakeAvailable,
    /// The settings of the old resource are written down before a new one is made.
    RecordSettings,
    /// Every client becomes a cluster client that uses the configuration endpoint.
    MigrateClients,
    /// The application leaves the endpoint of the node that joined a group for the group's primary endpoint.
    UsePrimaryEndpoint,
    /// The application fills the new resource.
    WarmUp,
    /// The application moves its keys out of every database but 0.
    EmptyOtherDatabases,
    /// `CreateCacheParameterGroup`, with the old group's values.
    CreateParameterGroup(MadeGroup),
    /// `ModifyCacheParameterGroup`: `appendonly` off.
    TurnAofOff,
    /// `CreateReplicationGroup` with the single node as its primary.
    JoinReplicationGroup,
    /// A first replica for the group's primary.
    AddReplica,
    /// `ModifyReplicationGroup` with automatic failover (and, since 2020-06, Multi-AZ) on.
    EnableFailover,
    /// `ModifyReplicationGroup` with another cluster mode.
    ChangeClusterMode(ClusterMode),
    /// `ModifyReplicationGroup` with encryption in transit on, in this mode.
    EncryptInTransit(InTransitEncryption),
    /// Encryption at rest on a resource that is there; no document has it.
    EncryptAtRest,
    /// `ModifyReplicationGroupShardConfiguration`.
    Reshard(u32),
    /// The applications stop writing, before a snapshot from which a new resource is made.
    StopWrites,
    /// `CreateSnapshot`.
    CreateSnapshot(SnapshotFor),
    /// `CreateReplicationGroup`, `CreateCacheCluster` or `CreateServerlessCache` beside the old resource.
    Create(Create),
    /// The application is pointed at the new resource.
    SwitchApplication,
    /// The applications write again, to the new resource.
    ResumeWrites,
    /// `DeleteReplicationGroup` or `DeleteCacheCluster` of the old resource.
    DeleteOld,
    /// `ModifyGlobalReplicationGroup`: the whole Global Datastore, at once.
    ModifyGlobal {
        /// The engine version to go to.
        version: EngineVersion,
        /// The family of the new custom parameter group named in the request.
        parameter_group: Option<&'static str>,
    },
    /// `ModifyGlobalReplicationGroup` with another node type for all its members, at once.
    ScaleGlobal(NodeType),
    /// `ModifyServerlessCache`.
    ModifyServerless(EngineVersion),
    /// Leave a serverless cache's minor version to AWS.
    AwaitAutomaticUpgrade(EngineVersion),
    /// `ModifyReplicationGroup` with another durability.
    ChangeDurability(Durability),
    /// `CreateGlobalReplicationGroup` from the new replication group, with new secondaries in the other Regions.
    CreateGlobalDatastore,
}
