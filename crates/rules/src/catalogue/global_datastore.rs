//! Which versions and nodes a Global Datastore can have.

use super::node_family;
use crate::model::{Engine, EngineVersion, Truth};

/// Whether the version can be in one (F-GATE-09).
pub fn can_be_global(version: EngineVersion) -> bool {
    version.engine() == Engine::Valkey || version.engine() == Engine::Redis && version.at_least(5, 0, 6)
}

/// Families that can be in one, from the size large on (F-N-075).
const FAMILIES: [&str; 8] = ["m5", "m6g", "m7g", "r5", "r6g", "r6gd", "r7g", "c7gn"];
/// Families that are newer than that list (F-N-076).
const NEWER: [&str; 3] = ["m8g", "r8g", "c8gn"];

/// Whether nodes of this type can be in one. Of families that are newer than AWS's list, nobody says.
pub fn runs_global_datastore(node_type: &str) -> Truth {
    let Some(family) = node_family(node_type) else { return Truth::Unknown };
    let small = [".micro", ".small", ".medium"].iter().any(|size| node_type.ends_with(size));
    if NEWER.contains(&family.id) { Truth::Unknown } else { (FAMILIES.contains(&family.id) && !small).into() }
}
