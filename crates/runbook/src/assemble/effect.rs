//! The effect of a strategy in a few words.

use upgrade_planner::DataRisk;
use upgrade_rules::interruption::{Effect, Scope, Span};

use super::total::is_own_switch;
use crate::message::{Words, id};
use crate::values::seconds;

/// What writes and data meet, as a clause: `writes are interrupted for 1–10 s`.
pub(super) fn effect(words: Words, writes: &Span, data: DataRisk) -> String {
    if data == DataRisk::AllData {
        return words.text(id::SUMMARY_EFFECT_DATA_LOST).to_owned();
    }
    let length = writes.seconds.map(|range| seconds(words, range));
    let several = writes.times.filter(|times| *times > 1).map(|times| times.to_string());
    let clause = match (writes.effect, length) {
        (Effect::None, _) => words.text(id::SUMMARY_EFFECT_NONE).to_owned(),
        (Effect::NotDocumented | Effect::AtRisk, _) => words.text(id::SUMMARY_EFFECT_NOT_DOCUMENTED).to_owned(),
        (Effect::Interrupted, Some(length)) => match &several {
            Some(times) => words.say(
                // Several gaps of the whole cluster, or one for each shard.
                if writes.scope == Scope::OneShardAtATime {
                    id::SUMMARY_EFFECT_WRITES_FOR_SHARDS
                } else {
                    id::SUMMARY_EFFECT_WRITES_FOR_TIMES
                },
                &[("seconds", length.as_str()), ("times", times)],
            ),
            None => words.say(id::SUMMARY_EFFECT_WRITES_FOR, &[("seconds", &length)]),
        },
        (Effect::Interrupted | Effect::Unavailable, None) if is_own_switch(writes) => {
            words.text(id::SUMMARY_EFFECT_WRITES_SWITCH).to_owned()
        }
        (Effect::Interrupted, None) => words.text(id::SUMMARY_EFFECT_WRITES_SHORT).to_owned(),
        (Effect::Unavailable | Effect::Lost, Some(length)) => {
            words.say(id::SUMMARY_EFFECT_WRITES_UNAVAILABLE_FOR, &[("seconds", &length)])
        }
        (Effect::Unavailable | Effect::Lost, None) => match &several {
            Some(times) => words.say(id::SUMMARY_EFFECT_WRITES_UNAVAILABLE_TIMES, &[("times", times)]),
            None => words.text(id::SUMMARY_EFFECT_WRITES_UNAVAILABLE).to_owned(),
        },
    };
    if data == DataRisk::WritesSinceSnapshot {
        return words.say(id::SUMMARY_EFFECT_DATA_SNAPSHOT, &[("effect", &clause)]);
    }
    clause
}
