//! A resource in a document of a tool.

use serde_json::{Map, Value};

use crate::described::Recorded;

/// What kind of resource a tool calls by a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ResourceKind {
    /// A replication group.
    Group,
    /// A cache cluster.
    CacheCluster,
    /// A serverless cache.
    Serverless,
    /// A Global Datastore. No tool says the state of its members.
    Global,
    /// Another resource of `ElastiCache`.
    Other,
}

impl ResourceKind {
    /// The kind of a resource of `ElastiCache` by AWS's name, which most tools use.
    pub(crate) fn of_aws(name: &str) -> Self {
        match name {
            "ReplicationGroup" => Self::Group,
            "CacheCluster" => Self::CacheCluster,
            "ServerlessCache" => Self::Serverless,
            "GlobalReplicationGroup" => Self::Global,
            _ => Self::Other,
        }
    }

    /// Whether it is a cluster, which is read.
    pub(crate) const fn is_cluster(self) -> bool {
        matches!(self, Self::Group | Self::CacheCluster | Self::Serverless)
    }
}

/// A resource in a document of a tool.
#[derive(Clone, Debug)]
pub(crate) struct Resource<'v> {
    pub(crate) tool: &'static str,
    pub(crate) recorded: Recorded,
    pub(crate) kind: ResourceKind,
    /// What the tool calls it.
    pub(crate) called: String,
    /// The id that the tool gives it outside of its attributes.
    pub(crate) id: Option<String>,
    pub(crate) attributes: &'v Map<String, Value>,
    /// The parameters of the template that it is in.
    pub(crate) parameters: Option<&'v Map<String, Value>>,
    /// Where they are in the document.
    pub(crate) path: String,
}

impl Resource<'_> {
    /// Whether it is a cluster, which is read.
    pub(crate) fn is_cluster(&self) -> bool {
        self.kind.is_cluster()
    }
}
