//! A cache cluster outside of any replication group.

use std::collections::BTreeMap;

use upgrade_rules::Engine;
use upgrade_rules::facts::{Cluster, ClusterMode, Description, Kind, Pending};

use super::builder::ClusterBuilder;
use super::{gaps::Gaps, group_pending, security, unknown};
use crate::command::ImportCommand;
use crate::described::{CacheCluster, Seen};
use crate::guess::family;
use crate::messages;
use crate::problems::Problems;

/// The cluster out of one item.
pub(crate) fn build(seen: &Seen<CacheCluster>, problems: &mut Problems) -> ClusterBuilder {
    let item = &seen.what;
    problems.in_document(Some(seen.document));
    // A cut-down item may lack the id of its group. Memcached has no groups.
    let memcached = item.engine == Some(Engine::Memcached);
    let alone = memcached || !item.cut_down;
    let replicates = alone && item.engine.is_some_and(Engine::replicates);
    let mut cluster = Cluster {
        kind: alone.then_some(Kind::CacheCluster),
        id: Some(item.id.clone()),
        region: item.region.clone(),
        engine: item.engine,
        version: item.version.clone(),
        node_type: item.node_type.clone(),
        nodes: item.nodes,
        // A single Redis OSS node has none of what a group has.
        cluster_mode: replicates.then_some(ClusterMode::Disabled),
        automatic_failover: replicates.then_some(false),
        multi_az: replicates.then_some(false),
        status: item.status.clone(),
        pending: pending(item, problems),
        parameter_group: item.parameter_group.as_deref().map(family::group_named),
        maintenance_window: item.maintenance_window.clone(),
        auto_minor_version_upgrade: item.auto_minor,
        snapshot_window: item.snapshot_window.clone(),
        ..Cluster::default()
    };
    security::fill(&mut cluster, &item.encryption, None, alone, problems);
    if item.reboot {
        problems.note("cluster.parameterGroup", messages::PARAMETERS_NEED_REBOOT, &[("id", &item.id)]);
    }
    problems.in_document(None);

    let mut gaps = Gaps::default();
    note_gaps(&cluster, alone, &mut gaps);
    ClusterBuilder {
        cluster,
        gaps,
        read_from: vec![seen.document],
        facts_from: BTreeMap::new(),
        order: seen.order,
        user_groups: Vec::new(),
        member_ids: vec![item.id.clone()],
        other_tool: None,
    }
}

/// What is pending; unknown where a value could not be read.
fn pending(item: &CacheCluster, problems: &mut Problems) -> Option<Pending> {
    let seen = item.pending.clone()?;
    let clear = !seen.unclear || seen.version.is_some() || seen.node_type.is_some();
    clear.then(|| group_pending::finish(&item.id, item.engine, seen, problems))
}

fn note_gaps(cluster: &Cluster, alone: bool, gaps: &mut Gaps) {
    let id = cluster.id.as_deref().unwrap_or_default();
    let command = ImportCommand::elasticache("describe-cache-clusters", cluster.region.as_deref())
        .with("--cache-cluster-id", Some(id));
    if !alone {
        gaps.needed("cluster.kind", messages::KIND_UNKNOWN, &[("id", id)], Some(&command));
    }
    gaps.unknown(Description::CacheCluster, cluster, messages::NOT_PRINTED, id, &command);
    unknown::region(cluster, gaps);
}
