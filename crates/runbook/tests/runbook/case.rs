//! A case: guide, cluster and goal as JSON, planned and answered.

use serde_json::Value;
use upgrade_planner::{Target, plan};
use upgrade_rules::model::Timing;
use upgrade_rules::service::Service;
use upgrade_rules::start;
use upgrade_rules::{EngineVersion, Guide, day};
use upgrade_runbook::answer::{PlanAnswer, Shell};
use upgrade_runbook::message::Words;
use upgrade_runbook::{View, answer};

use crate::facts;

/// The answer for a case; both texts are JSON.
pub(crate) fn answered(guide: Guide, cluster: &str, goal: &str) -> PlanAnswer {
    let cluster = facts::cluster(&serde_json::from_str(cluster).unwrap());
    let goal: Value = serde_json::from_str(goal).unwrap();
    let engine = cluster.engine.unwrap();
    let version = EngineVersion::find(engine, cluster.version.as_deref().unwrap()).unwrap();
    let pending = cluster
        .pending
        .as_ref()
        .and_then(|pending| EngineVersion::find(pending.engine.unwrap_or(engine), pending.version.as_deref()?));
    let to = facts::engine(&goal["engine"]).unwrap_or(engine);
    let target = Target {
        version: EngineVersion::find(to, goal["version"].as_str().unwrap()).unwrap(),
        node_type: goal["nodeType"].as_str().map(Into::into),
        mode: facts::mode(&goal["clusterMode"]),
        shards: goal["shards"].as_u64().map(|shards| shards.try_into().unwrap()),
        in_transit: None,
        serverless: false,
        at_rest: false,
        durability: None,
        timing: goal["timing"].as_str().map(|timing| match timing {
            "immediately" => Timing::Immediately,
            "maintenance-window" => Timing::MaintenanceWindow,
            other => panic!("unknown timing {other}"),
        }),
    };
    let service = Service { guide, as_of: Some(day!("2026-11-22")) };
    let state = start(&cluster, cluster.kind.unwrap(), version, pending);
    answer(Words::default(), &plan(service, state, target, facts::limits(&goal["limits"]).as_ref()), &cluster, false)
}

/// What a document shows of an answer where nothing is asked for.
pub(crate) fn view(answer: &PlanAnswer) -> View<'_> {
    View {
        answer,
        cluster: None,
        as_of: None,
        option: answer.chosen(),
        shell: Shell::default(),
        link: None,
        words: Words::default(),
    }
}

/// Clusters and goals of every kind: guide, cluster, goal.
pub(crate) fn cases() -> Vec<(Guide, &'static str, &'static str)> {
    let text = include_str!("../../../../tests/corpus/runbook/cases.txt");
    let mut cases = Vec::new();
    for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let (cluster, goal) = line.split_once(" => ").unwrap();
        cases.extend(Guide::ALL.iter().map(|guide| (*guide, cluster, goal)));
    }
    cases
}
