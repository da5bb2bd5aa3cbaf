//! Words for the values of an answer, in every format the same.

use crate::answer::{
    AnswerValue, Basis, Completes, DataRisk, Effect, Endpoints, Interruption, Scope, Span, Strategy, Verdict,
};
use crate::message::{Words, id};
use crate::values::seconds;
use upgrade_messages::interruptions::Id;

/// The five parts of an interruption, with their names.
pub(super) fn parts(interruption: &Interruption) -> [(Id, &Span); 5] {
    let Interruption { reads, writes, connections, data, client_recovery, .. } = interruption;
    [
        (id::PART_READS, reads),
        (id::PART_WRITES, writes),
        (id::PART_CONNECTIONS, connections),
        (id::PART_DATA, data),
        (id::PART_CLIENT_RECOVERY, client_recovery),
    ]
}

/// The value of an answer in words.
pub(super) fn value(words: Words, value: &AnswerValue) -> String {
    match value {
        AnswerValue::Flag(flag) => flag.to_string(),
        AnswerValue::Number(number) => number.to_string(),
        AnswerValue::Numbers(numbers) => numbers.iter().map(u32::to_string).collect::<Vec<_>>().join(", "),
        AnswerValue::Text(text) => text.clone(),
        AnswerValue::Pending(pending) => {
            let parts: Vec<&str> = [
                pending.engine.map(upgrade_rules::Engine::name),
                pending.version.as_deref(),
                pending.node_type.as_deref(),
            ]
            .into_iter()
            .flatten()
            .collect();
            if parts.is_empty() { words.text(id::PHRASE_NOTHING_PENDING).to_owned() } else { parts.join(" ") }
        }
    }
}

pub(super) fn effect(words: Words, effect: Effect) -> &'static str {
    words.text(match effect {
        Effect::None => id::EFFECT_NONE,
        Effect::NotDocumented => id::EFFECT_NOT_DOCUMENTED,
        Effect::AtRisk => id::EFFECT_AT_RISK,
        Effect::Interrupted => id::EFFECT_INTERRUPTED,
        Effect::Unavailable => id::EFFECT_UNAVAILABLE,
        Effect::Lost => id::EFFECT_LOST,
    })
}

pub(super) fn basis(words: Words, basis: Basis) -> &'static str {
    words.text(match basis {
        Basis::Documented => id::BASIS_DOCUMENTED,
        Basis::Convention => id::BASIS_CONVENTION,
        Basis::Model => id::BASIS_MODEL,
        Basis::Observed => id::BASIS_OBSERVED,
        Basis::YourSwitch => id::BASIS_YOUR_SWITCH,
        Basis::NotPublished => id::BASIS_NOT_PUBLISHED,
    })
}

pub(super) fn completes(words: Words, completes: Completes) -> &'static str {
    words.text(match completes {
        Completes::Now => id::COMPLETES_NOW,
        Completes::InWindow => id::COMPLETES_IN_WINDOW,
        Completes::AfterWindow => id::COMPLETES_AFTER_WINDOW,
    })
}

pub(super) fn data_risk(words: Words, risk: DataRisk) -> &'static str {
    words.text(match risk {
        DataRisk::NoneKnown => id::DATA_RISK_NONE_KNOWN,
        DataRisk::BestEffort => id::DATA_RISK_BEST_EFFORT,
        DataRisk::WritesSinceSnapshot => id::DATA_RISK_WRITES_SINCE_SNAPSHOT,
        DataRisk::AllData => id::DATA_RISK_ALL_DATA,
    })
}

pub(super) fn endpoints(words: Words, endpoints: Endpoints) -> &'static str {
    words.text(match endpoints {
        Endpoints::Kept => id::ENDPOINTS_KEPT,
        Endpoints::Changed => id::ENDPOINTS_CHANGED,
    })
}

/// The verdict in a word or two.
pub(super) fn verdict(words: Words, verdict: Verdict) -> &'static str {
    words.text(match verdict {
        Verdict::Allowed => id::VERDICT_ALLOWED,
        Verdict::Blocked => id::VERDICT_BLOCKED,
        Verdict::Unknown => id::VERDICT_UNKNOWN,
    })
}

/// The last step after which rollback loses no writes, in a sentence.
pub(super) fn rollback(words: Words, strategy: &Strategy) -> Option<String> {
    let Some(until) = &strategy.rollback_until else { return Some(words.text(id::MARKDOWN_ROLLBACK_NEVER).to_owned()) };
    let number = strategy.steps.iter().zip(1_usize..).find(|(step, _)| step.id == *until)?.1;
    Some(words.say(id::MARKDOWN_ROLLBACK_UNTIL, &[("number", number.to_string())]))
}

/// Length, count and scope; nothing where nothing is given.
pub(super) fn how_long(words: Words, span: &Span) -> String {
    if !matches!(span.effect, Effect::Interrupted | Effect::Unavailable) {
        return String::new();
    }
    let mut text = match span.seconds {
        Some(range) => seconds(words, range),
        None if span.basis == Basis::YourSwitch => words.text(id::MARKDOWN_DURATION_YOUR_SWITCH).to_owned(),
        None => words.text(id::MARKDOWN_DURATION_NOT_PUBLISHED).to_owned(),
    };
    if let Some(times) = span.times.filter(|times| *times > 1) {
        text.push_str(", ");
        text.push_str(&words.say(id::MARKDOWN_TIMES, &[("times", times.to_string())]));
    }
    if span.scope == Scope::OneShardAtATime {
        text.push_str(", ");
        text.push_str(words.text(id::SCOPE_ONE_SHARD_AT_A_TIME));
    }
    text
}
