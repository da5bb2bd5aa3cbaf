//! What the documents do not say of a replication group.

use upgrade_rules::facts::{Cluster, Description, Record as _, paths, printed_by};

use super::gaps::Gaps;
use super::group_pending::Unseen;
use super::joined::Joined;
use super::members::ids;
use super::unknown;
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

    for (field, printed) in printed_by(Description::Member) {
        let pending = field.path == paths::PENDING;
        let known = if pending { *unseen == Unseen::Nobody } else { cluster.knows(field.path) };
        if known {
            continue;
        }
        let (message, command) = match unseen {
            Unseen::AllMembers => (messages::ONLY_IN_CACHE_CLUSTERS, &of_members),
            Unseen::Members(_) => (messages::MEMBER_NOT_SEEN, &of_members),
            Unseen::Group if pending => (messages::ONLY_IN_REPLICATION_GROUPS, &of_group),
            Unseen::Nobody | Unseen::Group | Unseen::Silent => (messages::NOT_PRINTED, &of_members),
        };
        let what = if message == messages::ONLY_IN_REPLICATION_GROUPS { "MemberClusters" } else { printed.name };
        let missing = ids(&missing);
        let said = &[("what", what), ("id", joined.id), ("members", missing.as_str())];
        gaps.add(printed.into(), field.path, message, said, Some(command));
    }
    let message = if joined.group.is_some() { messages::NOT_PRINTED } else { messages::ONLY_IN_REPLICATION_GROUPS };
    gaps.unknown(Description::ReplicationGroup, cluster, message, joined.id, &of_group);
    unknown::region(cluster, gaps);
}
