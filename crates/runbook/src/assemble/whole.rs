//! The answer for a plan, part by part.

use upgrade_planner::Plan;
use upgrade_rules::Truth;
use upgrade_rules::facts::Cluster;
use upgrade_rules::rule::Fired;

use super::builder::AnswerBuilder;
use super::reason::verdict;
use super::sources::Sources;
use super::summary;
use super::templates::Templates;
use super::version::{guide_info, rules_version};
use crate::answer::{Blocker, Direct, PlanAnswer, Status};
use crate::message::{Words, section};
use crate::naming::Names;
use crate::setting::Setting;

/// The answer for a plan, in a language. With `summary_only`, it has only what a list of many clusters shows.
pub fn answer(words: Words, plan: &Plan, cluster: &Cluster, summary_only: bool) -> PlanAnswer {
    let names = Names::of(plan);
    let setting = Setting::new(words, plan.guide, cluster, &names);
    let mut builder =
        AnswerBuilder { words, setting, sources: Sources::default(), templates: Templates::new(words), summary_only };
    let recommended = plan.recommended();
    let direct = plan.direct.as_ref().map(|direct| Direct {
        verdict: verdict(direct.blocked),
        reasons: direct.reasons.iter().map(|fired| builder.reason(fired)).collect(),
    });
    let strategies = plan.strategies.iter().map(|strategy| builder.strategy(strategy)).collect();
    let questions = plan.questions.iter().map(|question| builder.question(question, plan)).collect();
    let warning = plan.warning.as_ref().map(|fired| builder.sentence(fired));
    let open = |fired: &Fired| fired.finding.truth == Truth::Unknown;
    let mut notices: Vec<_> = plan.notices.iter().map(|fired| (builder.reason(fired), open(fired))).collect();
    notices.extend(plan.differences.iter().map(|difference| (builder.difference(difference), false)));
    // What is acted on first, and what is certain before what may be; else in the order of the rules.
    notices.sort_by_key(|(notice, open)| (notice.weight, *open));
    let mut blockers: Vec<_> = plan.blockers.iter().map(|fired| builder.blocker(fired)).collect();
    if recommended.is_none() {
        // Every option breaks a limit: those of the nearest one, the first.
        let nearest = plan.strategies.iter().find(|strategy| strategy.is_whole());
        blockers.extend(nearest.into_iter().flat_map(|strategy| &strategy.breaks).map(|limit| {
            let change = words.label(section::REQUIRED_CHANGE, limit.id()).to_owned();
            Blocker { reason: builder.broken(*limit), change }
        }));
    }
    let contradictions = if summary_only { Vec::new() } else { builder.contradictions(plan) };
    PlanAnswer {
        status: status(plan),
        guide: guide_info(words, plan.guide),
        rules_version: rules_version(),
        summary: summary::summary(words, plan, recommended, warning.as_deref()),
        direct,
        resolutions: plan.resolutions.clone(),
        recommended: recommended.map(|strategy| strategy.id.clone()),
        strategies,
        blockers,
        questions,
        notices: notices.into_iter().map(|(notice, _)| notice).collect(),
        contradictions,
        errors: Vec::new(),
        sources: builder.sources.listed(),
    }
}

/// An option that depends on nothing unknown is planned; one that depends on a missing fact is conditional.
fn status(plan: &Plan) -> Status {
    if plan.up_to_date {
        return if plan.questions.is_empty() { Status::UpToDate } else { Status::Conditional };
    }
    let Some(best) = plan.strategies.iter().find(|strategy| strategy.is_whole() && strategy.breaks.is_empty()) else {
        return Status::NoPath;
    };
    let open = plan.direct.as_ref().is_some_and(|direct| direct.blocked == Truth::Unknown);
    let depends = !best.conditions.is_empty() || !best.not_assured.is_empty();
    if open || depends { Status::Conditional } else { Status::Planned }
}
