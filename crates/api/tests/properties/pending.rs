//! What waits never makes a plan better.

use upgrade_api::answer::{DataRisk, Effect, Verdict};
use upgrade_api::facts::{Kind, Pending};
use upgrade_api::{PlanAnswer, PlanRequest, plan};

use crate::common::{badness, sample};

/// The least data risk and the least interruption of writes; a way is worse than none.
fn best(answer: &PlanAnswer) -> Option<(DataRisk, (Effect, u32))> {
    let risk = answer.strategies.iter().map(|way| way.data_risk).min()?;
    let writes = answer.strategies.iter().map(|way| badness(&way.interruption.writes)).min()?;
    Some((risk, writes))
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
        let Some(free) = best(&without) else { continue };
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
            let Some(after) = best(&waiting) else { continue };
            if after.0 < free.0 || after.1 < free.1 {
                found.push(format!("{what}: {free:?} became {after:?} for {}", crate::common::json(&request)));
            }
        }
    }
    assert!(found.is_empty(), "{} times better:\n{}", found.len(), found.join("\n"));
}
