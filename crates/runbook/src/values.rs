//! Values in words.

use upgrade_rules::EngineVersion;
use upgrade_rules::interruption::Seconds;
use upgrade_rules::model::Resource;

use crate::message::{Words, id};

/// `Redis OSS 6.2`.
pub(crate) fn version_name(version: EngineVersion) -> String {
    [version.engine().name(), " ", version.text()].concat()
}

/// A range of seconds: `1–10 s`, `1–5 min`.
pub(crate) fn seconds(words: Words, range: Seconds) -> String {
    upgrade_messages::range(words, range.min, range.max)
}

/// What waits for the window, in words.
pub(crate) fn pending(words: Words, resource: &Resource) -> Vec<String> {
    let mut pending = Vec::new();
    if let Some(version) = resource.pending_engine.waiting() {
        pending.push(words.say(id::PHRASE_PENDING_ENGINE, &[("version", version_name(*version))]));
    }
    if let Some(node_type) = resource.pending_node_type.waiting() {
        pending.push(words.say(id::PHRASE_PENDING_NODE_TYPE, &[("nodeType", node_type)]));
    }
    pending
}
