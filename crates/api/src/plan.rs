//! `plan`: request in, answer out.

use serde_json::Value;
use upgrade_rules::model::start;
use upgrade_rules::service::Service;
use upgrade_rules::{Day, Guide};
use upgrade_runbook::answer::{GuideInfo, InputError, PlanAnswer};
use upgrade_runbook::message::Words;

use crate::check::{Checked, Outcome};
use crate::{Detail, PlanRequest, check, read_value};

/// Plans an upgrade. Total: a mistake is an answer with `status: "invalid"`.
pub fn plan(request: &PlanRequest) -> PlanAnswer {
    let guide = match check::guide(request) {
        Ok(guide) => guide,
        Err(mistake) => return upgrade_runbook::invalid(Guide::CURRENT, vec![mistake]),
    };
    match check::check(request, guide) {
        Outcome::Wrong(mistakes) => upgrade_runbook::invalid(guide, mistakes),
        Outcome::Ask(fields) => upgrade_runbook::incomplete(guide, &fields),
        Outcome::Plan(checked) => planned(request, guide, checked),
    }
}

/// How many states the planner looks at for a request, where it plans at all; for measurements.
#[doc(hidden)]
pub fn states_explored(request: &PlanRequest) -> Option<usize> {
    let guide = check::guide(request).ok()?;
    match check::check(request, guide) {
        Outcome::Plan(checked) => Some(found(request, guide, checked).explored),
        Outcome::Wrong(_) | Outcome::Ask(_) => None,
    }
}

fn planned(request: &PlanRequest, guide: Guide, checked: Checked) -> PlanAnswer {
    let plan = found(request, guide, checked);
    upgrade_runbook::answer(&plan, &request.cluster, is_summary(request))
}

fn found(request: &PlanRequest, guide: Guide, checked: Checked) -> upgrade_planner::Plan<'_> {
    let service = Service { guide, as_of: request.as_of.as_deref().and_then(Day::parse) };
    let state = start(&request.cluster, checked.kind, checked.version, checked.pending_version);
    let plan = if is_summary(request) { upgrade_planner::outline } else { upgrade_planner::plan };
    plan(service, state, checked.target, request.goal.limits.as_ref())
}

fn is_summary(request: &PlanRequest) -> bool {
    request.detail == Some(Detail::Summary)
}

/// Plans from a JSON value, as it comes over a boundary.
pub fn plan_value(json: Value) -> PlanAnswer {
    read_value(json).map_or_else(invalid, |request| plan(&request))
}

pub(crate) fn invalid(mistakes: Vec<InputError>) -> PlanAnswer {
    upgrade_runbook::invalid(Guide::CURRENT, mistakes)
}

/// A whole answer as Markdown.
pub fn markdown(answer: &PlanAnswer) -> String {
    upgrade_runbook::markdown(answer)
}

/// The dated guides, newest first.
pub fn guides() -> Vec<GuideInfo> {
    Guide::ALL.iter().map(|guide| upgrade_runbook::guide_info(Words::english(), *guide)).collect()
}
