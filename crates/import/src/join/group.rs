//! A replication group.

use std::collections::BTreeMap;

use upgrade_rules::Engine;
use upgrade_rules::facts::{Cluster, Description, GlobalDatastore, Kind, paths};

use super::builder::ClusterBuilder;
use super::group_pending::{Unseen, pending, unseen};
use super::joined::Joined;
use super::members::agree;
use super::{gaps::Gaps, group_gaps, security};
use crate::described::{CacheCluster, Encryption, Found};
use crate::guess::{family, node_type, version};
use crate::messages;
use crate::problems::Problems;
use crate::text::count;

/// The cluster out of a group and its members.
pub(crate) fn build(joined: &Joined<'_>, found: &Found, problems: &mut Problems) -> ClusterBuilder {
    let documents: Vec<u32> = joined
        .group
        .map(|seen| seen.document)
        .into_iter()
        .chain(joined.members.iter().map(|seen| seen.document))
        .collect();
    problems.in_document(documents.first().copied());
    let unseen = unseen(joined);
    let cluster = cluster(joined, &unseen, found, problems);
    problems.in_document(None);

    let mut gaps = Gaps::default();
    group_gaps::note_gaps(joined, &cluster, &unseen, &mut gaps);
    let orders = joined.group.map(|seen| seen.order).into_iter().chain(joined.members.iter().map(|seen| seen.order));
    let user_groups = joined.group.and_then(|seen| seen.what.user_groups.as_ref()).map(|list| list.items.clone());
    let mut builder = ClusterBuilder {
        cluster,
        gaps,
        read_from: Vec::new(),
        facts_from: BTreeMap::new(),
        order: orders.min().unwrap_or(0),
        user_groups: user_groups.unwrap_or_default(),
        member_ids: joined.members.iter().map(|seen| seen.what.id.clone()).collect(),
        other_tool: None,
    };
    if let Some(group) = joined.group {
        builder.printed_in(Description::ReplicationGroup, group.document);
        for field in [paths::DURABILITY, paths::GLOBAL_DATASTORE] {
            builder.fact_from(field, group.document);
        }
    }
    let mut of_members = documents;
    of_members.drain(..usize::from(joined.group.is_some()));
    of_members.dedup();
    for document in of_members {
        // What cache clusters print as well agrees with the group, or is reported.
        builder.printed_in(Description::Member, document);
        builder.printed_in(Description::CacheCluster, document);
    }
    builder
}

fn cluster(joined: &Joined<'_>, unseen: &Unseen, found: &Found, problems: &mut Problems) -> Cluster {
    let group = joined.group.map(|seen| &seen.what);
    let members: Vec<&CacheCluster> = joined.members.iter().map(|seen| &seen.what).collect();
    let engine = engine(joined, &members, problems);
    let mut cluster = Cluster {
        kind: Some(Kind::ReplicationGroup),
        id: Some(joined.id.to_owned()),
        region: joined.region.map(str::to_owned),
        engine,
        version: version(joined.id, &members, engine, problems),
        node_type: node_type(joined, &members, problems),
        shards: group.and_then(|group| group.shards),
        replicas_per_shard: group.and_then(|group| group.replicas_per_shard),
        cluster_mode: group.and_then(|group| group.cluster_mode),
        automatic_failover: group.and_then(|group| group.automatic_failover),
        multi_az: group.and_then(|group| group.multi_az),
        durability: group.and_then(|group| group.durability),
        status: status(joined, &members, problems),
        pending: pending(joined, unseen, engine, problems),
        parameter_group: parameter_group(joined.id, &members, problems).as_deref().map(family::group_named),
        maintenance_window: members.iter().find_map(|member| member.maintenance_window.clone()),
        snapshot_window: group
            .and_then(|group| group.snapshot_window.clone())
            .or_else(|| members.iter().find_map(|member| member.snapshot_window.clone())),
        // Of those that differ, the one with which AWS may upgrade by itself.
        auto_minor_version_upgrade: members
            .iter()
            .filter_map(|member| member.auto_minor)
            .chain(group.and_then(|group| group.auto_minor))
            .reduce(|one, other| one || other),
        ..Cluster::default()
    };
    let encryption = members
        .iter()
        .fold(group.map(|group| group.encryption.clone()).unwrap_or_default(), |seen: Encryption, member| {
            seen.or(&member.encryption)
        });
    let user_groups = group.and_then(|group| group.user_groups.as_ref());
    security::fill(&mut cluster, &encryption, user_groups, group.is_some_and(|group| group.modern), problems);
    // Data tiering is a property of r6gd nodes.
    let tiering_impossible =
        cluster.node_type.as_deref().is_some_and(|node_type| !node_type.starts_with("cache.r6gd."));
    cluster.data_tiering = group.and_then(|group| group.data_tiering).or(tiering_impossible.then_some(false));
    cluster.global_datastore = group.and_then(|group| group.global.as_ref()).and_then(|(global, role)| {
        let members =
            found.globals.with_id(global).find_map(|seen| seen.what.members.as_ref()).filter(|list| list.whole);
        Some(GlobalDatastore { role: (*role)?, members: members.map(|list| count(list.items.len())) })
    });
    if members.iter().any(|member| member.reboot) {
        problems.note("cluster.parameterGroup", messages::PARAMETERS_NEED_REBOOT, &[("id", joined.id)]);
    }
    cluster
}

