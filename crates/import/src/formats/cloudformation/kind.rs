//! What `CloudFormation` calls the resources of `ElastiCache`.

use crate::formats::desired::ResourceKind;

/// The tool, in sentences.
pub(super) const TOOL: &str = "CloudFormation";

const PREFIX: &str = "AWS::ElastiCache::";

/// The kind of a resource of `ElastiCache`.
pub(super) fn kind(name: &str) -> Option<ResourceKind> {
    Some(match name.strip_prefix(PREFIX)? {
        "ReplicationGroup" => ResourceKind::Group,
        "CacheCluster" => ResourceKind::CacheCluster,
        "ServerlessCache" => ResourceKind::Serverless,
        "GlobalReplicationGroup" => ResourceKind::Global,
        _ => ResourceKind::Other,
    })
}
