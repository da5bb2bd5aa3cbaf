//! Everything that is interrupted, as one sentence: `Writes stop for 1–10 s, once; connections are dropped; reads continue.`

use upgrade_rules::interruption::{Effect, Interruption, Span, Statement};

use super::effect::is_own_switch;
use crate::message::{Words, id};
use crate::values::seconds;
use upgrade_messages::interruptions::Id;

/// The sentence.
pub(super) fn total(words: Words, parts: &Interruption) -> String {
    let all = [&parts.writes, &parts.connections, &parts.reads, &parts.data];
    if all.iter().all(|span| span.effect == Effect::None) {
        return words.text(id::TOTAL_NOTHING).to_owned();
    }
    let silent = all.iter().take(3).all(|span| matches!(span.effect, Effect::NotDocumented));
    let mut clauses = if silent {
        vec![words.text(id::SUMMARY_EFFECT_NOT_DOCUMENTED).to_owned()]
    } else {
        vec![writes(words, &parts.writes), connections(words, &parts.connections), reads(words, parts)]
    };
    clauses.extend(data(words, &parts.data));
    let mut total = clauses.join("; ");
    // A letter outside ASCII stays as it is: see `title`.
    if let Some(first) = total.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    total.push('.');
    total
}

fn writes(words: Words, span: &Span) -> String {
    served(
        words,
        span,
        [
            id::TOTAL_WRITES_CONTINUE,
            id::TOTAL_WRITES_NOT_DOCUMENTED,
            id::TOTAL_WRITES_FOR,
            id::TOTAL_WRITES_UNPUBLISHED,
            id::TOTAL_WRITES_SWITCH,
        ],
    )
}

/// Where reads meet the same as writes, one clause says it for both.
fn reads(words: Words, parts: &Interruption) -> String {
    let span = &parts.reads;
    if span.severity() == parts.writes.severity() && span.effect >= Effect::Interrupted {
        return words.text(id::TOTAL_READS_LIKE_WRITES).to_owned();
    }
    served(
        words,
        span,
        [
            id::TOTAL_READS_CONTINUE,
            id::TOTAL_READS_NOT_DOCUMENTED,
            id::TOTAL_READS_FOR,
            id::TOTAL_READS_UNPUBLISHED,
            id::TOTAL_READS_SWITCH,
        ],
    )
}

/// Not affected, not documented, unavailable for a known time, for an unknown one, for the user's own switch.
fn served(
    words: Words,
    span: &Span,
    [not_affected, not_documented, unavailable_for, unpublished, switch]: [Id; 5],
) -> String {
    match (span.effect, span.seconds) {
        (Effect::None, _) => words.text(not_affected).to_owned(),
        (Effect::NotDocumented | Effect::AtRisk, _) => words.text(not_documented).to_owned(),
        (_, Some(range)) => {
            let often = if span.times == Some(1) { words.text(id::TOTAL_ONCE).to_owned() } else { often(words, span) };
            words.say(unavailable_for, &[("seconds", seconds(words, range)), ("often", often)])
        }
        (_, None) if is_own_switch(span) => words.text(switch).to_owned(),
        (_, None) => [words.text(unpublished), &often(words, span)].concat(),
    }
}

/// How often, where it is more than once.
fn often(words: Words, span: &Span) -> String {
    let times = span.times.filter(|times| *times > 1);
    times.map_or_else(String::new, |times| words.say(id::TOTAL_TIMES, &[("times", times.to_string())]))
}

fn connections(words: Words, span: &Span) -> String {
    words
        .text(match span.effect {
            Effect::None => id::TOTAL_CONNECTIONS_STAY,
            Effect::NotDocumented | Effect::AtRisk => id::TOTAL_CONNECTIONS_NOT_DOCUMENTED,
            Effect::Interrupted | Effect::Unavailable | Effect::Lost => id::TOTAL_CONNECTIONS_DROP,
        })
        .to_owned()
}

fn data(words: Words, span: &Span) -> Option<String> {
    let text = match (span.effect, span.statement) {
        (Effect::None | Effect::NotDocumented, _) => return None,
        (_, Statement::DataWritesSinceSnapshot) => id::TOTAL_DATA_SINCE_SNAPSHOT,
        (_, Statement::DataWritesSinceBackup) => id::TOTAL_DATA_SINCE_BACKUP,
        (_, Statement::DataWarmedUp) => id::TOTAL_DATA_WARMED_UP,
        (_, Statement::DataKeysMoved) => id::TOTAL_DATA_KEYS_MOVED,
        (Effect::Lost, _) => id::TOTAL_DATA_LOST,
        _ => id::TOTAL_DATA_AT_RISK,
    };
    Some(words.text(text).to_owned())
}
