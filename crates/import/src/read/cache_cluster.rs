//! An item of `describe-cache-clusters`.

use upgrade_rules::Engine;

use super::encryption::Encryption;
use super::fields::Fields;
use super::identity::id;
use super::kinds::ENGINES;
use super::pending::PendingSeen;
use crate::guess::region;
use crate::problems::Problems;

/// What AWS says of a cache cluster: a single one, or a member of a replication group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct CacheCluster {
    pub(crate) id: String,
    /// The replication group that it belongs to.
    pub(crate) group: Option<String>,
    pub(crate) region: Option<String>,
    pub(crate) engine: Option<Engine>,
    pub(crate) version: Option<String>,
    pub(crate) node_type: Option<String>,
    pub(crate) nodes: Option<u32>,
    pub(crate) status: Option<String>,
    /// `None`: it does not say.
    pub(crate) pending: Option<PendingSeen>,
    pub(crate) parameter_group: Option<String>,
    /// Changed parameters wait for a reboot.
    pub(crate) reboot: bool,
    pub(crate) maintenance_window: Option<String>,
    pub(crate) snapshot_window: Option<String>,
    pub(crate) encryption: Encryption,
    /// Fields that AWS always prints are missing, so others may be too.
    pub(crate) cut_down: bool,
}

/// What AWS prints for every cache cluster.
const ALWAYS: [&str; 5] = ["CacheClusterStatus", "CacheNodeType", "Engine", "NumCacheNodes", "PendingModifiedValues"];

impl CacheCluster {
    /// Reads an item.
    pub(crate) fn read(fields: &Fields<'_>, problems: &mut Problems) -> Option<Self> {
        let parameters = fields.object("CacheParameterGroup", problems);
        let apply = parameters.as_ref().and_then(|group| group.text("ParameterApplyStatus", problems));
        Some(Self {
            id: id(fields, "CacheClusterId", problems)?,
            group: fields.text("ReplicationGroupId", problems),
            region: region_of(fields, problems),
            engine: fields.word("Engine", &ENGINES, problems),
            version: fields.text("EngineVersion", problems),
            node_type: fields.text("CacheNodeType", problems),
            nodes: fields.number("NumCacheNodes", problems),
            status: fields.text("CacheClusterStatus", problems),
            pending: PendingSeen::read(fields, problems),
            parameter_group: parameters.and_then(|group| group.text("CacheParameterGroupName", problems)),
            reboot: apply.as_deref() == Some("pending-reboot"),
            maintenance_window: fields.text("PreferredMaintenanceWindow", problems),
            snapshot_window: fields.text("SnapshotWindow", problems),
            encryption: Encryption::read(fields, problems),
            cut_down: ALWAYS.iter().any(|key| !fields.has(key)),
        })
    }
}

/// The Region by ARN, zone and endpoints, in this order.
fn region_of(fields: &Fields<'_>, problems: &mut Problems) -> Option<String> {
    if let Some(found) = fields.text("ARN", problems).and_then(|arn| region::of_arn(&arn)) {
        return Some(found);
    }
    if let Some(found) = fields.text("PreferredAvailabilityZone", problems).and_then(|zone| region::of_zone(&zone)) {
        return Some(found);
    }
    let mut endpoints = vec![fields.object("ConfigurationEndpoint", problems)];
    for node in fields.objects("CacheNodes", problems).map(|list| list.items).unwrap_or_default() {
        endpoints.push(node.object("Endpoint", problems));
    }
    endpoints
        .into_iter()
        .flatten()
        .find_map(|end| end.text("Address", problems).and_then(|address| region::of_endpoint(&address)))
}
