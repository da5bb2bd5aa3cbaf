//! An item of `describe-global-replication-groups`.

use upgrade_rules::Engine;
use upgrade_rules::facts::GlobalRole;

use super::encryption::Encryption;
use super::fields::{Fields, List};
use super::identity::id;
use super::kinds::{ENGINES, SWITCH};
use crate::problems::Problems;
use crate::text::count;

/// What AWS says of a Global Datastore.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct GlobalGroup {
    pub(crate) id: String,
    pub(crate) status: Option<String>,
    pub(crate) engine: Option<Engine>,
    pub(crate) version: Option<String>,
    pub(crate) node_type: Option<String>,
    pub(crate) cluster_enabled: Option<bool>,
    pub(crate) shards: Option<u32>,
    pub(crate) encryption: Encryption,
    /// Printed only with `--show-member-info`.
    pub(crate) members: Option<List<GlobalMember>>,
}

/// A replication group of a Global Datastore.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct GlobalMember {
    pub(crate) region: Option<String>,
    pub(crate) role: Option<GlobalRole>,
    pub(crate) automatic_failover: Option<bool>,
}

impl GlobalGroup {
    /// Reads an item.
    pub(crate) fn read(fields: &Fields<'_>, problems: &mut Problems) -> Option<Self> {
        let shards = fields.objects("GlobalNodeGroups", problems).filter(|list| list.whole && !list.items.is_empty());
        let members = fields.objects("Members", problems).map(|list| List {
            whole: list.whole,
            items: list.items.iter().map(|member| GlobalMember::read(member, problems)).collect(),
        });
        Some(Self {
            id: id(fields, "GlobalReplicationGroupId", problems)?,
            status: fields.text("Status", problems),
            engine: fields.word("Engine", &ENGINES, problems),
            version: fields.text("EngineVersion", problems),
            node_type: fields.text("CacheNodeType", problems),
            cluster_enabled: fields.flag("ClusterEnabled", problems),
            shards: shards.map(|list| count(list.items.len())),
            encryption: Encryption::read(fields, problems),
            members: members.filter(|list| !list.items.is_empty()),
        })
    }
}

impl GlobalMember {
    fn read(fields: &Fields<'_>, problems: &mut Problems) -> Self {
        let roles = [
            ("PRIMARY", GlobalRole::Primary),
            ("SECONDARY", GlobalRole::Secondary),
            ("primary", GlobalRole::Primary),
            ("secondary", GlobalRole::Secondary),
        ];
        let switch = [SWITCH.as_slice(), &[("enabling", false), ("disabling", false)]].concat();
        Self {
            region: fields.text("ReplicationGroupRegion", problems),
            role: fields.word("Role", &roles, problems),
            automatic_failover: fields.word("AutomaticFailover", &switch, problems),
        }
    }
}
