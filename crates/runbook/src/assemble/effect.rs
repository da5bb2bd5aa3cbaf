//! The effect of a strategy in a few words.

use upgrade_planner::{DataRisk, Strategy};
use upgrade_rules::interruption::{Effect, Scope, Span, Statement};

use crate::message::{Words, id};
use crate::values::seconds;

/// What an option does, and the steps whose effect AWS does not document: a total never hides them behind a figure.
pub(super) fn option_effect(words: Words, strategy: &Strategy) -> String {
    with_silent_steps(words, effect(words, &strategy.interruption.writes, strategy.data_risk), strategy)
}

/// The clause, and the steps of which AWS says nothing where others are felt.
pub(super) fn with_silent_steps(words: Words, clause: String, strategy: &Strategy) -> String {
    if strategy.interruption.writes.effect < Effect::Interrupted {
        return clause;
    }
    let numbered = strategy.steps.iter().zip(1_usize..);
    let silent = numbered.filter(|(step, _)| step.interruption.writes.is_silent());
    let steps: Vec<String> = silent.map(|(_, number)| number.to_string()).collect();
    let template = match steps.len() {
        0 => return clause,
        1 => id::SUMMARY_EFFECT_SILENT_STEP,
        _ => id::SUMMARY_EFFECT_SILENT_STEPS,
    };
    words.say(template, &[("effect", &clause), ("steps", &steps.join(", "))])
}

/// Whether what stops is the user's own switch to another cluster.
pub(super) fn is_own_switch(span: &Span) -> bool {
    matches!(span.statement, Statement::UntilSwitch | Statement::SwitchByApplication)
}

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
    if data != DataRisk::WritesSinceSnapshot {
        return clause;
    }
    // Of an older backup, nothing that stops now helps.
    let stops = writes.statement == Statement::UntilSwitch;
    words.say(
        if stops { id::SUMMARY_EFFECT_DATA_SNAPSHOT } else { id::SUMMARY_EFFECT_DATA_BACKUP },
        &[("effect", &clause)],
    )
}
