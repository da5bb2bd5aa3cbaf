//! The shards of a replication group: `NodeGroups`.

use super::fields::Fields;
use crate::guess::region;
use crate::messages;
use crate::problems::Problems;
use crate::text::count;

/// What `NodeGroups` says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct GroupNodes {
    /// How many there are; a group that is being created has none yet.
    pub(super) shards: Option<u32>,
    /// Some have slots, or the group has a configuration endpoint: cluster mode is on.
    pub(super) with_slots: bool,
    /// Some nodes have a role or a read endpoint: cluster mode is off.
    pub(super) with_roles: bool,
    /// The Region by zones and endpoints.
    pub(super) region: Option<String>,
    /// The nodes of each shard; `None` where a shard does not say.
    nodes: Vec<Option<u32>>,
}

impl GroupNodes {
    /// Reads `NodeGroups` and `ConfigurationEndpoint`.
    pub(super) fn read(fields: &Fields<'_>, problems: &mut Problems) -> Self {
        let mut seen = Self::default();
        if let Some(endpoint) = fields.object("ConfigurationEndpoint", problems) {
            seen.with_slots = true;
            seen.endpoint(&endpoint, problems);
        }
        let Some(groups) = fields.objects("NodeGroups", problems) else { return seen };
        seen.shards = (groups.whole && !groups.items.is_empty()).then(|| count(groups.items.len()));
        for group in &groups.items {
            seen.shard(group, problems);
        }
        seen
    }

    fn shard(&mut self, group: &Fields<'_>, problems: &mut Problems) {
        self.with_slots |= group.has("Slots");
        self.with_roles |= group.has("ReaderEndpoint");
        if let Some(endpoint) = group.object("PrimaryEndpoint", problems) {
            self.endpoint(&endpoint, problems);
        }
        let members = group.objects("NodeGroupMembers", problems);
        for member in members.iter().flat_map(|list| &list.items) {
            self.with_roles |= member.has("CurrentRole") || member.has("ReadEndpoint");
            if self.region.is_none() {
                let zone = member.text("PreferredAvailabilityZone", problems);
                self.region = zone.and_then(|zone| region::of_zone(&zone));
            }
        }
        self.nodes.push(members.filter(|list| list.whole).map(|list| count(list.items.len())));
    }

    fn endpoint(&mut self, endpoint: &Fields<'_>, problems: &mut Problems) {
        if self.region.is_none() {
            self.region = endpoint.text("Address", problems).and_then(|address| region::of_endpoint(&address));
        }
    }

    /// The replicas of each shard; the smallest number where the shards differ.
    pub(super) fn replicas(&self, id: &str, path: &str, problems: &mut Problems) -> Option<u32> {
        self.shards?;
        let nodes: Vec<u32> = self.nodes.iter().copied().collect::<Option<_>>()?;
        let (fewest, most) = (*nodes.iter().min()?, *nodes.iter().max()?);
        let replicas = fewest.checked_sub(1)?;
        if fewest != most {
            problems.note(path, messages::REPLICAS_DIFFER, &[("id", id), ("replicas", &replicas.to_string())]);
        }
        Some(replicas)
    }
}
