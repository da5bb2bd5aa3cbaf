//! Everything that the documents describe.

use super::cache_cluster::CacheCluster;
use super::desired::Desired;
use super::global::GlobalGroup;
use super::group::Group;
use super::others::{GroupOfParameters, ParameterList, Snapshot, UserGroup};
use super::serverless::ServerlessCache;
use super::shelf::{Named, Seen, Shelf};
use crate::answer::DocumentInfo;

/// Everything that the documents describe.
#[derive(Debug, Default)]
pub(crate) struct Found {
    pub(crate) documents: Vec<DocumentInfo>,
    pub(crate) groups: Shelf<Group>,
    pub(crate) cache_clusters: Shelf<CacheCluster>,
    pub(crate) globals: Shelf<GlobalGroup>,
    pub(crate) serverless: Shelf<ServerlessCache>,
    pub(crate) snapshots: Vec<Seen<Snapshot>>,
    pub(crate) parameter_groups: Vec<Seen<GroupOfParameters>>,
    pub(crate) parameters: Vec<Seen<ParameterList>>,
    pub(crate) user_groups: Vec<Seen<UserGroup>>,
    /// What other tools say.
    pub(crate) desired: Vec<Seen<Desired>>,
}

impl Named for Group {
    fn id(&self) -> &str {
        &self.id
    }
    fn region(&self) -> Option<&str> {
        self.region.as_deref()
    }
}

impl Named for CacheCluster {
    fn id(&self) -> &str {
        &self.id
    }
    fn region(&self) -> Option<&str> {
        self.region.as_deref()
    }
}

impl Named for GlobalGroup {
    fn id(&self) -> &str {
        &self.id
    }
    fn region(&self) -> Option<&str> {
        None
    }
}

impl Named for ServerlessCache {
    fn id(&self) -> &str {
        &self.name
    }
    fn region(&self) -> Option<&str> {
        self.region.as_deref()
    }
}
