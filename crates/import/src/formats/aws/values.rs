//! Ids, and AWS's words for engines, roles and switches.

use upgrade_rules::Engine;
use upgrade_rules::facts::{Durability, GlobalRole};

use super::fields::Fields;
use crate::messages;
use crate::problems::Problems;

/// The engines. `redis` is Redis OSS.
pub(crate) const ENGINES: [(&str, Engine); 3] =
    [("memcached", Engine::Memcached), ("redis", Engine::Redis), ("valkey", Engine::Valkey)];

/// The roles of a replication group in a Global Datastore.
pub(super) const ROLES: [(&str, GlobalRole); 4] = [
    ("PRIMARY", GlobalRole::Primary),
    ("SECONDARY", GlobalRole::Secondary),
    ("primary", GlobalRole::Primary),
    ("secondary", GlobalRole::Secondary),
];

/// What `EffectiveDurability` says.
pub(super) const DURABILITY: [(&str, Durability); 3] =
    [("disabled", Durability::Disabled), ("async", Durability::Async), ("sync", Durability::Sync)];

/// A switch that is on or off.
pub(crate) const SWITCH: [(&str, bool); 2] = [("enabled", true), ("disabled", false)];

/// The id of an item. Without one the item cannot be used.
pub(super) fn id(fields: &Fields<'_>, key: &'static str, problems: &mut Problems) -> Option<String> {
    let Some(id) = fields.text(key, problems) else {
        if !fields.has(key) {
            problems.error(&fields.path, messages::NO_ID, &[("name", key)]);
        }
        return None;
    };
    check_id(&id, &fields.path_of(key), problems);
    Some(id)
}

/// Names an id that AWS does not have: commands contain it.
pub(crate) fn check_id(id: &str, path: &str, problems: &mut Problems) {
    if !id.chars().all(|c| c.is_ascii_alphanumeric() || c == '-') || id.starts_with('-') {
        problems.warning(path, messages::ODD_ID, &[("id", id)]);
    }
}
