//! Where an answer says "do X first", an option that does X first is there, and none that skips X stands above it.

use upgrade_api::answer::{DataRisk, Reason, Strategy, Verdict};
use upgrade_api::facts::{ClusterMode, Goal, GoalTiming, Kind};
use upgrade_api::{PlanAnswer, PlanRequest, plan};
use upgrade_rules::Guide;
use upgrade_rules::catalogue::{larger_in_family, usable_memory};

use crate::common::{holds, json, recommended, sample};

/// The operations of an option, in their order, without their numbers.
fn operations(option: &Strategy) -> Vec<&str> {
    option.steps.iter().map(|step| step.id.split_once('-').map_or(step.id.as_str(), |(_, name)| name)).collect()
}

/// Every copy of all data of a node: a backup, a new replica, an engine upgrade.
fn copies(operation: &str) -> bool {
    matches!(
        operation,
        "create-snapshot"
            | "add-replica"
            | "upgrade-engine"
            | "upgrade-and-change-node-type"
            | "upgrade-global-datastore"
            | "wait-for-window"
    )
}

fn scales(operation: &str) -> bool {
    matches!(operation, "change-node-type" | "scale-global-datastore")
}

/// Whether every one of the second kind comes after one of the first.
fn in_order(option: &Strategy, first: impl Fn(&str) -> bool, then: impl Fn(&str) -> bool) -> bool {
    let operations = operations(option);
    let place = operations.iter().position(|operation| first(operation)).unwrap_or(operations.len());
    operations.iter().take(place).all(|operation| !then(operation))
}

fn says<'a>(answer: &'a PlanAnswer, code: &str) -> Option<&'a Reason> {
    answer.notices.iter().find(|notice| notice.code == code)
}

/// The same cluster with just as much in use as its nodes have, reserve and all; none where nobody knows how much that is.
fn with_full_nodes(mut request: PlanRequest) -> Option<PlanRequest> {
    let memory = usable_memory(request.cluster.node_type.as_deref()?, Guide::CURRENT)?;
    let data = request.cluster.data.get_or_insert_default();
    (data.used_bytes, data.reserved_memory_percent) = (Some(memory), Some(25));
    let nothing_pending = request.cluster.pending.as_ref().is_some_and(|pending| {
        pending.version.is_none() && pending.node_type.is_none() && pending.other.as_ref().is_none_or(Vec::is_empty)
    });
    // A type that is no larger, or holds no more, is no room.
    let wanted =
        request.goal.node_type.as_deref().map(|wanted| usable_memory(wanted, Guide::CURRENT).unwrap_or_default());
    let holds = wanted.is_none_or(|wanted| wanted / 4 * 3 > memory);
    // Of two orders of upgrade and node type for the window, the shorter is shown, whatever it leaves to the window.
    let two = wanted.is_some() && request.goal.timing == Some(GoalTiming::MaintenanceWindow);
    // With cluster mode enabled an older version cannot scale up, and without it there is nothing to reshard: of a cluster of
    // which nobody knows, the two hold in different worlds.
    let either = request.goal.shards.is_some() && request.cluster.cluster_mode.is_none();
    // No document has a Global Datastore between the modes.
    let between = request.cluster.kind == Some(Kind::GlobalDatastore)
        && request.cluster.cluster_mode == Some(ClusterMode::Compatible);
    (nothing_pending && holds && !two && !either && !between).then_some(request)
}

/// Whether AWS takes a scale-up of this cluster, of which the replicas are known, at once to the next type that has twice the memory, within the user's limits.
fn can_scale_up(request: &PlanRequest) -> bool {
    // What fails over during the scale-up is shorter, and might be within a limit: of unknown replicas nobody knows.
    if request.goal.limits.is_some() && request.cluster.replicas_per_shard.is_none() {
        return false;
    }
    let present = request.cluster.node_type.as_deref().unwrap_or_default();
    let holds = |node_type: &&str| {
        let memory = |node_type| usable_memory(node_type, Guide::CURRENT).unwrap_or_default();
        memory(node_type) / 4 * 3 > memory(present)
    };
    let larger = std::iter::successors(larger_in_family(present), |node_type| larger_in_family(node_type));
    let Some(node_type) = larger.into_iter().find(holds) else { return false };
    let goal = Goal {
        engine: None,
        version: request.cluster.version.clone().unwrap_or_default(),
        node_type: Some(node_type.to_owned()),
        timing: Some(GoalTiming::Immediately),
        limits: request.goal.limits.clone(),
        ..Goal::default()
    };
    let alone = plan(&PlanRequest { goal, ..request.clone() });
    // What shortens a scale-up may copy data itself, as a new replica does.
    let scales_first = recommended(&alone).is_some_and(|option| in_order(option, scales, copies));
    scales_first && alone.direct.is_some_and(|direct| direct.verdict == Verdict::Allowed)
}

