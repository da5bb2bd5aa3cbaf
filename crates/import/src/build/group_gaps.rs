//! What the documents do not say of a replication group.

use upgrade_rules::facts::Cluster;

use super::gaps::Gaps;
use super::group_pending::Unseen;
use super::join::Joined;
use super::members::ids;
use super::unsaid;
use crate::answer::Importance;
use crate::command::ImportCommand;
use crate::messages;

/// What the documents do not say, with the command that prints it.
pub(super) fn note_gaps(joined: &Joined<'_>, cluster: &Cluster, unseen: &Unseen, gaps: &mut Gaps) {
    let region = joined.region;
    let expected: Vec<&str> = joined
        .group
        .and_then(|seen| seen.what.members.as_ref())
        .map(|list| list.items.iter().map(String::as_str).collect())
        .unwrap_or_default();
    let missing: Vec<&str> = match unseen {
        Unseen::Members(ids) => ids.iter().map(String::as_str).collect(),
        _ => expected,
    };
    let only = if let [one] = missing.as_slice() { Some(*one) } else { None };
    let of_members = ImportCommand::elasticache("describe-cache-clusters", region).with("--cache-cluster-id", only);
    let of_group = ImportCommand::elasticache("describe-replication-groups", region)
        .with("--replication-group-id", Some(joined.id));

    for (field, what, importance, known) in [
        ("cluster.version", "EngineVersion", Importance::Needed, cluster.version.is_some()),
        ("cluster.engine", "Engine", Importance::Needed, cluster.engine.is_some()),
        ("cluster.pending", "PendingModifiedValues", Importance::Needed, *unseen == Unseen::Nobody),
        ("cluster.parameterGroup", "CacheParameterGroup", Importance::Needed, cluster.parameter_group.is_some()),
        (
            "cluster.maintenanceWindow",
            "PreferredMaintenanceWindow",
            Importance::Helpful,
            cluster.maintenance_window.is_some(),
        ),
    ] {
        if known {
            continue;
        }
        let (message, command) = match unseen {
            Unseen::AllMembers => (messages::ONLY_IN_CACHE_CLUSTERS, &of_members),
            Unseen::Members(_) => (messages::MEMBER_NOT_SEEN, &of_members),
            Unseen::Group if field == "cluster.pending" => (messages::ONLY_IN_REPLICATION_GROUPS, &of_group),
            Unseen::Nobody | Unseen::Group | Unseen::Silent => (messages::NOT_PRINTED, &of_members),
        };
        let what = if message == messages::ONLY_IN_REPLICATION_GROUPS { "MemberClusters" } else { what };
        let missing = ids(&missing);
        let said = &[("what", what), ("id", joined.id), ("members", missing.as_str())];
        gaps.add(importance, field, message, said, Some(command));
    }
    for (field, what, importance, known) in [
        ("cluster.clusterMode", "ClusterMode", Importance::Needed, cluster.cluster_mode.is_some()),
        ("cluster.shards", "NodeGroups", Importance::Needed, cluster.shards.is_some()),
        ("cluster.replicasPerShard", "NodeGroups", Importance::Needed, cluster.replicas_per_shard.is_some()),
        ("cluster.automaticFailover", "AutomaticFailover", Importance::Needed, cluster.automatic_failover.is_some()),
        ("cluster.multiAz", "MultiAZ", Importance::Needed, cluster.multi_az.is_some()),
        ("cluster.nodeType", "CacheNodeType", Importance::Needed, cluster.node_type.is_some()),
        ("cluster.status", "Status", Importance::Helpful, cluster.status.is_some()),
        (
            "cluster.inTransitEncryption",
            "TransitEncryptionEnabled",
            Importance::Helpful,
            cluster.in_transit_encryption.is_some(),
        ),
        (
            "cluster.atRestEncryption",
            "AtRestEncryptionEnabled",
            Importance::Helpful,
            cluster.at_rest_encryption.is_some(),
        ),
        ("cluster.auth", "UserGroupIds", Importance::Helpful, cluster.auth.is_some()),
        ("cluster.dataTiering", "DataTiering", Importance::Helpful, cluster.data_tiering.is_some()),
    ] {
        if !known {
            let message =
                if joined.group.is_some() { messages::NOT_PRINTED } else { messages::ONLY_IN_REPLICATION_GROUPS };
            gaps.add(importance, field, message, &[("what", what), ("id", joined.id)], Some(&of_group));
        }
    }
    unsaid::region(cluster, gaps);
}
