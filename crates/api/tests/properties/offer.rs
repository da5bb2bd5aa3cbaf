//! Invariant 20: what AWS does not offer any more is neither a goal nor created anew, and what is newer than the catalogue is
//! not called wrong.

use upgrade_api::answer::{Status, Verdict};
use upgrade_api::{PlanAnswer, PlanRequest, plan};
use upgrade_rules::catalogue::{Offer, offer};
use upgrade_rules::{Engine, EngineVersion, Guide};

use crate::common::{json, knows, sample};

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
        let codes = ["version-no-longer-offered", "not-serverless"];
        let said = answer.errors.iter().any(|error| codes.contains(&error.code));
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

/// AWS adds words any day.
#[test]
fn a_status_newer_than_the_catalogue_is_planned_with_as_unknown() {
    for (mut request, answer) in plans().filter(|(_, answer)| answer.status != Status::Invalid) {
        request.cluster.status = None;
        let unknown = plan(&request);
        request.cluster.status = Some("a-status-of-tomorrow".to_owned());
        let new = plan(&request);
        assert!(new.status != Status::Invalid, "{}: {:?}", json(&request), answer.status);
        assert_eq!(new.recommended, unknown.recommended, "{}", json(&request));
    }
}

/// AWS adds versions any day: one that a cluster has is not wrong, and nothing is made of it.
#[test]
fn a_version_newer_than_the_catalogue_is_as_unknown_as_none() {
    let newer = |engine| match engine {
        Engine::Memcached => ["1.6.99", "1.7.0"],
        Engine::Redis => ["7.2.4", "8.0"],
        Engine::Valkey => ["8.9", "10.0.1"],
    };
    for (mut request, answer) in plans().filter(|(_, answer)| answer.status != Status::Invalid) {
        let Some(engine) = request.cluster.engine else { continue };
        for (pending, version) in [false, true].into_iter().flat_map(|one| newer(engine).map(|version| (one, version)))
        {
            let was = request.cluster.clone();
            if pending {
                let pending = upgrade_api::facts::Pending { version: Some(version.to_owned()), ..Default::default() };
                request.cluster.pending = Some(pending);
            } else {
                request.cluster.version = Some(version.to_owned());
            }
            let new = plan(&request);
            if new.status == Status::Invalid {
                // What stays wrong is something else, such as a goal that only a cluster on it may keep.
                assert!(
                    new.errors.iter().all(|error| !error.path.ends_with("version") || error.path == "goal.version")
                );
                request.cluster = was;
                continue;
            }
            let said = new.direct.iter().flat_map(|direct| &direct.reasons).any(|one| one.code == "version-unlisted");
            let made = new.status != Status::Conditional || !new.strategies.is_empty() || new.recommended.is_some();
            assert!(said && !made, "{}: {:?}, {:?}", json(&request), new.status, answer.status);
            request.cluster = was;
        }
    }
}

/// AWS adds node types any day: that one is allowed is never certain, and each option that ends on it depends on it.
#[test]
fn a_node_type_newer_than_the_catalogue_is_never_certain() {
    let mut seen = 0_u32;
    for (mut request, _) in plans().filter(|(_, answer)| answer.status != Status::Invalid) {
        request.goal.node_type = Some("cache.r99g.large".to_owned());
        let new = plan(&request);
        let allowed = new.direct.iter().any(|direct| direct.verdict == Verdict::Allowed);
        let certain = new
            .strategies
            .iter()
            .filter(|option| option.part.is_none())
            .find(|option| !option.conditions.iter().any(|condition| json(condition).contains("goal.nodeType")));
        seen += u32::from(!new.strategies.is_empty());
        assert!(!allowed && certain.is_none(), "{}: {:?}", json(&request), certain.map(|option| &option.id));
    }
    assert!(seen > 500, "only {seen} requests have options");
}

/// A guide that does not know a version plans nothing with it.
#[test]
fn no_guide_plans_with_a_version_that_it_does_not_know() {
    let mut seen = 0_u32;
    for (mut request, answer) in plans().filter(|(_, answer)| answer.status != Status::Invalid) {
        for guide in Guide::ALL.iter().filter(|guide| !knows(**guide, &request.cluster, &request.goal)) {
            request.guide = Some(guide.id.to_owned());
            let old = plan(&request);
            seen += 1;
            let dated = old.errors.iter().any(|error| {
                error.code == "version-newer-than-guide"
                    && error.message.contains(guide.id)
                    && error.message.contains("since 20")
            });
            assert!(old.status == Status::Invalid && dated, "{}: {:?}", json(&request), answer.status);
            assert!(old.strategies.is_empty() && old.notices.is_empty(), "{}", json(&request));
        }
    }
    assert!(seen > 2_000, "only {seen} pairs of request and guide");
}
