//! Cluster mode: what a sharded cluster accepts, and the change from one mode to the other.

use crate::catalogue::{FactIds, sources as s};
use crate::day;
use crate::model::eras::CROSS_ENGINE;
use crate::model::facts::{ClusterMode, Kind};
use crate::model::{Day, Engine, EngineVersion, Interval, Operation, Truth, field};
use crate::rule::{Attempt, Check, Finding, Property, Rule, RuleId, Topic, Weight};

/// The first copy of the documents in which cluster mode can be changed in place.
const CHANGE_IN_PLACE: Day = day!("2023-05-11");
/// The engine version of cluster mode enabled can be changed; nothing else yet ("limited modifications", F-PATH-05).
const ENGINE_UNFROZEN: Day = day!("2018-08-20");
/// So can its node type, from 3.2.10 on (F-GATE-05).
const SCALES_IN_PLACE: Day = day!("2019-08-20");

pub(crate) static RULES: &[Rule] = &[
    Rule {
        id: RuleId::of("cluster-mode-enabled-engine-frozen"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-SEED-06", "F-SEED-17", "F-18-05", "F-PATH-05"]),
        sources: &[s::S0, s::UG1801_REPLICATION_REDIS_REDISCLUSTER],
        holds: Interval::until(ENGINE_UNFROZEN),
        check: Check::Block(engine_frozen),
    },
    Rule {
        id: RuleId::of("cluster-mode-enabled-not-modifiable"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-SEED-17", "F-SEED-30", "F-SEED-31", "F-SEED-32", "F-18-03"]),
        sources: &[s::S4, s::S0],
        holds: Interval::until(ENGINE_UNFROZEN),
        check: Check::Block(not_modifiable),
    },
    Rule {
        id: RuleId::of("cluster-mode-enabled-node-type-fixed"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-PATH-05", "F-GATE-05"]),
        sources: &[s::UG1809_REPLICATION_MODIFY, s::UG1911_WHATSNEW],
        holds: Interval { from: Some(ENGINE_UNFROZEN), until: Some(SCALES_IN_PLACE) },
        check: Check::Block(node_type_fixed),
    },
    Rule {
        id: RuleId::of("cluster-mode-scale-up-needs-3-2-10"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-GATE-05", "F-PATH-05"]),
        sources: &[s::UG1911_WHATSNEW, s::UG1809_REPLICATION_MODIFY],
        holds: Interval::since(SCALES_IN_PLACE),
        check: Check::Block(too_old_to_scale),
    },
    Rule {
        id: RuleId::of("cluster-mode-switch-unsupported"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-SEED-07", "F-SEED-11", "F-CM-09"]),
        sources: &[s::S0, s::UG2304_VERSIONMANAGEMENT],
        holds: Interval::until(CHANGE_IN_PLACE),
        check: Check::Block(switch_unsupported),
    },
    Rule {
        id: RuleId::of("cluster-mode-enabled-is-final"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-CM-13"]),
        sources: &[s::UG2305_MODIFY_CLUSTER_MODE, s::LIVE_MODIFY_CLUSTER_MODE],
        holds: Interval::since(CHANGE_IN_PLACE),
        check: Check::Block(enabled_is_final),
    },
    Rule {
        id: RuleId::of("cluster-mode-change-in-two-steps"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-CM-10"]),
        sources: &[s::UG2305_MODIFY_CLUSTER_MODE, s::LIVE_MODIFY_CLUSTER_MODE],
        holds: Interval::since(CHANGE_IN_PLACE),
        check: Check::Block(two_steps),
    },
    Rule {
        id: RuleId::of("cluster-mode-change-needs-7-0"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-CM-11", "F-GATE-14", "F-CM-15"]),
        sources: &[s::UG2305_MODIFY_CLUSTER_MODE, s::LIVE_MODIFY_CLUSTER_MODE],
        holds: Interval::since(CHANGE_IN_PLACE),
        check: Check::Block(needs_seven),
    },
    Rule {
        id: RuleId::of("cluster-mode-change-needs-failover"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-CM-11"]),
        sources: &[s::UG2305_MODIFY_CLUSTER_MODE, s::LIVE_MODIFY_CLUSTER_MODE],
        holds: Interval::since(CHANGE_IN_PLACE),
        check: Check::Block(needs_failover),
    },
    Rule {
        id: RuleId::of("cluster-mode-change-needs-cluster-clients"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-CM-11", "F-OPEN-22"]),
        sources: &[s::UG2305_MODIFY_CLUSTER_MODE, s::LIVE_MODIFY_CLUSTER_MODE],
        holds: Interval::since(CHANGE_IN_PLACE),
        check: Check::Block(needs_cluster_clients),
    },
    Rule {
        id: RuleId::of("databases-beyond-zero-block-cluster-mode"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-CM-11", "F-CM-02", "F-18-08", "F-OPEN-13"]),
        sources: &[s::UG1801_BACKUPS_RESTORING, s::UG2305_MODIFY_CLUSTER_MODE, s::LIVE_MODIFY_CLUSTER_MODE],
        holds: Interval::ALWAYS,
        check: Check::Block(several_databases),
    },
    Rule {
        id: RuleId::of("compatible-refuses-other-changes"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-CM-12", "F-API-31"]),
        sources: &[s::UG2305_MODIFY_CLUSTER_MODE, s::LIVE_MODIFY_CLUSTER_MODE],
        holds: Interval::since(CHANGE_IN_PLACE),
        check: Check::Block(compatible),
    },
    Rule {
        id: RuleId::of("cluster-mode-change-alone"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-CM-12"]),
        sources: &[s::UG2305_MODIFY_CLUSTER_MODE, s::LIVE_MODIFY_CLUSTER_MODE],
        holds: Interval::since(CHANGE_IN_PLACE),
        check: Check::Notice(Weight::Background, alone),
    },
    Rule {
        id: RuleId::of("cluster-mode-needs-cluster-enabled-group"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-CM-11"]),
        sources: &[s::UG2305_MODIFY_CLUSTER_MODE, s::LIVE_MODIFY_CLUSTER_MODE],
        holds: Interval::since(CHANGE_IN_PLACE),
        check: Check::Notice(Weight::Act, own_group),
    },
    Rule {
        id: RuleId::of("multi-az-required-in-cluster-mode"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-GATE-08", "F-18-05", "F-18-20"]),
        sources: &[s::UG1801_AUTOFAILOVER, s::UG1801_REPLICATION_REDIS_REDISCLUSTER, s::UG1904_AUTOFAILOVER],
        holds: Interval::ALWAYS,
        check: Check::Notice(Weight::Know, failover_required),
    },
    Rule {
        id: RuleId::of("api-text-limits-to-7"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-OPEN-02", "F-PATH-05", "F-PATH-06"]),
        sources: &[s::UG1809_VERSIONMANAGEMENT, s::LIVE_VERSIONMANAGEMENT, s::SM_MODIFYREPLICATIONGROUP],
        holds: Interval::since(CROSS_ENGINE),
        check: Check::Notice(Weight::Background, api_text),
    },
];

fn modifies(operation: &Operation) -> bool {
    matches!(operation, Operation::Modify(_) | Operation::EnableFailover | Operation::AddReplica)
}

fn when_enabled(attempt: &Attempt, because: &'static [&'static str]) -> Option<Finding> {
    Finding::when(attempt.resource.cluster_mode_enabled(), because, field::CLUSTER_MODE)
}

/// A block that a cluster without cluster mode never meets.
fn unless_not_enabled(attempt: &Attempt, because: &'static [&'static str]) -> Option<Finding> {
    when_enabled(attempt, because).map(|finding| finding.meaning(Property::PresumesClusterModeNotEnabled))
}

fn engine_frozen(attempt: &Attempt) -> Option<Finding> {
    let (from, to) = attempt.redis_upgrade().filter(|_| !attempt.asks_for_serverless())?;
    unless_not_enabled(attempt, &[field::CLUSTER_MODE, field::GOAL_VERSION])
        .map(|finding| finding.version("from", from).version("to", to))
}

fn not_modifiable(attempt: &Attempt) -> Option<Finding> {
    let only_engine = attempt.upgrade().is_some() && attempt.new_node_type().is_none();
    if !modifies(attempt.operation) || only_engine || !attempt.resource.version.engine().replicates() {
        return None;
    }
    unless_not_enabled(attempt, &[field::CLUSTER_MODE])
}

fn node_type_fixed(attempt: &Attempt) -> Option<Finding> {
    let node_type = attempt.new_node_type()?;
    unless_not_enabled(attempt, &[field::CLUSTER_MODE, field::GOAL_NODE_TYPE])
        .map(|finding| finding.with("nodeType", node_type))
}

fn too_old_to_scale(attempt: &Attempt) -> Option<Finding> {
    let node_type = attempt.new_node_type()?;
    let version = attempt.resource.version;
    (version.engine() == Engine::Redis && !version.at_least(3, 2, 10)).then_some(())?;
    unless_not_enabled(attempt, &[field::CLUSTER_MODE, field::VERSION, field::GOAL_NODE_TYPE])
        .map(|finding| finding.version("from", version).with("nodeType", node_type))
}

/// Memcached has no mode to change: what refuses that goal is its engine.
fn change(attempt: &Attempt) -> Option<ClusterMode> {
    match attempt.operation {
        Operation::ChangeClusterMode(mode) if attempt.resource.version.engine().replicates() => Some(*mode),
        _ => None,
    }
}

fn switch_unsupported(attempt: &Attempt) -> Option<Finding> {
    let because: &[&str] = &[field::CLUSTER_MODE, field::GOAL_CLUSTER_MODE];
    change(attempt)?;
    attempt.refuses_change(true, because)
}

fn enabled_is_final(attempt: &Attempt) -> Option<Finding> {
    (change(attempt)? != ClusterMode::Enabled).then_some(())?;
    when_enabled(attempt, &[field::CLUSTER_MODE, field::GOAL_CLUSTER_MODE])
}

fn two_steps(attempt: &Attempt) -> Option<Finding> {
    (change(attempt)? == ClusterMode::Enabled).then_some(())?;
    let disabled = attempt.resource.mode.map(|mode| mode == ClusterMode::Disabled);
    Finding::when(disabled.into(), &[field::CLUSTER_MODE, field::GOAL_CLUSTER_MODE], field::CLUSTER_MODE)
}

fn needs_seven(attempt: &Attempt) -> Option<Finding> {
    let version = attempt.resource.version;
    let older = version.engine() == Engine::Redis && !version.at_least(7, 0, 0);
    let because: &[&str] = &[field::VERSION, field::GOAL_CLUSTER_MODE];
    // Compatible is there from 7.0 on, and enabled goes back on no version.
    towards_enabled(attempt)?;
    attempt.refuses_change(older, because).map(|finding| finding.version("from", version))
}

/// Going back to disabled is not named as needing any of the gates.
fn towards_enabled(attempt: &Attempt) -> Option<ClusterMode> {
    change(attempt).filter(|mode| *mode != ClusterMode::Disabled)
}

fn needs_failover(attempt: &Attempt) -> Option<Finding> {
    towards_enabled(attempt)?;
    let because: &[&str] = &[field::FAILOVER, field::REPLICAS];
    let failover = Truth::from(attempt.resource.failover);
    let replica = Truth::from(attempt.resource.replicas.map(|replicas| replicas > 0));
    let lacking = !failover.and(replica);
    let missing = match (lacking, failover) {
        (Truth::Yes, _) => field::CLUSTER_MODE,
        (_, Truth::Unknown) => field::FAILOVER,
        _ => field::REPLICAS,
    };
    Finding::when(attempt.change.needed.and(lacking), because, missing)
}

fn needs_cluster_clients(attempt: &Attempt) -> Option<Finding> {
    // Compatible takes clients of both kinds: they move while the cluster is in it.
    (towards_enabled(attempt)? == ClusterMode::Enabled && !attempt.state.prepared.cluster_clients).then_some(())?;
    let clients = attempt.state.facts.client.as_ref().and_then(|client| client.cluster_protocol);
    let missing = if clients.is_none() { field::CLUSTER_PROTOCOL } else { field::CLUSTER_MODE };
    Finding::when(attempt.change.needed.and(!Truth::from(clients)), &[field::CLUSTER_PROTOCOL], missing)
}

fn several_databases(attempt: &Attempt) -> Option<Finding> {
    let relevant = match attempt.operation {
        Operation::ChangeClusterMode(_) => towards_enabled(attempt).is_some(),
        // A restore into Valkey 9.0 and later takes several databases, by a secondary note only (F-OPEN-13).
        Operation::Create(create) => {
            create.seeded
                && create.mode == Some(ClusterMode::Enabled)
                && attempt.state.live.mode != Some(ClusterMode::Enabled)
                && (create.serverless
                    || !(create.version.engine() == Engine::Valkey && create.version.at_least(9, 0, 0)))
        }
        _ => false,
    };
    if !relevant {
        return None;
    }
    let because: &[&str] = &[field::DATABASES];
    let Some(others) = attempt.state.other_databases.as_ref() else {
        return Some(Finding::depends(because, field::DATABASES).with("databases", "?"));
    };
    let numbers: Vec<String> = others.iter().map(u32::to_string).collect();
    let needed = if change(attempt).is_some() { attempt.change.needed } else { Truth::Yes };
    Finding::when(needed.and((!numbers.is_empty()).into()), because, field::CLUSTER_MODE)
        .map(|finding| finding.with("databases", numbers.join(", ")))
}

fn compatible(attempt: &Attempt) -> Option<Finding> {
    let refused = modifies(attempt.operation) || matches!(attempt.operation, Operation::Reshard(_));
    // Older versions, and nodes outside a replication group, cannot be between the modes, and no upgrade brings them there.
    let is_old = |version: EngineVersion| !version.at_least_redis(7, 0, 0);
    let can_be = !is_old(attempt.resource.version);
    let was_old = || attempt.version_at_start().is_some_and(is_old).then_some(false);
    let compatible = attempt.resource.mode.map(|mode| mode == ClusterMode::Compatible).or_else(was_old);
    if !refused || !can_be || attempt.resource.kind != Kind::ReplicationGroup {
        return None;
    }
    // A change of cluster mode that is pending may have begun: no document says when it does.
    let pending = attempt.state.facts.pending.as_ref().and_then(|pending| pending.other.as_ref());
    let begun = attempt.is_at_start() && pending.is_some_and(|other| other.iter().any(|word| word == "ClusterMode"));
    if begun && compatible != Some(true) {
        return Some(Finding::open(&[field::PENDING_OTHER]));
    }
    Finding::when(compatible.into(), &[field::CLUSTER_MODE], field::CLUSTER_MODE)
}

fn alone(attempt: &Attempt) -> Option<Finding> {
    change(attempt).map(|_| Finding::applies(&[field::GOAL_CLUSTER_MODE]))
}

/// The first of the two steps names a group with cluster mode on, where the group in use is not one of AWS's defaults.
fn own_group(attempt: &Attempt) -> Option<Finding> {
    (change(attempt)? == ClusterMode::Compatible).then_some(())?;
    let own = !Truth::from(attempt.resource.default_group);
    Finding::when(own, &[field::GROUP_IS_DEFAULT, field::GOAL_CLUSTER_MODE], field::GROUP_IS_DEFAULT)
        .map(|finding| finding.with("family", attempt.resource.group_family))
}

/// A cluster without failover is followed by one that must have it.
fn failover_required(attempt: &Attempt) -> Option<Finding> {
    let Operation::Create(create) = attempt.operation else { return None };
    let becomes = !create.serverless
        && create.mode == Some(ClusterMode::Enabled)
        && attempt.state.live.mode != Some(ClusterMode::Enabled);
    becomes.then_some(())?;
    Finding::when(
        !Truth::from(attempt.resource.failover),
        &[field::FAILOVER, field::GOAL_CLUSTER_MODE],
        field::FAILOVER,
    )
}

fn api_text(attempt: &Attempt) -> Option<Finding> {
    let (from, _) = attempt.redis_upgrade()?;
    if from.at_least(7, 0, 0) || matches!(attempt.operation, Operation::ModifyGlobal { .. }) {
        return None;
    }
    when_enabled(attempt, &[field::CLUSTER_MODE, field::VERSION])
}
