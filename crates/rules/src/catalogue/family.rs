//! Parameter group families.

use crate::model::{Engine, FactIds, SourceId};

mod table {
    use super::Family;
    use crate::model::{Engine, FactIds, sources};

    include!(concat!(env!("OUT_DIR"), "/families.rs"));
}

/// A parameter group family: which versions can use a parameter group.
#[derive(Clone, Copy, Debug)]
pub struct Family {
    /// AWS's name: `redis6.x`, `redis7`, `valkey8`.
    pub id: &'static str,
    /// The engine.
    pub engine: Engine,
    /// AWS's own group, cluster mode disabled.
    pub default_group: &'static str,
    /// AWS's own group with cluster mode enabled, where the family knows cluster mode.
    pub default_cluster_group: Option<&'static str>,
    /// The facts it rests on.
    pub facts: FactIds,
    /// The sources it rests on.
    pub sources: &'static [SourceId],
}

impl Family {
    /// AWS's own group for a cluster with cluster mode on or off.
    pub fn default_for(&self, cluster_mode: bool) -> Option<&'static str> {
        if cluster_mode { self.default_cluster_group } else { Some(self.default_group) }
    }
}

/// Every family, in the order of ids.
pub fn families() -> &'static [Family] {
    &table::FAMILIES
}

/// The family with this id.
pub fn family(id: &str) -> Option<&'static Family> {
    table::FAMILIES.iter().find(|family| family.id == id)
}

/// The names of AWS's own groups.
pub fn default_groups() -> impl Iterator<Item = &'static str> {
    families().iter().flat_map(|family| [Some(family.default_group), family.default_cluster_group]).flatten()
}

/// Whether a group is named like one of AWS's own: a group of one's own cannot be.
pub fn has_name_of_default(group: &str) -> bool {
    group.starts_with("default.")
}

/// The family that one of AWS's own groups belongs to: `default.redis6.x.cluster.on` is of `redis6.x`.
pub fn family_of_default_group(name: &str) -> Option<&'static Family> {
    table::FAMILIES.iter().find(|family| family.default_group == name || family.default_cluster_group == Some(name))
}
