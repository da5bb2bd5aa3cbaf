//! An item of `describe-cache-clusters`.

use super::fields::Fields;
use super::values::{ENGINES, id};
use super::{encryption, pending};
use crate::described::CacheCluster;
use crate::guess::region;
use crate::problems::Problems;

/// What AWS prints for every cache cluster.
const ALWAYS: [&str; 5] = ["CacheClusterStatus", "CacheNodeType", "Engine", "NumCacheNodes", "PendingModifiedValues"];

/// Reads an item.
pub(super) fn read(fields: &Fields<'_>, problems: &mut Problems) -> Option<CacheCluster> {
    let parameters = fields.object("CacheParameterGroup", problems);
    let apply = parameters.as_ref().and_then(|group| group.text("ParameterApplyStatus", problems));
    Some(CacheCluster {
        id: id(fields, "CacheClusterId", problems)?,
        group: fields.text("ReplicationGroupId", problems),
        region: region_of(fields, problems),
        engine: fields.word("Engine", &ENGINES, problems),
        version: fields.text("EngineVersion", problems),
        node_type: fields.text("CacheNodeType", problems),
        nodes: fields.number("NumCacheNodes", problems),
        status: fields.text("CacheClusterStatus", problems),
        pending: pending::read(fields, problems),
        parameter_group: parameters.and_then(|group| group.text("CacheParameterGroupName", problems)),
        reboot: apply.as_deref() == Some("pending-reboot"),
        maintenance_window: fields.text("PreferredMaintenanceWindow", problems),
        snapshot_window: fields.text("SnapshotWindow", problems),
        encryption: encryption::read(fields, problems),
        auto_minor: fields.flag("AutoMinorVersionUpgrade", problems),
        cut_down: ALWAYS.iter().any(|key| !fields.has(key)),
    })
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
