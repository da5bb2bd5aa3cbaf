//! Names of parameters: in the API and on the command line.

/// A parameter's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Name {
    /// `ReplicationGroupId`.
    pub(crate) api: &'static str,
    /// `replication-group-id`.
    pub(crate) cli: &'static str,
}

macro_rules! names {
    ($($constant:ident $api:literal $cli:literal)*) => {
        $(#[doc = concat!("`", $api, "`.")] pub(crate) const $constant: Name = Name { api: $api, cli: $cli };)*
        #[cfg(test)]
        pub(crate) const ALL: &[Name] = &[$($constant),*];
    };
}

names! {
    APPLY_IMMEDIATELY "ApplyImmediately" "apply-immediately"
    AT_REST_ENCRYPTION_ENABLED "AtRestEncryptionEnabled" "at-rest-encryption-enabled"
    AUTH_TOKEN "AuthToken" "auth-token"
    AUTOMATIC_FAILOVER_ENABLED "AutomaticFailoverEnabled" "automatic-failover-enabled"
    AUTO_MINOR_VERSION_UPGRADE "AutoMinorVersionUpgrade" "auto-minor-version-upgrade"
    CACHE_CLUSTER_ID "CacheClusterId" "cache-cluster-id"
    CACHE_CLUSTER_IDS "CacheClusterIds" "cache-cluster-ids"
    CACHE_NODE_TYPE "CacheNodeType" "cache-node-type"
    CACHE_PARAMETER_GROUP_FAMILY "CacheParameterGroupFamily" "cache-parameter-group-family"
    CACHE_PARAMETER_GROUP_NAME "CacheParameterGroupName" "cache-parameter-group-name"
    CACHE_SUBNET_GROUP_NAME "CacheSubnetGroupName" "cache-subnet-group-name"
    CLUSTER_MODE "ClusterMode" "cluster-mode"
    DATA_TIERING_ENABLED "DataTieringEnabled" "data-tiering-enabled"
    DESCRIPTION "Description" "description"
    DURATION "Duration" "duration"
    ENGINE "Engine" "engine"
    ENGINE_VERSION "EngineVersion" "engine-version"
    GLOBAL_REPLICATION_GROUP_ID "GlobalReplicationGroupId" "global-replication-group-id"
    MAJOR_ENGINE_VERSION "MajorEngineVersion" "major-engine-version"
    MULTI_AZ_ENABLED "MultiAZEnabled" "multi-az-enabled"
    NEW_REPLICA_COUNT "NewReplicaCount" "new-replica-count"
    NODE_GROUP_COUNT "NodeGroupCount" "node-group-count"
    NODE_GROUPS_TO_REMOVE "NodeGroupsToRemove" "node-groups-to-remove"
    NUM_CACHE_NODES "NumCacheNodes" "num-cache-nodes"
    NUM_NODE_GROUPS "NumNodeGroups" "num-node-groups"
    PARAMETER_NAME_VALUES "ParameterNameValues" "parameter-name-values"
    PREFERRED_MAINTENANCE_WINDOW "PreferredMaintenanceWindow" "preferred-maintenance-window"
    PRIMARY_CLUSTER_ID "PrimaryClusterId" "primary-cluster-id"
    REPLICAS_PER_NODE_GROUP "ReplicasPerNodeGroup" "replicas-per-node-group"
    REPLICATION_GROUP_DESCRIPTION "ReplicationGroupDescription" "replication-group-description"
    REPLICATION_GROUP_ID "ReplicationGroupId" "replication-group-id"
    REPLICATION_GROUP_IDS "ReplicationGroupIds" "replication-group-ids"
    SECURITY_GROUP_IDS "SecurityGroupIds" "security-group-ids"
    SERVERLESS_CACHE_NAME "ServerlessCacheName" "serverless-cache-name"
    SHOW_CACHE_NODE_INFO "ShowCacheNodeInfo" "show-cache-node-info"
    SHOW_MEMBER_INFO "ShowMemberInfo" "show-member-info"
    SNAPSHOT_NAME "SnapshotName" "snapshot-name"
    SOURCE "Source" "source"
    SOURCE_IDENTIFIER "SourceIdentifier" "source-identifier"
    SOURCE_TYPE "SourceType" "source-type"
    TRANSIT_ENCRYPTION_MODE "TransitEncryptionMode" "transit-encryption-mode"
    TRANSIT_ENCRYPTION_ENABLED "TransitEncryptionEnabled" "transit-encryption-enabled"
    USER_GROUP_IDS "UserGroupIds" "user-group-ids"
}
