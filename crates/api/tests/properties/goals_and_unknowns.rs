//! Nothing that is wanted is left out of a plan without a word, and nothing unknown counts as fine.

use upgrade_api::answer::{Status, Verdict};
use upgrade_api::facts::{
    Cluster, ClusterMode, Durability, Goal, GoalClusterMode, GoalInTransitEncryption, GoalKind, GoalTiming,
    InTransitEncryption, Kind,
};
use upgrade_api::{PlanAnswer, PlanRequest, plan};

use crate::common::{holds, json};

/// A part of a goal, whether the cluster has it already as far as it is known, and how it is forgotten.
struct Part {
    field: &'static str,
    wanted: fn(&PlanRequest) -> bool,
    forget: fn(&mut Goal),
}

const PARTS: &[Part] = &[
    Part {
        field: "goal.nodeType",
        wanted: |request| request.goal.node_type.is_some() && request.goal.node_type != request.cluster.node_type,
        forget: |goal| goal.node_type = None,
    },
    Part {
        field: "goal.clusterMode",
        wanted: |request| request.goal.cluster_mode == Some(GoalClusterMode::Enabled) && !has_shards(&request.cluster),
        forget: |goal| goal.cluster_mode = None,
    },
    Part {
        field: "goal.shards",
        wanted: |request| {
            // Neither disabled nor compatible has more than one, nor has a node without a group, nor what does not fail over.
            let is_disabled = request.cluster.cluster_mode.is_some_and(|mode| mode != ClusterMode::Enabled)
                || request.cluster.kind == Some(Kind::CacheCluster)
                || request.cluster.automatic_failover == Some(false)
                || request.goal.cluster_mode == Some(GoalClusterMode::Disabled);
            let is_one = request.goal.shards == Some(1) && is_disabled;
            request.goal.shards.is_some() && request.goal.shards != request.cluster.shards && !is_one
        },
        forget: |goal| goal.shards = None,
    },
    Part {
        field: "goal.inTransitEncryption",
        // The least that is wanted.
        wanted: |request| match request.cluster.in_transit_encryption {
            // A serverless cache always requires it.
            _ if request.cluster.kind == Some(Kind::Serverless) || request.goal.kind == Some(GoalKind::Serverless) => {
                false
            }
            Some(InTransitEncryption::Required) => false,
            // Durability does as well.
            _ if request.goal.durability.is_some_and(|durability| durability != Durability::Disabled) => false,
            Some(InTransitEncryption::Preferred) => {
                request.goal.in_transit_encryption == Some(GoalInTransitEncryption::Required)
            }
            _ => request.goal.in_transit_encryption.is_some(),
        },
        forget: |goal| goal.in_transit_encryption = None,
    },
    Part {
        field: "goal.atRestEncryption",
        // A serverless cache always has a key (F-SLS-06).
        wanted: |request| {
            request.goal.kind != Some(GoalKind::Serverless)
                && request.goal.at_rest_encryption == Some(true)
                && request.cluster.at_rest_encryption != Some(true)
        },
        forget: |goal| goal.at_rest_encryption = None,
    },
];

/// Whether its cluster mode is enabled, as far as it is known; a serverless cache has no other.
fn has_shards(cluster: &Cluster) -> bool {
    cluster.cluster_mode == Some(ClusterMode::Enabled)
        || cluster.shards.is_some_and(|shards| shards > 1)
        || cluster.kind == Some(Kind::Serverless)
}

/// Invariant 5: whatever is wanted and not there yet changes an answer that has options, which lead to the whole goal.
#[test]
fn no_part_of_the_goal_is_ignored() {
    holds(|request, answer| {
        let ignored = PARTS.iter().find(|part| {
            let mut without = request.clone();
            (part.forget)(&mut without.goal);
            let whole = answer.strategies.iter().any(|option| option.part.is_none());
            whole && (part.wanted)(request) && json(&plan(&without)) == json(answer)
        })?;
        Some(format!("{} changes nothing", ignored.field))
    });
}

/// Invariant 4: a verdict that depends on something says on what.
#[test]
fn an_unknown_verdict_has_a_reason() {
    holds(|request, answer| {
        let mut half = request.clone();
        half.cluster.kind = half.cluster.kind.filter(|_| request.goal.shards.is_some());
        half.cluster.version = half.cluster.version.filter(|_| request.goal.node_type.is_none());
        let without = |answer: &PlanAnswer| {
            answer.direct.as_ref().is_some_and(|direct| direct.verdict == Verdict::Unknown && direct.reasons.is_empty())
        };
        (without(answer) || without(&plan(&half))).then(|| "unknown, and nothing says why".to_owned())
    });
}

/// Invariant 4: AWS takes changes only while the status is `available`. It is of the moment, so a plan looks at it right
/// before the first request, whatever it was when somebody asked.
#[test]
fn the_status_is_looked_at_before_the_first_change() {
    const CHANGES: &[&str] = &[
        "ModifyCacheCluster",
        "ModifyReplicationGroup",
        "ModifyReplicationGroupShardConfiguration",
        "ModifyGlobalReplicationGroup",
        "ModifyServerlessCache",
        "IncreaseReplicaCount",
        "CreateSnapshot",
    ];
    holds(|_, answer| {
        let wrong = answer.strategies.iter().find_map(|option| {
            let first = option.steps.iter().position(|step| CHANGES.contains(&step.operation))?;
            let looked = option.steps.iter().take(first + 1).flat_map(|step| &step.before);
            let mut codes = looked.map(|check| check.code);
            let is_looked_at =
                codes.any(|code| ["version-and-pending", "cluster-available", "global-available"].contains(&code));
            (!is_looked_at).then(|| format!("{} changes the resource without a look at its status", option.id))
        });
        wrong.filter(|_| answer.status != Status::Invalid)
    });
}

/// Invariant 5: shards change in a request of their own, and at once. So what is asked with them, or for the window, is not
/// allowed in one.
#[test]
fn shards_are_no_part_of_another_request() {
    holds(|request, answer| {
        let shards =
            request.goal.shards.filter(|shards| request.cluster.shards.is_some_and(|present| present != *shards))?;
        let sharded = request.cluster.cluster_mode == Some(ClusterMode::Enabled);
        let direct = answer.direct.as_ref().filter(|_| sharded)?;
        let window = request.goal.timing == Some(GoalTiming::MaintenanceWindow);
        let version = request.goal.engine.is_some_and(|engine| Some(engine) != request.cluster.engine)
            || Some(&request.goal.version) != request.cluster.version.as_ref() && request.goal.version != "newest";
        let wanted = request.goal.node_type.as_ref();
        let node_type =
            wanted.is_some() && request.cluster.node_type.is_some() && wanted != request.cluster.node_type.as_ref();
        let wrong = (window || version || node_type) && direct.verdict != Verdict::Blocked;
        wrong.then(|| format!("{shards} shards with something else: {:?}", direct.verdict))
    });
}
