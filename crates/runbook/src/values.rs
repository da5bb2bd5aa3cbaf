//! Values in words.

use upgrade_rules::EngineVersion;
use upgrade_rules::facts::{ClusterMode, InTransitEncryption};
use upgrade_rules::interruption::Seconds;
use upgrade_rules::model::Resource;

use crate::message::{Words, id};

/// `Valkey 8`: of a serverless cache, AWS chooses the minor version.
pub(crate) fn major_name(version: EngineVersion) -> String {
    [version.engine().name(), " ", version.serverless_major().as_str()].concat()
}

/// AWS's word for a cluster mode.
pub(crate) fn mode_word(mode: ClusterMode) -> &'static str {
    match mode {
        ClusterMode::Disabled => "disabled",
        ClusterMode::Compatible => "compatible",
        ClusterMode::Enabled => "enabled",
    }
}

/// AWS's word for a mode of encryption in transit.
pub(crate) fn encryption_word(mode: InTransitEncryption) -> &'static str {
    match mode {
        InTransitEncryption::Disabled => "disabled",
        InTransitEncryption::Preferred => "preferred",
        InTransitEncryption::Required => "required",
    }
}

/// A range of seconds: `1–10 s`, `1–5 min`.
pub(crate) fn seconds(words: Words, range: Seconds) -> String {
    upgrade_messages::range(words, range.min, range.max)
}

/// What is pending, in words.
pub(crate) fn pending(words: Words, resource: &Resource) -> Vec<String> {
    let mut pending = Vec::new();
    if let Some(version) = resource.pending_engine.value() {
        pending.push(words.say(id::PHRASE_PENDING_ENGINE, &[("version", version.name())]));
    }
    if let Some(node_type) = resource.pending_node_type.value() {
        pending.push(words.say(id::PHRASE_PENDING_NODE_TYPE, &[("nodeType", node_type)]));
    }
    pending
}
