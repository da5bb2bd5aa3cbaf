//! Rules that no answer speaks of: they refuse a step inside an option, and the option is missing.

use serde_json::Value;
use upgrade_messages::explorer::{Id, id};
use upgrade_rules::facts::{ClusterMode, GoalClusterMode};
use upgrade_rules::model::{Create, Operation, SnapshotFor};
use upgrade_rules::service::Service;
use upgrade_rules::start;
use upgrade_rules::{Day, EngineVersion, Guide, Truth};

/// The sentence of the step that a rule refuses for sure when it is tried on the cluster of a request.
pub(super) fn refused(request: &Value, rule: &str) -> Option<Id> {
    let request = upgrade_api::read_value(request.clone()).ok()?;
    let cluster = &request.cluster;
    let engine = cluster.engine?;
    let version = EngineVersion::parse_running(engine, cluster.version.as_deref()?).ok()?;
    let wanted = EngineVersion::parse_wanted(request.goal.engine.unwrap_or(engine), &request.goal.version).ok()?;
    let guide = Guide::find(request.guide.as_deref().unwrap_or(Guide::CURRENT.id))?;
    let state = start(cluster, cluster.kind?, version, None);
    let mode = request.goal.cluster_mode.map(|mode| match mode {
        GoalClusterMode::Disabled => ClusterMode::Disabled,
        GoalClusterMode::Enabled => ClusterMode::Enabled,
    });
    let create = |seeded| {
        Operation::Create(Create {
            version: wanted,
            node_type: state.live.node_type.clone(),
            mode: mode.or(state.live.mode),
            shards: request.goal.shards.or(state.live.shards),
            seeded,
            in_transit: request.goal.in_transit_encryption.is_some(),
            at_rest: request.goal.at_rest_encryption == Some(true),
            durability: request.goal.durability,
            serverless: request.goal.wants_serverless(),
        })
    };
    let steps = [
        (Operation::CreateSnapshot(SnapshotFor::NewResource), id::ENTRY_REFUSES_SNAPSHOT),
        (Operation::EnableFailover, id::ENTRY_REFUSES_FAILOVER),
        (create(true), id::ENTRY_REFUSES_CREATE_SEEDED),
        (create(false), id::ENTRY_REFUSES_CREATE_EMPTY),
    ];
    steps.into_iter().find_map(|(operation, sentence)| {
        let as_of = request.as_of.as_deref().and_then(Day::parse);
        let reasons = Service { guide, as_of }.accepts(&state, &operation).reasons;
        reasons.iter().any(|fired| fired.rule.id == rule && fired.finding.truth == Truth::Yes).then_some(sentence)
    })
}
