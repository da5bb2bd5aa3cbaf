//! Values in words.

use upgrade_rules::EngineVersion;
use upgrade_rules::interruption::Seconds;
use upgrade_rules::model::Resource;

use crate::message::{Words, id};

/// `Redis OSS 6.2`.
pub(crate) fn version_name(version: EngineVersion) -> String {
    [version.engine().name(), " ", version.text()].concat()
}

/// A range of seconds: `1–10 s`, `1–5 minutes`.
pub(crate) fn seconds(words: Words, range: Seconds) -> String {
    let Seconds { min, max } = range;
    if max <= 1 {
        return words.text(if min < max { id::PHRASE_LESS_THAN_SECOND } else { id::PHRASE_SECOND }).to_owned();
    }
    let whole_minutes = min.is_multiple_of(60) && max.is_multiple_of(60);
    let (min, max) = if whole_minutes { (min / 60, max / 60) } else { (min, max) };
    let number = max.to_string();
    let one = if whole_minutes && max == 1 { id::PHRASE_MINUTE } else { id::PHRASE_MINUTES };
    match (min, whole_minutes) {
        (min, true) if min == max => words.say(one, &[("number", &number)]),
        (0, true) => words.say(id::PHRASE_UP_TO_MINUTES, &[("number", &number)]),
        (min, true) => words.say(id::PHRASE_MINUTES_RANGE, &[("min", &min.to_string()), ("max", &number)]),
        (min, false) if min == max => words.say(id::PHRASE_SECONDS, &[("number", &number)]),
        (0, false) => words.say(id::PHRASE_UP_TO_SECONDS, &[("number", &number)]),
        (min, false) => words.say(id::PHRASE_SECONDS_RANGE, &[("min", &min.to_string()), ("max", &number)]),
    }
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

#[cfg(test)]
mod tests {
    use upgrade_rules::interruption::Seconds;

    use super::seconds;
    use crate::message::Words;

    #[test]
    fn ranges_in_words() {
        let say = |min, max| seconds(Words::english(), Seconds { min, max });
        assert_eq!(say(0, 1), "less than 1 s");
        assert_eq!(say(1, 1), "1 s");
        assert_eq!(say(1, 10), "1–10 s");
        assert_eq!(say(0, 10), "up to 10 s");
        assert_eq!(say(30, 60), "30–60 s");
        assert_eq!(say(60, 60), "1 minute");
        assert_eq!(say(60, 300), "1–5 minutes");
        assert_eq!(say(0, 120), "up to 2 minutes");
        assert_eq!(say(7, 7), "7 s");
    }
}
