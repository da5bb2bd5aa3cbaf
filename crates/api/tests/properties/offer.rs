//! Invariant 20: what AWS does not offer any more is neither a goal nor created anew, and what is newer than the catalogue is
//! not called wrong.

use upgrade_api::answer::Status;
use upgrade_api::{PlanAnswer, PlanRequest, plan};
use upgrade_rules::catalogue::{Offer, offer};
use upgrade_rules::{Engine, EngineVersion, Guide};

use crate::common::{json, sample};

const REQUESTS: u32 = 2_000;

fn is_gone(engine: Option<Engine>, version: &str) -> bool {
    let version = engine.and_then(|engine| EngineVersion::find(engine, version));
    version.is_some_and(|version| matches!(offer(version, Guide::CURRENT), Offer::NoLonger(_)))
}

/// By the guide of today.
fn plans() -> impl Iterator<Item = (PlanRequest, PlanAnswer)> {
    sample(REQUESTS).into_iter().map(|mut request| {
        request.guide = None;
        let answer = plan(&request);
        (request, answer)
    })
}

fn goal_is_gone(request: &PlanRequest) -> bool {
    is_gone(request.goal.engine.or(request.cluster.engine), &request.goal.version)
}

fn keeps_version(request: &PlanRequest) -> bool {
    let engine = request.goal.engine.is_none_or(|engine| Some(engine) == request.cluster.engine);
    engine && request.cluster.version.as_deref() == Some(request.goal.version.as_str())
}

#[test]
fn a_version_that_is_not_offered_is_no_goal() {
    let mut seen = 0_u32;
    for (request, answer) in plans().filter(|(request, _)| goal_is_gone(request) && !keeps_version(request)) {
        seen += 1;
        let said = answer.errors.iter().any(|error| error.code == "version-no-longer-offered");
        assert!(answer.status == Status::Invalid && said && answer.strategies.is_empty(), "{}", json(&request));
    }
    assert!(seen > 50, "only {seen} requests ask for such a version");
}

#[test]
fn no_new_cluster_has_a_version_that_is_not_offered() {
    let mut seen = 0_u32;
    for (request, answer) in plans() {
        seen += u32::from(request.cluster.version.as_deref().is_some_and(|text| is_gone(request.cluster.engine, text)));
        for step in answer.strategies.iter().flat_map(|option| &option.steps) {
            let new = step.id.ends_with("-create-seeded") || step.id.ends_with("-create-empty");
            let commands = json(&step.commands);
            let named =
                commands.split("--engine-version ").skip(1).filter_map(|rest| rest.split([' ', '\\', '"']).next());
            let gone = named.filter(|text| is_gone(Some(Engine::Redis), text)).count();
            assert!(!new || gone == 0, "{}: {}", step.id, json(&request));
        }
    }
    assert!(seen > 100, "only {seen} requests start from such a version");
}

/// AWS adds words and node types any day.
#[test]
fn what_is_newer_than_the_catalogue_is_planned_with_as_unknown() {
    for (mut request, answer) in plans().filter(|(_, answer)| answer.status != Status::Invalid) {
        request.cluster.status = None;
        let unknown = plan(&request);
        request.cluster.status = Some("a-status-of-tomorrow".to_owned());
        let new = plan(&request);
        assert!(new.status != Status::Invalid, "{}: {:?}", json(&request), answer.status);
        assert_eq!(new.recommended, unknown.recommended, "{}", json(&request));
    }
}
