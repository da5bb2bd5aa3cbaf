//! A Global Datastore.

use std::collections::BTreeMap;

use upgrade_rules::facts::{Cluster, ClusterMode, Description, GlobalDatastore, GlobalRole, Kind};

use super::builder::ClusterBuilder;
use super::{gaps::Gaps, security, unknown};
use crate::command::ImportCommand;
use crate::described::{GlobalGroup, GlobalMember, Seen};
use crate::messages;
use crate::problems::Problems;
use crate::text::count;

/// The cluster out of one item. Its Region and failover are those of its primary member.
pub(crate) fn build(seen: &Seen<GlobalGroup>, problems: &mut Problems) -> ClusterBuilder {
    let item = &seen.what;
    problems.in_document(Some(seen.document));
    let members = item.members.as_ref().filter(|list| list.whole);
    let primary: Option<&GlobalMember> =
        item.members.iter().flat_map(|list| &list.items).find(|member| member.role == Some(GlobalRole::Primary));
    let cluster_mode = match item.cluster_enabled {
        Some(true) => Some(ClusterMode::Enabled),
        Some(false) => Some(ClusterMode::Disabled),
        None => item.shards.is_some_and(|shards| shards > 1).then_some(ClusterMode::Enabled),
    };
    let mut cluster = Cluster {
        kind: Some(Kind::GlobalDatastore),
        id: Some(item.id.clone()),
        region: primary.and_then(|member| member.region.clone()),
        engine: item.engine,
        version: item.version.clone(),
        node_type: item.node_type.clone(),
        shards: item.shards.or((cluster_mode == Some(ClusterMode::Disabled)).then_some(1)),
        cluster_mode,
        automatic_failover: primary.and_then(|member| member.automatic_failover),
        status: item.status.clone(),
        global_datastore: members
            .map(|list| GlobalDatastore { role: GlobalRole::Primary, members: Some(count(list.items.len())) }),
        ..Cluster::default()
    };
    security::fill(&mut cluster, &item.encryption, None, false, problems);
    problems.in_document(None);

    let mut gaps = Gaps::default();
    note_gaps(&cluster, &mut gaps);
    ClusterBuilder {
        cluster,
        gaps,
        read_from: vec![seen.document],
        facts_from: BTreeMap::new(),
        order: seen.order,
        user_groups: Vec::new(),
        member_ids: Vec::new(),
        other_tool: None,
    }
}

fn note_gaps(cluster: &Cluster, gaps: &mut Gaps) {
    let region = cluster.region.as_deref();
    let id = cluster.id.as_deref();
    let itself = ImportCommand::elasticache("describe-global-replication-groups", region)
        .with("--global-replication-group-id", id)
        .with_switch("--show-member-info");
    let of_members = ImportCommand::elasticache("describe-cache-clusters", region);
    let of_groups = ImportCommand::elasticache("describe-replication-groups", region);
    gaps.needed("cluster.pending", messages::PENDING_OF_GLOBAL, &[], Some(&of_members));
    if cluster.global_datastore.is_none() {
        gaps.helpful("cluster.globalDatastore.members", messages::GLOBAL_MEMBERS, &[], Some(&itself));
    }
    gaps.unknown(Description::GlobalDatastore, cluster, messages::NOT_PRINTED, id.unwrap_or_default(), &itself);
    gaps.unknown(Description::GroupOfGlobal, cluster, messages::NOT_PRINTED, id.unwrap_or_default(), &of_groups);
    gaps.unknown(Description::MemberOfGlobal, cluster, messages::NOT_PRINTED, id.unwrap_or_default(), &of_members);
    unknown::region(cluster, gaps);
}
