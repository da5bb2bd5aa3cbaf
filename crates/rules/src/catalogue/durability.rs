//! Which versions can have durability.

use crate::model::{Engine, EngineVersion};

/// Whether the version can have it at all (F-N-003).
pub fn has_durability(version: EngineVersion) -> bool {
    version.engine() == Engine::Valkey && version.at_least(9, 0, 0)
}
