//! `plan`: request in, answer out.

use serde_json::Value;
use upgrade_messages::{Language, Words};
use upgrade_rules::service::Service;
use upgrade_rules::start;
use upgrade_rules::{EngineVersion, Guide};
use upgrade_runbook::answer::{GuideInfo, PlanAnswer};

use crate::check::{Checked, Outcome};
use crate::errors::InputErrors;
use crate::read::Unreadable;
use crate::{Detail, PlanRequest, check, read_text, read_value};

/// Plans an upgrade. Total: an error in the request is an answer with `status: "invalid"`.
pub fn plan(request: &PlanRequest) -> PlanAnswer {
    planned(request).0
}

/// Plans an upgrade, with what runs and what is wanted, made definite, where that can be planned.
pub(crate) fn planned(request: &PlanRequest) -> (PlanAnswer, Option<[EngineVersion; 2]>) {
    let words = match check::words(request) {
        Ok(words) => words,
        Err(errors) => return (wrong(Guide::CURRENT, errors), None),
    };
    let guide = match check::guide(request, words) {
        Ok(guide) => guide,
        Err(errors) => return (wrong(Guide::CURRENT, errors), None),
    };
    match check::check(request, words, guide) {
        Outcome::Wrong(errors) => (wrong(guide, errors), None),
        Outcome::Ask(fields, unlisted) => (upgrade_runbook::incomplete(words, guide, &fields, &unlisted), None),
        Outcome::Plan(checked) => {
            let versions = [checked.version, checked.target.version];
            let plan = found(request, guide, checked);
            (upgrade_runbook::answer(words, &plan, &request.cluster, is_summary(request)), Some(versions))
        }
    }
}

fn wrong(guide: Guide, errors: InputErrors) -> PlanAnswer {
    upgrade_runbook::invalid(errors.words, guide, errors.into_list())
}

/// How many states the planner looks at for a request, where it plans at all; for measurements.
#[doc(hidden)]
pub fn states_explored(request: &PlanRequest) -> Option<usize> {
    let guide = check::guide(request, Words::default()).ok()?;
    match check::check(request, Words::default(), guide) {
        Outcome::Plan(checked) => Some(found(request, guide, checked).explored),
        Outcome::Wrong(_) | Outcome::Ask(..) => None,
    }
}

fn found(request: &PlanRequest, guide: Guide, checked: Checked) -> upgrade_planner::Plan<'_> {
    let service = Service { guide, as_of: request.day() };
    let state = start(&request.cluster, checked.kind, checked.version, checked.pending_version);
    let plan = if is_summary(request) { upgrade_planner::outline } else { upgrade_planner::plan };
    plan(service, state, checked.target, request.goal.limits.as_ref())
}

fn is_summary(request: &PlanRequest) -> bool {
    request.detail == Some(Detail::Summary)
}

/// Plans from a JSON value, as it comes over a boundary.
pub fn plan_value(json: Value) -> PlanAnswer {
    read_value(json).map_or_else(unreadable, |request| plan(&request))
}

/// Plans from JSON text.
pub fn plan_json(text: &str) -> PlanAnswer {
    read_text(text).map_or_else(unreadable, |request| plan(&request))
}

pub(crate) fn unreadable(request: Unreadable) -> PlanAnswer {
    upgrade_runbook::invalid(Words::of(request.language), Guide::CURRENT, request.errors)
}

/// The dated guides, newest first.
pub fn guides(language: Language) -> Vec<GuideInfo> {
    Guide::ALL.iter().map(|guide| upgrade_runbook::guide_info(Words::of(language), *guide)).collect()
}
