//! The answer in a sentence or two: verdict, option, expected downtime, what decides it, and the warning that matters most.

use upgrade_planner::{Direct, Plan, Strategy};
use upgrade_rules::Truth;
use upgrade_rules::facts::Kind;
use upgrade_rules::interruption::Effect;
use upgrade_rules::model::Pending;
use upgrade_rules::rule::Fired;

use super::effect::{effect, option_effect};
use super::title::option_title;
use crate::message::{Words, id, section};
use crate::values::{major_name, mode_word};

/// What a person reads first.
pub(super) fn summary(words: Words, plan: &Plan, recommended: Option<&Strategy>, warning: Option<&str>) -> String {
    let from = plan.start.live.version.name();
    let serverless = plan.start.live.kind == Kind::Serverless;
    let minor = plan.start.live.version.shares_major(plan.target.version);
    let to = if serverless && !minor { major_name(plan.target.version) } else { plan.target.version.name() };
    if plan.up_to_date {
        let open = plan.start.live.pending_engine == Pending::Unknown;
        let template = if open { id::SUMMARY_UP_TO_DATE_UNLESS_PENDING } else { id::SUMMARY_UP_TO_DATE };
        return words.say(template, &[("to", &to)]);
    }
    let because = plan.direct.as_ref().map(|direct| because(words, direct)).filter(|because| !because.is_empty());
    let Some(strategy) = recommended.or(plan.strategies.first()) else {
        let what = what(words, plan, &from, &to);
        return match because {
            Some(because) => words.say(id::SUMMARY_NO_PATH_BECAUSE, &[("what", what.as_str()), ("because", &because)]),
            None => words.say(id::SUMMARY_NO_PATH, &[("what", what)]),
        };
    };
    let template = match plan.direct.as_ref().map(|direct| direct.blocked) {
        _ if !strategy.is_whole() => id::SUMMARY_PART,
        _ if strategy.breaks.is_empty() && recommended.is_none() => {
            let all = plan.strategies.iter().all(|option| option.breaks.is_empty());
            if all { id::SUMMARY_RELOAD } else { id::SUMMARY_RELOAD_WITHIN_LIMITS }
        }
        _ if recommended.is_none() => id::SUMMARY_LIMITS,
        Some(Truth::No) => id::SUMMARY_ALLOWED,
        Some(Truth::Yes) => id::SUMMARY_BLOCKED,
        Some(Truth::Unknown) => id::SUMMARY_UNKNOWN,
        None => id::SUMMARY_STEPS,
    };
    let summary = words.say(
        template,
        &[
            ("what", what(words, plan, &from, &to).as_str()),
            ("because", because.as_deref().unwrap_or_default()),
            ("option", &option_title(words, strategy)),
            ("effect", &option_effect(words, strategy)),
        ],
    );
    let summary = match plan.with_failover.as_ref().map(|answer| (&answer.writes, answer.data_risk)) {
        // The other branch is worth words only where it is better than the whole operation.
        Some((Some(writes), Some(risk))) if writes.effect < Effect::Unavailable || writes.seconds.is_some() => {
            let better = [("effect", effect(words, writes, risk)), ("summary", summary)];
            words.say(id::SUMMARY_WITH_FAILOVER, &better)
        }
        _ => summary,
    };
    match warning {
        Some(warning) => words.say(id::SUMMARY_WARNING, &[("summary", summary.as_str()), ("warning", warning)]),
        None => summary,
    }
}

/// The short titles of the rules that block for certain; where none does, of the first that might.
fn because(words: Words, direct: &Direct) -> String {
    let title = |fired: &Fired| words.label(section::RULE, fired.rule.id.text());
    let certain: Vec<&str> =
        direct.reasons.iter().filter(|fired| fired.finding.truth == Truth::Yes).map(title).collect();
    if certain.is_empty() {
        return direct.reasons.first().map(title).unwrap_or_default().to_owned();
    }
    // A headline names two; all of them are listed below it.
    match certain.as_slice() {
        [first, second, rest @ ..] if !rest.is_empty() => {
            let count = rest.len().to_string();
            words.say(id::PHRASE_AND_MORE, &[("first", *first), ("second", *second), ("count", &count)])
        }
        _ => certain.join("; "),
    }
}

/// What was asked for.
fn what(words: Words, plan: &Plan, from: &str, to: &str) -> String {
    let target = &plan.target;
    let live = &plan.start.live;
    let mode = target.mode.filter(|mode| live.mode != Some(*mode)).map(mode_word).unwrap_or_default();
    let node_type = target.node_type.as_deref().unwrap_or_default();
    let shards = target.shards.map(|shards| shards.to_string()).unwrap_or_default();
    let changes_version = target.version != live.version;
    if target.serverless && live.kind != Kind::Serverless {
        return words.say(id::SUMMARY_SERVERLESS, &[("from", from), ("engine", target.version.engine().name())]);
    }
    let template = match (changes_version, node_type.is_empty(), mode.is_empty()) {
        (true, _, false) => id::SUMMARY_UPGRADE_AND_CLUSTER_MODE,
        (true, false, true) => id::SUMMARY_UPGRADE_AND_NODE_TYPE,
        (false, _, false) => id::SUMMARY_CLUSTER_MODE,
        (false, false, true) => id::SUMMARY_NODE_TYPE,
        (false, true, true) if shards.is_empty() && (target.in_transit.is_some() || target.at_rest) => {
            id::SUMMARY_ENCRYPTION
        }
        (false, true, true) if !shards.is_empty() => id::SUMMARY_SHARDS,
        (false, true, true) if target.durability.is_some() => id::SUMMARY_DURABILITY,
        // What is pending changes it.
        (false, true, true) => id::SUMMARY_STAY,
        (true, true, true) => id::SUMMARY_UPGRADE,
    };
    words.say(template, &[("from", from), ("to", to), ("nodeType", node_type), ("mode", mode), ("shards", &shards)])
}
