//! The cluster's present state, field by field.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::model::engine::Engine;

/// What kind of resource holds the cache.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A cache cluster: Memcached, or a single Redis OSS node outside a replication group.
    CacheCluster,
    /// A replication group (the console of 2018: "cluster with replicas").
    ReplicationGroup,
    /// A Global Datastore: replication groups in several Regions.
    GlobalDatastore,
    /// A serverless cache.
    Serverless,
}

/// Whether a Redis OSS or Valkey cluster is sharded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum ClusterMode {
    /// One shard, one primary.
    Disabled,
    /// On the way from disabled to enabled: clients of both kinds can connect.
    Compatible,
    /// One or more shards.
    Enabled,
}

/// Encryption in transit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum InTransitEncryption {
    /// Off.
    Disabled,
    /// Encrypted and plain connections are both taken.
    Preferred,
    /// Only encrypted connections are taken.
    Required,
}

/// How clients authenticate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Auth {
    /// Not at all.
    None,
    /// With an AUTH token.
    Token,
    /// With users in a user group.
    UserGroup,
}

/// How heavily the cluster is written to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum WriteRate {
    /// Few writes for this node.
    Low,
    /// Many writes for this node.
    High,
}

/// The role of a replication group in a Global Datastore.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum GlobalRole {
    /// It belongs to no Global Datastore.
    None,
    /// Takes writes.
    Primary,
    /// Follows the primary.
    Secondary,
}

/// The cluster's present state, as far as it is known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[cfg_attr(feature = "schema", ts(optional_fields))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Cluster {
    /// What kind of resource it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<Kind>,
    /// AWS's id or name of it: cache cluster id, replication group id, global replication group id, serverless cache name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// AWS Region, `us-east-1`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The engine that runs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub engine: Option<Engine>,
    /// The engine version that runs, as AWS prints it: `5.0.6`, `6.2`, `7.1`, `1.6.22`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    /// `cache.r6g.large`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub node_type: Option<String>,
    /// Number of nodes of a cache cluster.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nodes: Option<u32>,
    /// Number of shards (API and command line: node groups).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shards: Option<u32>,
    /// Replicas in each shard, without the primary.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub replicas_per_shard: Option<u32>,
    /// Cluster mode.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cluster_mode: Option<ClusterMode>,
    /// Automatic failover.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub automatic_failover: Option<bool>,
    /// Multi-AZ. Before 2020-06 the same switch as automatic failover.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub multi_az: Option<bool>,
    /// Whether minor versions come by themselves (`AutoMinorVersionUpgrade`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub auto_minor_version_upgrade: Option<bool>,
    /// AWS's word: `available`, `modifying`, `snapshotting`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// What waits for the maintenance window. `{}` = nothing is pending; absent = unknown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pending: Option<Pending>,
    /// The parameter group in use.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parameter_group: Option<ParameterGroup>,
    /// Weekly maintenance window in UTC, `sun:05:00-sun:06:00`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub maintenance_window: Option<String>,
    /// Daily snapshot window in UTC, `03:00-04:00`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub snapshot_window: Option<String>,
    /// Encryption in transit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub in_transit_encryption: Option<InTransitEncryption>,
    /// Encryption at rest.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at_rest_encryption: Option<bool>,
    /// How clients authenticate.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub auth: Option<Auth>,
    /// The engines of the user groups attached.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_group_engines: Option<Vec<Engine>>,
    /// Whether data tiering is on (r6gd nodes).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_tiering: Option<bool>,
    /// Membership of a Global Datastore. Absent = not said: planned for as if it were in none, and looked at before each step.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub global_datastore: Option<GlobalDatastore>,
    /// What is known of the data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<Data>,
    /// What is known of the clients.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client: Option<Client>,
}

/// What waits for the maintenance window.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[cfg_attr(feature = "schema", ts(optional_fields))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Pending {
    /// The engine that a pending engine upgrade brings, where it is another one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub engine: Option<Engine>,
    /// The version that a pending engine upgrade brings.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    /// The node type that a pending scale-up brings.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub node_type: Option<String>,
    /// Other pending changes, in AWS's words: `NumCacheNodes`, `TransitEncryptionMode`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub other: Option<Vec<String>>,
}

/// A cache parameter group.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[cfg_attr(feature = "schema", ts(optional_fields))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ParameterGroup {
    /// Its name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Its family: `redis5.0`, `redis6.x`, `valkey8`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub family: Option<String>,
    /// Whether it is a default group of AWS.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_default: Option<bool>,
    /// Parameters and their values, as AWS writes them: `{"databases": "16", "appendonly": "no"}`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parameters: Option<BTreeMap<String, String>>,
}

/// Membership of a Global Datastore.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[cfg_attr(feature = "schema", ts(optional_fields))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GlobalDatastore {
    /// The role of this replication group.
    pub role: GlobalRole,
    /// How many replication groups belong to it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub members: Option<u32>,
}

/// What is known of the data.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[cfg_attr(feature = "schema", ts(optional_fields))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Data {
    /// Bytes in use on the fullest node.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub used_bytes: Option<u64>,
    /// `reserved-memory-percent`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reserved_memory_percent: Option<u32>,
    /// How many megabytes a second a replica of it synchronises, as seen on this cluster.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sync_megabytes_per_second: Option<u32>,
    /// How many seconds a new node of it needs before it synchronises, as seen on this cluster.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub node_start_seconds: Option<u32>,
    /// How heavily it is written to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub write_rate: Option<WriteRate>,
    /// Numbers of the databases that hold keys.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub databases_in_use: Option<Vec<u32>>,
    /// Whether the cache can be filled again from elsewhere.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refillable: Option<bool>,
    /// The newest snapshot.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub latest_snapshot: Option<LatestSnapshot>,
}

/// The newest snapshot.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[cfg_attr(feature = "schema", ts(optional_fields))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LatestSnapshot {
    /// When it was taken, `2026-11-22` or with a time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub taken_at: Option<String>,
    /// The engine version that it was taken from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
}

/// What is known of the clients.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[cfg_attr(feature = "schema", ts(optional_fields))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Client {
    /// The client library: `ioredis`, `lettuce`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub library: Option<String>,
    /// Whether the clients speak the cluster protocol.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cluster_protocol: Option<bool>,
    /// How many seconds the clients keep an address that DNS gave them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dns_ttl_seconds: Option<u32>,
    /// Whether the clients try again after a lost connection.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retries: Option<bool>,
}