/// The group's own engine, else the members'. While members are moved to Valkey, those that were not yet moved count.
fn engine(joined: &Joined<'_>, members: &[&CacheCluster], problems: &mut Problems) -> Option<Engine> {
    let values = members.iter().filter_map(|member| Some((member.id.as_str(), member.engine?.id()))).collect();
    let choose = |engines: &[&str]| {
        engines.iter().filter_map(|id| Engine::from_id(id)).min().map(|engine| engine.id().to_owned())
    };
    let of_members = agree(joined.id, "cluster.engine", messages::WHAT_ENGINE, &values, choose, problems);
    let of_members = of_members.as_deref().and_then(Engine::from_id);
    let of_group = joined.group.and_then(|seen| seen.what.engine);
    of_members.into_iter().chain(of_group).min()
}

/// The oldest version among the members that run this engine.
fn version(id: &str, members: &[&CacheCluster], engine: Option<Engine>, problems: &mut Problems) -> Option<String> {
    let of_engine =
        members.iter().filter(|member| engine.is_none() || member.engine.is_none() || member.engine == engine);
    let values = of_engine.filter_map(|member| Some((member.id.as_str(), member.version.as_deref()?))).collect();
    let choose = |versions: &[&str]| {
        versions.iter().min_by(|one, other| version::compare(one, other)).map(|version| (*version).to_owned())
    };
    agree(id, "cluster.version", messages::WHAT_VERSION, &values, choose, problems)
}

/// The group's own node type, else the members'; where they differ, the smallest.
fn node_type(joined: &Joined<'_>, members: &[&CacheCluster], problems: &mut Problems) -> Option<String> {
    let mut values: Vec<(&str, &str)> =
        members.iter().filter_map(|member| Some((member.id.as_str(), member.node_type.as_deref()?))).collect();
    if let Some(own) = joined.group.and_then(|seen| seen.what.node_type.as_deref()) {
        values.push((joined.id, own));
    }
    let choose = |types: &[&str]| node_type::smallest(types).map(str::to_owned);
    agree(joined.id, "cluster.nodeType", messages::WHAT_NODE_TYPE, &values, choose, problems)
}

/// The group's status; if it is `available` and a member is not, the member's.
fn status(joined: &Joined<'_>, members: &[&CacheCluster], problems: &mut Problems) -> Option<String> {
    let own = joined.group.and_then(|seen| seen.what.status.clone())?;
    if own != "available" {
        return Some(own);
    }
    let mut values = vec![(joined.id, own.as_str())];
    values.extend(members.iter().filter_map(|member| Some((member.id.as_str(), member.status.as_deref()?))));
    let choose = |all: &[&str]| all.iter().find(|status| **status != "available").map(|status| (*status).to_owned());
    agree(joined.id, "cluster.status", messages::WHAT_STATUS, &values, choose, problems)
}

/// The members' parameter group; where they differ, one that is not a default group.
fn parameter_group(id: &str, members: &[&CacheCluster], problems: &mut Problems) -> Option<String> {
    let values =
        members.iter().filter_map(|member| Some((member.id.as_str(), member.parameter_group.as_deref()?))).collect();
    let choose = |names: &[&str]| {
        names.iter().find(|name| !family::is_default(name)).or(names.first()).map(|name| (*name).to_owned())
    };
    agree(id, "cluster.parameterGroup", messages::WHAT_PARAMETER_GROUP, &values, choose, problems)
}
