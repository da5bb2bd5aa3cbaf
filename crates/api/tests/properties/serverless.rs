//! Nodes that are to become a serverless cache: invariants 8, 10 and 13 for a resource without nodes.

use upgrade_api::answer::{Endpoints, Status, Verdict};
use upgrade_api::facts::{GlobalRole, Goal, GoalKind, Kind};
use upgrade_api::{PlanAnswer, PlanRequest, plan};

use crate::common::{json, sample};

const REQUESTS: u32 = 1_500;

/// By the guide of today, from nodes to a serverless cache with the newest version of the engine wanted.
fn plans() -> impl Iterator<Item = (PlanRequest, PlanAnswer)> {
    sample(REQUESTS).into_iter().filter_map(|mut request| {
        request.guide = None;
        let goal = Goal { kind: Some(GoalKind::Serverless), version: "newest".to_owned(), ..Goal::default() };
        request.goal = Goal { engine: request.goal.engine, ..goal };
        let answer = plan(&request);
        (request.cluster.kind != Some(Kind::Serverless) && answer.status != Status::Invalid)
            .then_some((request, answer))
    })
}

#[test]
fn a_serverless_cache_is_always_a_new_one() {
    let mut options = 0_u32;
    for (request, answer) in plans() {
        assert_eq!(answer.direct.as_ref().map(|direct| direct.verdict), Some(Verdict::Blocked), "{}", json(&request));
        for option in &answer.strategies {
            options += 1;
            let created = option
                .steps
                .iter()
                .find(|step| step.id.contains("-create-seeded") || step.id.contains("-create-empty"));
            let command = created.map(|step| json(&step.commands)).unwrap_or_default();
            let place = format!("{}: {}", option.id, json(&request));
            assert!(command.contains("create-serverless-cache"), "{place}");
            assert_eq!(option.endpoints, Endpoints::Changed, "{place}");
            for nodes in
                ["--cache-node-type", "--num-node-groups", "--auth-token", "--cache-parameter-group-name", "--port "]
            {
                assert!(!command.contains(nodes), "{nodes}: {place}");
            }
        }
    }
    assert!(options > 500, "only {options} options");
}

/// No cluster of a Global Datastore, and no data of nodes that keep them on disk.
#[test]
fn what_cannot_come_in_does_not() {
    let mut seen = 0_u32;
    for (request, answer) in plans() {
        let cluster = &request.cluster;
        let member = cluster.global_datastore.as_ref().is_some_and(|global| global.role != GlobalRole::None);
        let tiered = cluster.node_type.as_deref().is_some_and(|node_type| node_type.starts_with("cache.r6gd."));
        let seeded = answer.strategies.iter().any(|option| option.id == "serverless-from-snapshot");
        seen += u32::from(member || tiered);
        assert!(!member || answer.strategies.is_empty(), "{}", json(&request));
        assert!(!tiered || !seeded, "{}", json(&request));
    }
    assert!(seen > 40, "only {seen} requests");
}

/// Unknown never counts as fine: clients that may not speak the protocol are a condition, and are asked for.
#[test]
fn what_clients_need_is_a_condition_while_it_is_unknown() {
    let mut seen = 0_u32;
    for (request, answer) in plans() {
        let client = request.cluster.client.as_ref().and_then(|client| client.cluster_protocol);
        let in_transit = request.cluster.in_transit_encryption;
        for option in answer.strategies.iter().filter(|option| option.id == "serverless-from-snapshot") {
            let depends = |id| option.conditions.iter().any(|condition| condition.id == id);
            let group = request.cluster.kind == Some(Kind::ReplicationGroup);
            seen += u32::from(in_transit.is_none());
            assert!(in_transit.is_some() || depends("serverless-needs-tls-clients"), "{}", json(&request));
            let enabled = request.cluster.cluster_mode.is_none() && request.cluster.shards.is_none();
            assert!(
                client.is_some() || !group || !enabled || depends("serverless-needs-cluster-clients"),
                "{}",
                json(&request)
            );
        }
    }
    assert!(seen > 50, "only {seen} options");
}