/// Invariant 3: "scale up first" is the option to take, where memory is short and AWS takes the scale-up.
#[test]
fn room_is_made_before_data_are_copied() {
    let (mut wrong, mut short, mut with_room) = (Vec::new(), 0, 0);
    for request in sample(6_000).into_iter().filter_map(with_full_nodes) {
        let answer = plan(&request);
        let Some(notice) = says(&answer, "too-little-free-memory") else { continue };
        short += 1;
        // Judged alone: the user's own limits, and options that reach a part only.
        let options: Vec<&Strategy> = answer
            .strategies
            .iter()
            .filter(|option| {
                option.part.is_none() && option.rejected_because.is_empty() && option.data_risk != DataRisk::AllData
            })
            .collect();
        let scaled = |option: &&&Strategy| operations(option).iter().any(|operation| scales(operation));
        let obeys = |option: &&&Strategy| scaled(option) && in_order(option, scales, copies);
        let mut tell = |what: String| wrong.push(format!("{what}\n    {}", json(&request)));
        if recommended(&answer).is_some() && !answer.summary.contains(&notice.message) {
            tell("the summary is without the warning".to_owned());
        }
        let best = options.iter().position(|option| obeys(&option));
        let above = options.iter().take(best.unwrap_or_default());
        if let Some(skips) = above.into_iter().find(|option| !in_order(option, scales, copies)) {
            tell(format!("{} stands above what scales up first", skips.id));
        }
        with_room += usize::from(best.is_some());
        let skips = options.iter().any(|option| !in_order(option, scales, copies));
        if best.is_none() && skips && can_scale_up(&request) {
            tell("no option scales up first".to_owned());
        }
    }
    let shown = wrong.iter().take(5).map(String::as_str).collect::<Vec<_>>().join("\n");
    assert!(wrong.is_empty(), "{} of {short} requests:\n{shown}", wrong.len());
    assert!(short > 100 && with_room > 50, "{short} requests are short of memory, {with_room} make room");
}

/// Invariant 6: room is made only for what needs it. Whoever starts empty copies nothing.
#[test]
fn room_is_made_only_for_what_copies_data() {
    let mut made = 0_u32;
    for request in sample(6_000).into_iter().filter_map(with_full_nodes) {
        for option in plan(&request).strategies {
            let operations = operations(&option);
            let empty = operations.iter().position(|operation| *operation == "create-empty");
            let scaled = operations.iter().position(|operation| scales(operation));
            made += u32::from(scaled.is_some());
            let idle = scaled.zip(empty).is_some_and(|(scaled, empty)| scaled < empty);
            assert!(!idle, "{}: {}", option.id, json(&request));
        }
    }
    assert!(made > 100, "{made} options change the node type");
}

/// What is said to come first, and before what: every sentence of a rule that says so and that an option can follow.
const FIRST: &[(&str, &[&str], &[&str])] = &[
    ("databases-beyond-zero-block-cluster-mode", &["empty-other-databases"], &["cluster-mode-compatible"]),
    (
        "single-node-needs-replication-group",
        &["join-replication-group", "create-seeded", "create-empty"],
        &["upgrade-engine"],
    ),
    (
        "in-transit-encryption-needs-replication-group",
        &["join-replication-group", "create-seeded", "create-empty"],
        &["encrypt-in-transit-preferred", "encrypt-in-transit-required"],
    ),
    (
        "compatible-refuses-other-changes",
        &["cluster-mode-disabled", "cluster-mode-enabled", "create-seeded", "create-empty"],
        &["upgrade-engine", "change-node-type", "reshard"],
    ),
    ("aof-must-be-off", &["turn-aof-off", "create-seeded", "create-empty"], &["upgrade-engine"]),
    (
        "cluster-mode-change-needs-cluster-clients",
        &["migrate-clients"],
        &["cluster-mode-enabled", "switch-application"],
    ),
    ("new-cluster-needs-cluster-clients", &["migrate-clients"], &["switch-application"]),
    ("restore-failed-node", &["make-available"], &["upgrade-engine", "change-node-type", "reshard"]),
];

/// Invariant 3: of what else comes first.
#[test]
fn what_is_said_to_come_first_comes_first() {
    holds(|request, answer| {
        // What is pending, AWS has accepted as the cluster is.
        if request.cluster.pending.as_ref().is_some_and(|pending| pending.version.is_some()) {
            return None;
        }
        let direct = answer.direct.iter().filter(|direct| direct.verdict == Verdict::Blocked);
        let blocked: Vec<&str> = direct.flat_map(|direct| &direct.reasons).map(|reason| reason.code).collect();
        for (code, first, then) in FIRST.iter().filter(|(code, ..)| blocked.contains(code)) {
            // A part of the goal may need less.
            let wrong = answer.strategies.iter().filter(|option| option.part.is_none()).find(|option| {
                // What may be so is a condition of the option.
                let depends = option.conditions.iter().any(|condition| condition.id == *code);
                !depends && !in_order(option, |one| first.contains(&one), |one| then.contains(&one))
            });
            if let Some(option) = wrong {
                return Some(format!("{code}: {} does not begin with it", option.id));
            }
        }
        None
    });
}
