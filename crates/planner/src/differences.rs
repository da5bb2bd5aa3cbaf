//! What changed for this request from one guide to the next.

use upgrade_rules::catalogue::SourceId;
use upgrade_rules::interruption::{Effect, Interruption, Seconds, Span};
use upgrade_rules::model::{Modify, Operation, State, Timing};
use upgrade_rules::rule::{Fired, Property, Rule};
use upgrade_rules::service::Service;
use upgrade_rules::{EngineVersion, Guide, Truth};

use crate::direct;
use crate::goal::Goal;
use crate::plan::{Changed, Difference, Direct};

/// What a guide says of the upgrade as asked.
struct Judgement {
    guide: Guide,
    direct: Direct,
    interruption: Option<Interruption>,
}

/// The change that led to what this guide says: earlier history changes nothing about this plan, and a guide does not know
/// what a later one says. A guide that is older than one of the versions has no word on it.
pub(crate) fn between_guides(service: Service, start: &State, goal: &Goal) -> Vec<Difference> {
    let knew = |guide: &&Guide| {
        let offered = [start.live.version, goal.version].map(EngineVersion::first_offered);
        offered.into_iter().flatten().all(|first| first.day <= guide.date)
    };
    let judgements: Vec<Judgement> = Guide::ALL
        .iter()
        .rev()
        .filter(|guide| guide.date <= service.guide.date && knew(guide))
        .map(|guide| {
            let guide = *guide;
            let service = Service { guide, ..service };
            Judgement {
                guide,
                direct: direct::judge(service, start, goal),
                interruption: interruption(service, start, goal),
            }
        })
        .collect();
    let mut differences = Vec::new();
    for (older, newer) in judgements.iter().zip(judgements.iter().skip(1)) {
        let mut note = |what| differences.push(Difference { older: older.guide, newer: newer.guide, what });
        if older.direct.blocked != newer.direct.blocked {
            note(verdict(older, newer));
        }
        if let (Some(before), Some(after)) = (&older.interruption, &newer.interruption) {
            let changed =
                parts(before).into_iter().zip(parts(after)).find(|(before, after)| felt(before) != felt(after));
            if let Some((before, after)) = changed {
                note(Changed::Interruption { before: before.clone(), after: after.clone() });
            }
        }
    }
    last(differences)
}

/// Of each kind of change the last one.
fn last(differences: Vec<Difference>) -> Vec<Difference> {
    let mut kept: Vec<Difference> = Vec::new();
    for difference in differences {
        kept.retain(|one| std::mem::discriminant(&one.what) != std::mem::discriminant(&difference.what));
        kept.push(difference);
    }
    kept
}

/// The rules that only one of the two guides has are what it changed for.
fn verdict(older: &Judgement, newer: &Judgement) -> Changed {
    let only_in = |one: &Judgement, other: &Judgement| {
        let reported = |rule: &Rule| other.direct.reasons.iter().any(|fired| std::ptr::eq(fired.rule, rule));
        let reasons = one.direct.reasons.iter().filter(|fired| !reported(fired.rule));
        reasons.flat_map(|fired| fired.sources(one.guide)).collect::<Vec<_>>()
    };
    let mut sources: Vec<SourceId> = Vec::new();
    for source in only_in(older, newer).into_iter().chain(only_in(newer, older)) {
        if !sources.contains(&source) {
            sources.push(source);
        }
    }
    if sources.is_empty() {
        // The same rules, with other figures behind them.
        sources.extend(newer.direct.reasons.iter().flat_map(|fired| fired.sources(newer.guide)));
    }
    Changed::Verdict { before: older.direct.blocked, after: newer.direct.blocked, sources }
}

/// The parts worth comparing, the most significant first.
fn parts(interruption: &Interruption) -> [&Span; 3] {
    [&interruption.writes, &interruption.reads, &interruption.connections]
}

/// What a person would notice of a span.
fn felt(span: &Span) -> (Effect, Option<Seconds>) {
    (span.effect, span.seconds)
}

/// What the upgrade itself interrupts, whether or not it is blocked at the moment.
fn interruption(service: Service, start: &State, goal: &Goal) -> Option<Interruption> {
    let operation = direct::operations(start, goal).into_iter().next()?;
    let operation = match operation {
        Operation::Modify(modify) => Operation::Modify(Modify { timing: Timing::Immediately, ..modify }),
        other => other,
    };
    // A guide that does not know this upgrade has no word on what it interrupts.
    let unheard_of = |fired: &Fired| {
        let unknown = fired.rule.holds.until.is_some() || fired.finding.property == Some(Property::Undocumented);
        unknown && fired.finding.truth == Truth::Yes
    };
    let refused = service.accepts(start, &operation).reasons.iter().any(unheard_of);
    (!refused).then(|| service.interruption(start, &operation))
}
