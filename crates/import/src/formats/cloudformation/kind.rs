//! What `CloudFormation` calls the resources of `ElastiCache`.

use crate::formats::desired::ResourceKind;

/// The tool, in sentences.
pub(super) const TOOL: &str = "CloudFormation";

const PREFIX: &str = "AWS::ElastiCache::";

/// The kind of a resource of `ElastiCache`.
pub(super) fn kind(name: &str) -> Option<ResourceKind> {
    name.strip_prefix(PREFIX).map(ResourceKind::of_aws)
}
