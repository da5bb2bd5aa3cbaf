//! A case: guide, cluster and goal as JSON, planned and answered.

use upgrade_planner::{Target, plan};
use upgrade_rules::facts::{Cluster, ClusterMode, Goal, GoalClusterMode, GoalTiming};
use upgrade_rules::service::{Service, Timing, start};
use upgrade_rules::{EngineVersion, Guide};
use upgrade_runbook::answer;
use upgrade_runbook::answer::PlanAnswer;

/// The answer for a case; both texts are JSON.
pub(crate) fn answered(guide: Guide, cluster: &str, goal: &str) -> PlanAnswer {
    let cluster: Cluster = serde_json::from_str(cluster).unwrap();
    let goal: Goal = serde_json::from_str(goal).unwrap();
    let engine = cluster.engine.unwrap();
    let version = EngineVersion::find(engine, cluster.version.as_deref().unwrap()).unwrap();
    let waiting = cluster
        .pending
        .as_ref()
        .and_then(|pending| EngineVersion::find(pending.engine.unwrap_or(engine), pending.version.as_deref()?));
    let target = Target {
        version: EngineVersion::find(goal.engine.unwrap_or(engine), &goal.version).unwrap(),
        node_type: goal.node_type.as_deref().map(Into::into),
        mode: goal.cluster_mode.map(|mode| match mode {
            GoalClusterMode::Disabled => ClusterMode::Disabled,
            GoalClusterMode::Enabled => ClusterMode::Enabled,
        }),
        shards: goal.shards,
        timing: match goal.timing.unwrap_or_default() {
            GoalTiming::Any => None,
            GoalTiming::Immediately => Some(Timing::Immediately),
            GoalTiming::MaintenanceWindow => Some(Timing::MaintenanceWindow),
        },
    };
    let service = Service { guide, as_of: Some("2026-11-22") };
    let state = start(&cluster, cluster.kind.unwrap(), version, waiting);
    answer(&plan(service, state, target, goal.limits.as_ref()), &cluster, false)
}

/// Clusters and goals of every kind: guide, cluster, goal.
pub(crate) fn cases() -> Vec<(Guide, &'static str, &'static str)> {
    let text = include_str!("../../../../tests/corpus/runbook/cases.txt");
    let mut cases = Vec::new();
    for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let (cluster, goal) = line.split_once(" => ").unwrap();
        cases.extend(Guide::ALL.map(|guide| (guide, cluster, goal)));
    }
    cases
}
