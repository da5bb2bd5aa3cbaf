//! Paths of request fields that rules look at, so that a path is written once.

/// `cluster.autoMinorVersionUpgrade`
pub const AUTO_MINOR: &str = "cluster.autoMinorVersionUpgrade";
/// `cluster.kind`
pub const KIND: &str = "cluster.kind";
/// `cluster.region`
pub const REGION: &str = "cluster.region";
/// `cluster.engine`
pub const ENGINE: &str = "cluster.engine";
/// `cluster.version`
pub const VERSION: &str = "cluster.version";
/// `cluster.nodeType`
pub const NODE_TYPE: &str = "cluster.nodeType";
/// `cluster.shards`
pub const SHARDS: &str = "cluster.shards";
/// `cluster.replicasPerShard`
pub const REPLICAS: &str = "cluster.replicasPerShard";
/// `cluster.clusterMode`
pub const CLUSTER_MODE: &str = "cluster.clusterMode";
/// `cluster.automaticFailover`
pub const FAILOVER: &str = "cluster.automaticFailover";
/// `cluster.multiAz`
pub const MULTI_AZ: &str = "cluster.multiAz";
/// `cluster.status`
pub const STATUS: &str = "cluster.status";
/// `cluster.pending`
pub const PENDING: &str = "cluster.pending";
/// `cluster.pending.version`
pub const PENDING_VERSION: &str = "cluster.pending.version";
/// `cluster.pending.nodeType`
pub const PENDING_NODE_TYPE: &str = "cluster.pending.nodeType";
/// `cluster.pending.other`
pub const PENDING_OTHER: &str = "cluster.pending.other";
/// `cluster.dataTiering`
pub const DATA_TIERING: &str = "cluster.dataTiering";
/// `cluster.parameterGroup.isDefault`
pub const GROUP_IS_DEFAULT: &str = "cluster.parameterGroup.isDefault";
/// `cluster.parameterGroup.family`
pub const GROUP_FAMILY: &str = "cluster.parameterGroup.family";
/// `cluster.parameterGroup.parameters`
pub const PARAMETERS: &str = "cluster.parameterGroup.parameters";
/// `cluster.inTransitEncryption`
pub const IN_TRANSIT: &str = "cluster.inTransitEncryption";
/// `cluster.atRestEncryption`
pub const AT_REST: &str = "cluster.atRestEncryption";
/// `cluster.auth`
pub const AUTH: &str = "cluster.auth";
/// `cluster.userGroupEngines`
pub const USER_GROUP_ENGINES: &str = "cluster.userGroupEngines";
/// `cluster.globalDatastore`
pub const GLOBAL_DATASTORE: &str = "cluster.globalDatastore";
/// `cluster.data.databasesInUse`
pub const DATABASES: &str = "cluster.data.databasesInUse";
/// `cluster.data.reservedMemoryPercent`
pub const RESERVED_MEMORY: &str = "cluster.data.reservedMemoryPercent";
/// `cluster.client.clusterProtocol`
pub const CLUSTER_PROTOCOL: &str = "cluster.client.clusterProtocol";
/// `goal.version`
pub const GOAL_VERSION: &str = "goal.version";
/// `goal.engine`
pub const GOAL_ENGINE: &str = "goal.engine";
/// `goal.nodeType`
pub const GOAL_NODE_TYPE: &str = "goal.nodeType";
/// `goal.clusterMode`
pub const GOAL_CLUSTER_MODE: &str = "goal.clusterMode";
/// `goal.shards`
pub const GOAL_SHARDS: &str = "goal.shards";
/// `goal.inTransitEncryption`
pub const GOAL_IN_TRANSIT: &str = "goal.inTransitEncryption";
/// `goal.atRestEncryption`
pub const GOAL_AT_REST: &str = "goal.atRestEncryption";
/// `goal.timing`
pub const GOAL_TIMING: &str = "goal.timing";
/// `guide`
pub const GUIDE: &str = "guide";
/// `asOf`
pub const AS_OF: &str = "asOf";
/// `cluster.maintenanceWindow`
pub const MAINTENANCE_WINDOW: &str = "cluster.maintenanceWindow";
/// `cluster.snapshotWindow`
pub const SNAPSHOT_WINDOW: &str = "cluster.snapshotWindow";
/// `cluster.data.usedBytes`
pub const USED_BYTES: &str = "cluster.data.usedBytes";
/// `cluster.data.writeRate`
pub const WRITE_RATE: &str = "cluster.data.writeRate";
/// `cluster.client.library`
pub const CLIENT_LIBRARY: &str = "cluster.client.library";
/// `cluster.client.dnsTtlSeconds`
pub const DNS_TTL: &str = "cluster.client.dnsTtlSeconds";
/// `cluster.client.retries`
pub const RETRIES: &str = "cluster.client.retries";
