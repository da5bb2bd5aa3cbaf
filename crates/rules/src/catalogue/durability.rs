//! Which versions and nodes can have durability.

use crate::model::{Engine, EngineVersion};

/// Whether the version can have it at all (F-N-003).
pub fn has_durability(version: EngineVersion) -> bool {
    version.engine() == Engine::Valkey && version.at_least(9, 0, 0)
}

/// Families that can have it (F-N-004).
const FAMILIES: [&str; 8] =
    ["cache.r8g.", "cache.r7g.", "cache.r6g.", "cache.m8g.", "cache.m7g.", "cache.m6g.", "cache.c8gn.", "cache.c7gn."];

/// Whether nodes of this type can have it.
pub fn runs_durability(node_type: &str) -> bool {
    FAMILIES.iter().any(|family| node_type.starts_with(family))
}
