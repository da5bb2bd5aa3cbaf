//! An item of `describe-replication-groups`.

use upgrade_rules::facts::{ClusterMode, GlobalRole};

use super::encryption;
use super::fields::Fields;
use super::group_nodes::GroupNodes;
use super::pending::changes_waiting;
use super::values::{DURABILITY, ENGINES, ROLES, SWITCH, id};
use crate::described::Group;
use crate::guess::region;
use crate::messages;
use crate::problems::Problems;

/// Fields that came after user groups and encryption modes.
const MODERN: [&str; 6] =
    ["ClusterMode", "TransitEncryptionMode", "NetworkType", "IpDiscovery", "Engine", "Durability"];

/// Reads an item.
pub(super) fn read(fields: &Fields<'_>, problems: &mut Problems) -> Option<Group> {
    let id = id(fields, "ReplicationGroupId", problems)?;
    let nodes = GroupNodes::read(fields, problems);
    let members = fields.texts("MemberClusters", problems);
    let cluster_mode = cluster_mode(&id, fields, &nodes, problems);
    let one_shard = cluster_mode == Some(ClusterMode::Disabled);
    let shards = nodes.shards.or(one_shard.then_some(1));
    let replicas = nodes.replicas(&id, &fields.path_of("NodeGroups"), problems);
    let by_members = members
        .as_ref()
        .filter(|list| list.whole && shards == Some(1))
        .and_then(|list| list.items.len().checked_sub(1));
    Some(Group {
        region: fields.text("ARN", problems).and_then(|arn| region::of_arn(&arn)).or(nodes.region.clone()),
        engine: fields.word("Engine", &ENGINES, problems),
        status: fields.text("Status", problems),
        node_type: fields.text("CacheNodeType", problems),
        cluster_mode,
        shards,
        replicas_per_shard: replicas.or(by_members.and_then(|count| u32::try_from(count).ok())),
        members,
        automatic_failover: automatic_failover(&id, fields, problems),
        multi_az: fields.word("MultiAZ", &SWITCH, problems),
        durability: fields.word("EffectiveDurability", &DURABILITY, problems),
        pending: changes_waiting(fields, problems).map(|keys| keys.into_iter().map(str::to_owned).collect()),
        encryption: encryption::read(fields, problems),
        user_groups: fields.texts("UserGroupIds", problems),
        data_tiering: fields.word("DataTiering", &SWITCH, problems),
        global: global(fields, problems),
        snapshot_window: fields.text("SnapshotWindow", problems),
        auto_minor: fields.flag("AutoMinorVersionUpgrade", problems),
        modern: MODERN.iter().any(|key| fields.has(key)),
        id,
    })
}

/// Cluster mode by its own field, else by the older switch, else by what only one of the modes has.
fn cluster_mode(id: &str, fields: &Fields<'_>, nodes: &GroupNodes, problems: &mut Problems) -> Option<ClusterMode> {
    let modes = [
        ("enabled", ClusterMode::Enabled),
        ("disabled", ClusterMode::Disabled),
        ("compatible", ClusterMode::Compatible),
    ];
    let switch = fields.flag("ClusterEnabled", problems);
    let said = fields.word("ClusterMode", &modes, problems).or(match switch {
        Some(true) => Some(ClusterMode::Enabled),
        Some(false) => Some(ClusterMode::Disabled),
        None => None,
    });
    let sharded =
        nodes.shards.is_some_and(|shards| shards > 1) || (said == Some(ClusterMode::Disabled) && switch == Some(true));
    if said == Some(ClusterMode::Disabled) && sharded {
        problems.warning(&fields.path, messages::CLUSTER_MODE_CONFLICT, &[("id", id)]);
        return Some(ClusterMode::Enabled);
    }
    said.or(match (nodes.with_slots || sharded, nodes.with_roles) {
        (true, _) => Some(ClusterMode::Enabled),
        (false, true) => Some(ClusterMode::Disabled),
        (false, false) => None,
    })
}

/// On, off, or changing: while it changes, it does not protect yet or no longer.
fn automatic_failover(id: &str, fields: &Fields<'_>, problems: &mut Problems) -> Option<bool> {
    let words = [
        ("enabled", (true, "")),
        ("disabled", (false, "")),
        ("enabling", (false, "enabling")),
        ("disabling", (false, "disabling")),
    ];
    let (on, way) = fields.word("AutomaticFailover", &words, problems)?;
    if !way.is_empty() {
        let path = fields.path_of("AutomaticFailover");
        problems.warning(&path, messages::FAILOVER_CHANGING, &[("id", id), ("word", way)]);
    }
    Some(on)
}

/// `GlobalReplicationGroupInfo`; AWS prints `{}` for a group outside of any.
fn global(fields: &Fields<'_>, problems: &mut Problems) -> Option<(String, Option<GlobalRole>)> {
    let info = fields.object("GlobalReplicationGroupInfo", problems)?;
    let id = info.text("GlobalReplicationGroupId", problems)?;
    Some((id, info.word("GlobalReplicationGroupMemberRole", &ROLES, problems)))
}
