//! A hindrance never makes an answer better: something pending, a status other than available.

use upgrade_api::answer::{DataRisk, Effect, Verdict};
use upgrade_api::facts::{Durability, Kind, Pending};
use upgrade_api::{PlanAnswer, PlanRequest, plan};
use upgrade_rules::catalogue::usable_memory;
use upgrade_rules::{Engine, EngineVersion, Guide};

use crate::common::{holds, sample, severity};

/// The least data risk and the least interruption of writes; any option is worse than none.
fn best(answer: &PlanAnswer) -> Option<(DataRisk, (Effect, u32))> {
    let risk = answer.strategies.iter().map(|strategy| strategy.data_risk).min()?;
    let writes = answer.strategies.iter().map(|strategy| severity(&strategy.interruption.writes)).min()?;
    Some((risk, writes))
}

/// Allowed, nobody knows, blocked: the later the worse.
fn verdict(answer: &PlanAnswer) -> u8 {
    match answer.direct.as_ref().map(|direct| direct.verdict) {
        None => 0,
        Some(Verdict::Allowed) => 1,
        Some(Verdict::Unknown) => 2,
        Some(Verdict::Blocked) => 3,
    }
}

/// Whether an option is left that exceeds no limit.
fn is_open(answer: &PlanAnswer) -> bool {
    answer.strategies.iter().any(|strategy| strategy.rejected_because.is_empty())
}

/// What became better, and must not.
fn better(free: &PlanAnswer, hindered: &PlanAnswer) -> Option<String> {
    if verdict(hindered) < verdict(free) {
        return Some(format!("the verdict {} became {}", verdict(free), verdict(hindered)));
    }
    if is_open(hindered) && !is_open(free) {
        return Some("an option is open now".to_owned());
    }
    let (free, hindered) = (best(free)?, best(hindered)?);
    (hindered.0 < free.0 || hindered.1 < free.1).then(|| format!("{free:?} became {hindered:?}"))
}

#[test]
fn a_busy_cluster_never_has_a_better_plan() {
    let mut found = Vec::new();
    for mut request in sample(500) {
        request.cluster.status = Some("available".to_owned());
        let free = plan(&request);
        for status in ["modifying", "snapshotting", "restore-failed"] {
            request.cluster.status = Some(status.to_owned());
            if let Some(what) = better(&free, &plan(&request)) {
                found.push(format!("{status}: {what} for {}", crate::common::json(&request)));
            }
        }
    }
    assert!(found.is_empty(), "{} times better:\n{}", found.len(), found.join("\n"));
}

fn with(request: &PlanRequest, pending: Pending) -> PlanAnswer {
    let mut request = request.clone();
    request.cluster.pending = Some(pending);
    plan(&request)
}

#[test]
fn a_pending_operation_never_makes_the_best_plan_better() {
    let mut found = Vec::new();
    for mut request in sample(500) {
        if matches!(request.cluster.kind, Some(Kind::Serverless | Kind::GlobalDatastore)) {
            continue;
        }
        request.goal.limits = None;
        let without = with(&request, Pending::default());
        // Who has what was asked for already is given nothing to do; with something pending there is something.
        if without.direct.is_none() || !without.errors.is_empty() {
            continue;
        }
        // R6gd nodes change to R6gd nodes only (F-PATH-32): no other type can wait there.
        if request.cluster.node_type.as_deref().is_some_and(|present| present.starts_with("cache.r6gd.")) {
            continue;
        }
        // Nor does a pending node type count that can do what the present one cannot, or nobody knows: fail over (F-GATE-08).
        let fails_over = |present: &str| !present.starts_with("cache.t1.") && !present.starts_with("cache.t2.");
        if request.cluster.node_type.as_deref().is_none_or(|present| !fails_over(present)) {
            continue;
        }
        // Of a type that is in no list nobody knows what it can do; and durability needs a type that has it (F-N-004).
        let listed = request.cluster.node_type.as_deref().is_some_and(|t| usable_memory(t, Guide::CURRENT).is_some());
        if !listed || request.goal.durability.is_some_and(|durability| durability != Durability::Disabled) {
            continue;
        }
        // Nor where the present one does not run the engine at all (F-NODE-06).
        let newest = ["cache.r8g.", "cache.m8g.", "cache.c8gn."];
        let present = request.cluster.node_type.as_deref().unwrap_or_default();
        let redis = [request.cluster.engine, request.goal.engine].contains(&Some(Engine::Redis));
        if redis && newest.iter().any(|family| present.starts_with(family)) {
            continue;
        }
        let scale_up = Pending { node_type: Some("cache.r6g.4xlarge".to_owned()), ..Pending::default() };
        let mut tried = vec![("scale-up", scale_up.clone())];
        // An upgrade can wait only where AWS took the request for it.
        let possible = without.direct.as_ref().is_some_and(|direct| direct.verdict == Verdict::Allowed);
        let wanted = Some(&request.goal.version).filter(|version| Some(*version) != request.cluster.version.as_ref());
        if possible && wanted.is_some_and(|version| version != "newest") {
            let engine = request.goal.engine;
            let version = Some(request.goal.version.clone());
            tried.push(("engine", Pending { engine, version: version.clone(), ..Pending::default() }));
            tried.push(("both", Pending { engine, version, ..scale_up }));
        }
        for (what, pending) in tried {
            let waiting = with(&request, pending);
            // With a version that is not asked for the verdict may be of another request.
            if let Some(became) = better(&without, &waiting).filter(|_| waiting.errors.is_empty()) {
                found.push(format!("{what}: {became} for {}", crate::common::json(&request)));
            }
        }
    }
    assert!(found.is_empty(), "{} times better:\n{}", found.len(), found.join("\n"));
}

/// Invariant 7: a pending upgrade from which the target cannot be reached is settled first, and named with its engine.
#[test]
fn what_contradicts_the_goal_is_settled_first() {
    holds(|request, answer| {
        let cluster = &request.cluster;
        let pending = cluster.pending.as_ref().and_then(|pending| pending.version.as_deref())?;
        let version = |engine: Engine, text: &str| EngineVersion::find(engine, text);
        let engine = cluster.pending.as_ref().and_then(|pending| pending.engine).or(cluster.engine)?;
        let running = version(cluster.engine?, cluster.version.as_deref()?)?;
        let (pending, wanted) =
            (version(engine, pending)?, version(request.goal.engine.or(cluster.engine)?, &request.goal.version)?);
        let excludes =
            if pending.engine() == wanted.engine() { pending > wanted } else { pending.engine() == Engine::Valkey };
        if cluster.kind != Some(Kind::ReplicationGroup) || !excludes || wanted == running {
            return None;
        }
        let direct = answer.direct.as_ref()?;
        if direct.verdict == Verdict::Allowed {
            return Some("the verdict is allowed".to_owned());
        }
        let reason = direct.reasons.iter().find(|reason| reason.code == "pending-upgrade-excludes-target");
        let name = [pending.engine().name(), " ", pending.text()].concat();
        match reason {
            Some(reason) if !reason.message.contains(&name) => Some(format!("{name} is not named")),
            _ => None,
        }
    });
}
