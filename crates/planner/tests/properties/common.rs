//! What the properties share: fixed seeds, and how a request is planned.

use std::collections::BTreeMap;

use proptest::prelude::Strategy;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, RngAlgorithm, RngSeed, TestRunner};
use upgrade_planner::{Plan, Target};
use upgrade_rules::facts::{
    Cluster, ClusterMode, GoalClusterMode, GoalInTransitEncryption, GoalTiming, InTransitEncryption,
};
use upgrade_rules::interruption::{Effect, Span};
use upgrade_rules::model::Timing;
use upgrade_rules::service::Service;
use upgrade_rules::start;
use upgrade_rules::{Day, EngineVersion, catalogue};

use crate::generate::{Asked, asked};

/// The same cases every time.
pub(crate) fn config(cases: u32) -> Config {
    Config {
        cases,
        rng_algorithm: RngAlgorithm::ChaCha,
        rng_seed: RngSeed::Fixed(20_180_110),
        failure_persistence: None,
        max_shrink_iters: 300,
        ..Config::default()
    }
}

/// The target of a request, as `upgrade-api` reads it; `None` = the request is refused there.
fn target(asked: &Asked) -> Option<Target> {
    let goal = &asked.goal;
    let engine = goal.engine.or(asked.cluster.engine)?;
    let version = if goal.version == "newest" {
        catalogue::newest(engine, asked.guide).or_else(|| catalogue::newest(engine, upgrade_rules::Guide::CURRENT))?
    } else {
        EngineVersion::parse_wanted(engine, &goal.version).ok()?
    };
    Some(Target {
        version,
        node_type: goal.node_type.as_deref().map(Into::into),
        mode: goal.cluster_mode.filter(|_| engine.replicates()).map(|mode| match mode {
            GoalClusterMode::Disabled => ClusterMode::Disabled,
            GoalClusterMode::Enabled => ClusterMode::Enabled,
        }),
        shards: goal.shards,
        in_transit: goal.in_transit_encryption.map(|wanted| match wanted {
            GoalInTransitEncryption::Preferred => InTransitEncryption::Preferred,
            GoalInTransitEncryption::Required => InTransitEncryption::Required,
        }),
        serverless: false,
        at_rest: goal.at_rest_encryption == Some(true),
        durability: goal.durability,
        timing: match goal.timing {
            None | Some(GoalTiming::Any) => None,
            Some(GoalTiming::Immediately) => Some(Timing::Immediately),
            Some(GoalTiming::MaintenanceWindow) => Some(Timing::MaintenanceWindow),
        },
    })
}

pub(crate) fn planned(asked: &Asked) -> Option<Plan<'_>> {
    planned_for(asked, &asked.cluster)
}

/// What is asked, of another cluster.
pub(crate) fn planned_for<'a>(asked: &'a Asked, cluster: &'a Cluster) -> Option<Plan<'a>> {
    let engine = cluster.engine?;
    let version = EngineVersion::parse_running(engine, cluster.version.as_deref()?).ok()?;
    let pending_version = cluster.pending.as_ref().and_then(|pending| pending.version.as_deref());
    let brings = cluster.pending.as_ref().and_then(|pending| pending.engine).unwrap_or(engine);
    let pending_version = pending_version.and_then(|text| EngineVersion::parse_running(brings, text).ok());
    let service = Service { guide: asked.guide, as_of: asked.as_of.and_then(Day::parse) };
    let state = start(cluster, cluster.kind?, version, pending_version);
    Some(upgrade_planner::plan(service, state, target(asked)?, asked.goal.limits.as_ref()))
}

/// How bad an interruption is: what happens, and the longest time; no figure is worse than any.
pub(crate) fn severity(span: &Span) -> (Effect, u32) {
    let felt = span.effect >= Effect::Interrupted;
    (span.effect, if felt { span.seconds.map_or(u32::MAX, |seconds| seconds.max) } else { 0 })
}

/// So many requests, to look at all of them together.
pub(crate) fn sample(count: u32) -> impl Iterator<Item = Asked> {
    let mut runner = TestRunner::new(config(count));
    let requests = asked();
    (0..count).filter_map(move |_| requests.new_tree(&mut runner).ok()).map(|tree| tree.current())
}

/// What was found to be wrong: alike things together, with one example each.
#[derive(Default)]
pub(crate) struct Found(BTreeMap<String, (usize, String)>);

impl Found {
    pub(crate) fn note(&mut self, what: String, asked: &Asked) {
        let (count, _) = self.0.entry(what).or_insert_with(|| (0, format!("{asked:?}")));
        *count = count.saturating_add(1);
    }

    /// Fails where anything was found.
    pub(crate) fn nothing(self) {
        let listed: Vec<String> =
            self.0.iter().map(|(what, (count, example))| format!("{count} x {what}\n    {example}")).collect();
        assert!(listed.is_empty(), "{} kinds:\n{}", listed.len(), listed.join("\n"));
    }
}
