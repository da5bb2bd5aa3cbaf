//! A change of the node type has rules of its own, and so has a second cluster.

use upgrade_api::answer::{DataRisk, Effect, Reason, Step, Strategy};
use upgrade_api::facts::{ClusterMode, Kind};
use upgrade_api::plan;
use upgrade_rules::Engine;

use crate::common::holds;

/// The steps that change the node type and nothing else, at once.
fn changes(option: &Strategy) -> impl Iterator<Item = &Step> {
    option.steps.iter().filter(|step| {
        let scheduled = step.commands.iter().any(|command| command.text.contains("no-apply-immediately"));
        step.id.ends_with("-change-node-type") && !step.id.contains("upgrade") && !scheduled
    })
}

/// Invariant 16: with automatic failover, Multi-AZ and a replica the change is online: never unavailable from start to end.
#[test]
fn a_node_type_changes_online_where_it_fails_over() {
    holds(|request, answer| {
        let cluster = &request.cluster;
        let fails_over = cluster.kind == Some(Kind::ReplicationGroup)
            && matches!(cluster.cluster_mode, Some(ClusterMode::Disabled | ClusterMode::Enabled))
            && cluster.automatic_failover == Some(true)
            && cluster.multi_az == Some(true)
            && cluster.replicas_per_shard.is_some_and(|replicas| replicas > 0);
        let nothing_pending = cluster.pending.as_ref().is_some_and(|pending| pending.version.is_none());
        if request.guide.as_deref().is_some_and(|guide| guide != "current") || !fails_over || !nothing_pending {
            return None;
        }
        answer.strategies.iter().find_map(|option| {
            let away = changes(option).find(|step| step.interruption.writes.effect == Effect::Unavailable);
            away.map(|step| format!("{}: {} is away from start to end", option.id, step.id))
        })
    });
}

/// Invariant 16: new nodes of Memcached start empty; those of engines that replicate do not.
#[test]
fn new_nodes_of_memcached_alone_start_empty() {
    holds(|request, answer| {
        let memcached = request.cluster.engine == Some(Engine::Memcached);
        answer.strategies.iter().find_map(|option| {
            let lost = |step: &&Step| (step.interruption.data.effect == Effect::Lost) != memcached;
            changes(option)
                .find(lost)
                .map(|step| format!("{}: {}: {:?}", option.id, step.id, step.interruption.data.effect))
        })
    });
}

/// Invariant 16: new nodes end the connections to the old ones, and what replicates the data to them is a best effort.
#[test]
fn new_nodes_drop_connections_and_promise_no_data() {
    holds(|request, answer| {
        if request.cluster.engine == Some(Engine::Memcached) {
            return None;
        }
        answer.strategies.iter().find_map(|option| {
            let promised = |step: &&Step| {
                let interruption = &step.interruption;
                interruption.connections.effect != Effect::Interrupted || interruption.data.effect < Effect::AtRisk
            };
            let risk = |step: &Step| format!("{}: {}: {:?}", option.id, step.id, step.interruption.connections.effect);
            let none_known = option.data_risk == DataRisk::NoneKnown && changes(option).next().is_some();
            let none_known = none_known.then(|| format!("{}: a new node type, and no risk to the data", option.id));
            changes(option).find(promised).map(risk).or(none_known)
        })
    });
}

/// Invariants 3 and 16: every immediate change of the node type looks at AWS's list of the types that it can go to.
#[test]
fn every_new_node_type_is_looked_up() {
    holds(|_, answer| {
        answer.strategies.iter().find_map(|option| {
            let blind = option.steps.iter().find(|step| {
                let changes = step.id.ends_with("-change-node-type");
                let looks = step.before.iter().flat_map(|check| &check.commands);
                changes
                    && !looks.into_iter().any(|command| command.text.contains("list-allowed-node-type-modifications"))
            });
            blind.map(|step| format!("{}: {} changes the node type unseen", option.id, step.id))
        })
    });
}

/// Invariant 13: whoever makes a second cluster of several nodes hears of the quota that both count against.
#[test]
fn a_second_cluster_counts_against_the_quota() {
    holds(|request, answer| {
        let current = request.guide.as_deref().is_none_or(|guide| guide == "current");
        let replicas = request.cluster.replicas_per_shard.filter(|replicas| *replicas > 0 && current)?;
        let said = |reasons: &[Reason]| reasons.iter().any(|reason| reason.code == "two-clusters-count-against-quota");
        let silent = answer.strategies.iter().find(|option| {
            let creates = |step: &&Step| step.id.contains("-create-seeded") || step.id.contains("-create-empty");
            let replicates = request.cluster.engine.is_some_and(Engine::replicates)
                && request.goal.engine != Some(Engine::Memcached);
            replicates
                && option.steps.iter().find(creates).is_some_and(|step| !said(&step.why) && !said(&answer.notices))
        })?;
        Some(format!("{}: no word of the quota with {replicas} replicas", silent.id))
    });
}

/// Invariant 1: where new nodes of Memcached start empty, and nobody says that a cold cache is fine, a cluster beside the old one
/// that the application fills first stands above that.
#[test]
fn a_cache_is_filled_before_it_is_emptied() {
    holds(|request, answer| {
        let data = request.cluster.data.as_ref();
        // Whose data can be had from nowhere else cannot fill a new one, and whose can has nothing to lose.
        let asked = data.and_then(|data| data.refillable).is_none();
        let caches = |engine: Option<Engine>| engine == Some(Engine::Memcached);
        let stays = caches(request.cluster.engine) && caches(request.goal.engine.or(request.cluster.engine));
        if !asked || !stays {
            return None;
        }
        let has = |option: &Strategy, step: &str| option.steps.iter().any(|other| other.id.ends_with(step));
        // A new cluster is made at all: of T2, and of families without the version, AWS makes none (F-N-043).
        let mut without_data = request.clone();
        without_data.cluster.data.get_or_insert_default().refillable = Some(true);
        if !plan(&without_data).strategies.iter().any(|option| has(option, "-create-empty")) {
            return None;
        }
        let emptied = |option: &Strategy| option.data_risk == DataRisk::AllData && !has(option, "-create-empty");
        let emptied = answer.strategies.iter().position(emptied)?;
        let filled = answer.strategies.iter().position(|option| has(option, "-warm-up"));
        // What breaks a limit stands below what breaks none.
        if filled.is_some_and(|filled| !answer.strategies[filled].rejected_because.is_empty()) {
            return None;
        }
        let below = filled.is_none_or(|filled| filled > emptied);
        below.then(|| format!("{} is not below a warmed-up cluster", answer.strategies[emptied].id))
    });
}
