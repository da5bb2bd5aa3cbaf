//! AWS's operations: in the API, on the command line, and the document of each.

use upgrade_rules::catalogue::{SourceId, sources};

/// An operation of AWS's API and its name on the command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Call {
    /// The service on the command line: `elasticache`.
    pub(crate) service: &'static str,
    /// `ModifyReplicationGroup`.
    pub(crate) api: &'static str,
    /// `modify-replication-group`.
    pub(crate) cli: &'static str,
    /// The document that describes it.
    pub(crate) document: SourceId,
}

macro_rules! calls {
    ($($constant:ident $api:literal $cli:literal $document:ident)*) => {
        $(#[doc = concat!("`", $api, "`.")] pub(crate) const $constant: Call =
            Call { service: "elasticache", api: $api, cli: $cli, document: sources::$document };)*
        #[cfg(test)]
        pub(crate) const ALL: &[Call] = &[$($constant),*];
    };
}

/// `GetMetricStatistics`, of Amazon CloudWatch: only ever looked at, so no shell but the command lines writes it.
pub(crate) const GET_METRIC_STATISTICS: Call =
    Call { service: "cloudwatch", api: "GetMetricStatistics", cli: "get-metric-statistics", document: sources::SM };

calls! {
    CREATE_CACHE_CLUSTER "CreateCacheCluster" "create-cache-cluster" SM_CREATECACHECLUSTER
    CREATE_CACHE_PARAMETER_GROUP "CreateCacheParameterGroup" "create-cache-parameter-group" SM_CREATECACHEPARAMETERGROUP
    CREATE_GLOBAL_REPLICATION_GROUP "CreateGlobalReplicationGroup" "create-global-replication-group" SM_CREATEGLOBALREPLICATIONGROUP
    CREATE_REPLICATION_GROUP "CreateReplicationGroup" "create-replication-group" SM_CREATEREPLICATIONGROUP
    CREATE_SERVERLESS_CACHE "CreateServerlessCache" "create-serverless-cache" SM_CREATESERVERLESSCACHE
    CREATE_SNAPSHOT "CreateSnapshot" "create-snapshot" SM_CREATESNAPSHOT
    DELETE_CACHE_CLUSTER "DeleteCacheCluster" "delete-cache-cluster" SM_DELETECACHECLUSTER
    DELETE_GLOBAL_REPLICATION_GROUP "DeleteGlobalReplicationGroup" "delete-global-replication-group" SM_DELETEGLOBALREPLICATIONGROUP
    DELETE_REPLICATION_GROUP "DeleteReplicationGroup" "delete-replication-group" SM_DELETEREPLICATIONGROUP
    DESCRIBE_CACHE_CLUSTERS "DescribeCacheClusters" "describe-cache-clusters" SM_DESCRIBECACHECLUSTERS
    DESCRIBE_CACHE_ENGINE_VERSIONS "DescribeCacheEngineVersions" "describe-cache-engine-versions" SM_DESCRIBECACHEENGINEVERSIONS
    DESCRIBE_CACHE_PARAMETERS "DescribeCacheParameters" "describe-cache-parameters" SM_DESCRIBECACHEPARAMETERS
    DESCRIBE_CACHE_SUBNET_GROUPS "DescribeCacheSubnetGroups" "describe-cache-subnet-groups" SM
    DESCRIBE_EVENTS "DescribeEvents" "describe-events" SM_DESCRIBEEVENTS
    DESCRIBE_GLOBAL_REPLICATION_GROUPS "DescribeGlobalReplicationGroups" "describe-global-replication-groups" SM_DESCRIBEGLOBALREPLICATIONGROUPS
    DESCRIBE_REPLICATION_GROUPS "DescribeReplicationGroups" "describe-replication-groups" SM_DESCRIBEREPLICATIONGROUPS
    DESCRIBE_SERVERLESS_CACHES "DescribeServerlessCaches" "describe-serverless-caches" SM
    DESCRIBE_SNAPSHOTS "DescribeSnapshots" "describe-snapshots" SM_DESCRIBESNAPSHOTS
    DESCRIBE_UPDATE_ACTIONS "DescribeUpdateActions" "describe-update-actions" SM_DESCRIBEUPDATEACTIONS
    DISASSOCIATE_GLOBAL_REPLICATION_GROUP "DisassociateGlobalReplicationGroup" "disassociate-global-replication-group" SM_DISASSOCIATEGLOBALREPLICATIONGROUP
    INCREASE_REPLICA_COUNT "IncreaseReplicaCount" "increase-replica-count" SM_INCREASEREPLICACOUNT
    LIST_ALLOWED_NODE_TYPES "ListAllowedNodeTypeModifications" "list-allowed-node-type-modifications" SM_LISTALLOWEDNODETYPEMODIFICATIONS
    LIST_TAGS "ListTagsForResource" "list-tags-for-resource" SM
    MODIFY_CACHE_CLUSTER "ModifyCacheCluster" "modify-cache-cluster" SM_MODIFYCACHECLUSTER
    MODIFY_CACHE_PARAMETER_GROUP "ModifyCacheParameterGroup" "modify-cache-parameter-group" SM_MODIFYCACHEPARAMETERGROUP
    MODIFY_GLOBAL_REPLICATION_GROUP "ModifyGlobalReplicationGroup" "modify-global-replication-group" SM_MODIFYGLOBALREPLICATIONGROUP
    MODIFY_REPLICATION_GROUP "ModifyReplicationGroup" "modify-replication-group" SM_MODIFYREPLICATIONGROUP
    MODIFY_SHARDS "ModifyReplicationGroupShardConfiguration" "modify-replication-group-shard-configuration" SM_MODIFYREPLICATIONGROUPSHARDCONFIGURATION
    MODIFY_SERVERLESS_CACHE "ModifyServerlessCache" "modify-serverless-cache" SM_MODIFYSERVERLESSCACHE
}
