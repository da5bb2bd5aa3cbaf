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
    AZ_MODE "AZMode" "az-mode"
    CACHE_CLUSTER_ID "CacheClusterId" "cache-cluster-id"
    CACHE_CLUSTER_IDS "CacheClusterIds" "cache-cluster-ids"
    CACHE_NODE_TYPE "CacheNodeType" "cache-node-type"
    CACHE_PARAMETER_GROUP_FAMILY "CacheParameterGroupFamily" "cache-parameter-group-family"
    CACHE_PARAMETER_GROUP_NAME "CacheParameterGroupName" "cache-parameter-group-name"
    CACHE_SUBNET_GROUP_NAME "CacheSubnetGroupName" "cache-subnet-group-name"
    CLUSTER_MODE "ClusterMode" "cluster-mode"
    DAILY_SNAPSHOT_TIME "DailySnapshotTime" "daily-snapshot-time"
    DATA_TIERING_ENABLED "DataTieringEnabled" "data-tiering-enabled"
    DESCRIPTION "Description" "description"
    DIMENSIONS "Dimensions" "dimensions"
    DURATION "Duration" "duration"
    END_TIME "EndTime" "end-time"
    ENGINE "Engine" "engine"
    ENGINE_VERSION "EngineVersion" "engine-version"
    FINAL_SNAPSHOT_IDENTIFIER "FinalSnapshotIdentifier" "final-snapshot-identifier"
    GLOBAL_REPLICATION_GROUP_DESCRIPTION "GlobalReplicationGroupDescription" "global-replication-group-description"
    GLOBAL_REPLICATION_GROUP_ID "GlobalReplicationGroupId" "global-replication-group-id"
    GLOBAL_REPLICATION_GROUP_ID_SUFFIX "GlobalReplicationGroupIdSuffix" "global-replication-group-id-suffix"
    IP_DISCOVERY "IpDiscovery" "ip-discovery"
    KMS_KEY_ID "KmsKeyId" "kms-key-id"
    LOG_DELIVERY_CONFIGURATIONS "LogDeliveryConfigurations" "log-delivery-configurations"
    MAJOR_ENGINE_VERSION "MajorEngineVersion" "major-engine-version"
    METRIC_NAME "MetricName" "metric-name"
    MULTI_AZ_ENABLED "MultiAZEnabled" "multi-az-enabled"
    NAMESPACE "Namespace" "namespace"
    NETWORK_TYPE "NetworkType" "network-type"
    NEW_REPLICA_COUNT "NewReplicaCount" "new-replica-count"
    NODE_GROUPS_TO_REMOVE "NodeGroupsToRemove" "node-groups-to-remove"
    NODE_GROUP_CONFIGURATION "NodeGroupConfiguration" "node-group-configuration"
    NODE_GROUP_COUNT "NodeGroupCount" "node-group-count"
    NOTIFICATION_TOPIC_ARN "NotificationTopicArn" "notification-topic-arn"
    NUM_CACHE_NODES "NumCacheNodes" "num-cache-nodes"
    NUM_NODE_GROUPS "NumNodeGroups" "num-node-groups"
    PARAMETER_NAME_VALUES "ParameterNameValues" "parameter-name-values"
    PERIOD "Period" "period"
    PORT "Port" "port"
    PREFERRED_AVAILABILITY_ZONES "PreferredAvailabilityZones" "preferred-availability-zones"
    PREFERRED_CACHE_CLUSTER_AZS "PreferredCacheClusterAZs" "preferred-cache-cluster-a-zs"
    PREFERRED_MAINTENANCE_WINDOW "PreferredMaintenanceWindow" "preferred-maintenance-window"
    PRIMARY_CLUSTER_ID "PrimaryClusterId" "primary-cluster-id"
    PRIMARY_REPLICATION_GROUP_ID "PrimaryReplicationGroupId" "primary-replication-group-id"
    REPLICAS_PER_NODE_GROUP "ReplicasPerNodeGroup" "replicas-per-node-group"
    REPLICATION_GROUP_DESCRIPTION "ReplicationGroupDescription" "replication-group-description"
    REPLICATION_GROUP_ID "ReplicationGroupId" "replication-group-id"
    REPLICATION_GROUP_REGION "ReplicationGroupRegion" "replication-group-region"
    REPLICATION_GROUP_IDS "ReplicationGroupIds" "replication-group-ids"
    RESOURCE_NAME "ResourceName" "resource-name"
    RETAIN_PRIMARY_REPLICATION_GROUP "RetainPrimaryReplicationGroup" "retain-primary-replication-group"
    SECURITY_GROUP_IDS "SecurityGroupIds" "security-group-ids"
    SERVERLESS_CACHE_NAME "ServerlessCacheName" "serverless-cache-name"
    SHOW_CACHE_NODE_INFO "ShowCacheNodeInfo" "show-cache-node-info"
    SHOW_MEMBER_INFO "ShowMemberInfo" "show-member-info"
    SNAPSHOT_ARNS_TO_RESTORE "SnapshotArnsToRestore" "snapshot-arns-to-restore"
    SNAPSHOT_NAME "SnapshotName" "snapshot-name"
    SNAPSHOT_RETENTION_LIMIT "SnapshotRetentionLimit" "snapshot-retention-limit"
    SNAPSHOT_WINDOW "SnapshotWindow" "snapshot-window"
    SOURCE "Source" "source"
    SOURCE_IDENTIFIER "SourceIdentifier" "source-identifier"
    SOURCE_TYPE "SourceType" "source-type"
    START_TIME "StartTime" "start-time"
    STATISTICS "Statistics" "statistics"
    SUBNET_IDS "SubnetIds" "subnet-ids"
    TAGS "Tags" "tags"
    TRANSIT_ENCRYPTION_ENABLED "TransitEncryptionEnabled" "transit-encryption-enabled"
    DURABILITY "Durability" "durability"
    TRANSIT_ENCRYPTION_MODE "TransitEncryptionMode" "transit-encryption-mode"
    USER_GROUP_ID "UserGroupId" "user-group-id"
    USER_GROUP_IDS "UserGroupIds" "user-group-ids"
}
