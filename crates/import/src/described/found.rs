//! Everything that the documents describe.

use std::ops::Range;

use super::cache_cluster::CacheCluster;
use super::desired::Desired;
use super::global::GlobalGroup;
use super::group::Group;
use super::metric::Metric;
use super::offered::{AllowedNodeTypes, OfferedVersions, ReservedNodes};
use super::others::{GroupOfParameters, ParameterList, Snapshot, UserGroup};
use super::serverless::ServerlessCache;
use super::shelf::{Named, Seen, Shelf};
use super::updates::{ServiceUpdate, UpdateAction};
use crate::answer::DocumentInfo;

/// Everything that the documents describe.
#[derive(Debug, Default)]
pub(crate) struct Found {
    pub(crate) documents: Vec<DocumentInfo>,
    /// The parts of the text that are descriptions and nothing else, in its order: no error or event is among them.
    pub(crate) descriptions: Vec<Range<usize>>,
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
    pub(crate) versions: Vec<Seen<OfferedVersions>>,
    pub(crate) allowed: Vec<Seen<AllowedNodeTypes>>,
    pub(crate) reserved: Vec<Seen<ReservedNodes>>,
    pub(crate) actions: Vec<Seen<UpdateAction>>,
    pub(crate) updates: Vec<Seen<ServiceUpdate>>,
    pub(crate) metrics: Vec<Seen<Metric>>,
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
