//! An item of `describe-global-replication-groups`.

use super::encryption;
use super::fields::Fields;
use super::values::{ENGINES, ROLES, SWITCH, id};
use crate::described::{GlobalGroup, GlobalMember, List};
use crate::problems::Problems;
use crate::text::count;

/// Reads an item.
pub(super) fn read(fields: &Fields<'_>, problems: &mut Problems) -> Option<GlobalGroup> {
    let shards = fields.objects("GlobalNodeGroups", problems).filter(|list| list.whole && !list.items.is_empty());
    let members = fields.objects("Members", problems).map(|list| List {
        whole: list.whole,
        items: list.items.iter().map(|member| member_of(member, problems)).collect(),
    });
    Some(GlobalGroup {
        id: id(fields, "GlobalReplicationGroupId", problems)?,
        status: fields.text("Status", problems),
        engine: fields.word("Engine", &ENGINES, problems),
        version: fields.text("EngineVersion", problems),
        node_type: fields.text("CacheNodeType", problems),
        cluster_enabled: fields.flag("ClusterEnabled", problems),
        shards: shards.map(|list| count(list.items.len())),
        encryption: encryption::read(fields, problems),
        members: members.filter(|list| !list.items.is_empty()),
    })
}

fn member_of(fields: &Fields<'_>, problems: &mut Problems) -> GlobalMember {
    let switch = [SWITCH.as_slice(), &[("enabling", false), ("disabling", false)]].concat();
    GlobalMember {
        region: fields.text("ReplicationGroupRegion", problems),
        role: fields.word("Role", &ROLES, problems),
        automatic_failover: fields.word("AutomaticFailover", &switch, problems),
    }
}
