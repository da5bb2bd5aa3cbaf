//! Durability: what a cluster needs for it, and that it is changed alone.

use crate::catalogue::{FactIds, has_durability, runs_durability, sources as s};
use crate::day;
use crate::model::facts::{ClusterMode, Durability, InTransitEncryption, Kind};
use crate::model::{Day, EngineVersion, Interval, Operation, Resource, Truth, field};
use crate::rule::{Asked, Attempt, Check, Finding, Rule, RuleId, Topic, Weight};

/// From then on durability can be changed while the cluster exists (F-N-001).
const IN_PLACE: Day = day!("2026-10-27");

pub(crate) static RULES: &[Rule] = &[
    Rule {
        id: RuleId::of("durability-change-not-documented"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-N-001"]),
        sources: &[s::LIVE_DURABILITY_CHANGINGDURABILITY],
        holds: Interval::until(IN_PLACE),
        check: Check::Block(not_documented),
    },
    Rule {
        id: RuleId::of("durability-needs-valkey-9-0"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-N-003"]),
        sources: &[s::LIVE_DURABILITY_CHANGINGDURABILITY],
        holds: Interval::since(IN_PLACE),
        check: Check::Block(too_old),
    },
    Rule {
        id: RuleId::of("durability-not-of-this-kind"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-N-003"]),
        sources: &[s::LIVE_DURABILITY_CHANGINGDURABILITY],
        holds: Interval::since(IN_PLACE),
        check: Check::Block(other_kind),
    },
    Rule {
        id: RuleId::of("durability-needs-cluster-mode"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-N-003", "F-N-011"]),
        sources: &[s::LIVE_DURABILITY_CHANGINGDURABILITY],
        holds: Interval::since(IN_PLACE),
        check: Check::Block(not_sharded),
    },
    Rule {
        id: RuleId::of("durability-needs-multi-az"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-N-003", "F-N-011"]),
        sources: &[s::LIVE_DURABILITY_CHANGINGDURABILITY],
        holds: Interval::since(IN_PLACE),
        check: Check::Block(without_replicas),
    },
    Rule {
        id: RuleId::of("durability-needs-encryption-in-transit"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-N-003", "F-N-011"]),
        sources: &[s::LIVE_DURABILITY_CHANGINGDURABILITY],
        holds: Interval::since(IN_PLACE),
        check: Check::Block(not_encrypted),
    },
    Rule {
        id: RuleId::of("durability-not-on-node-type"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-N-004"]),
        sources: &[s::LIVE_DURABILITY_LIMITATIONS],
        holds: Interval::since(IN_PLACE),
        check: Check::Block(node_type),
    },
    Rule {
        id: RuleId::of("durable-cluster-keeps-node-family"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-N-004"]),
        sources: &[s::LIVE_DURABILITY_LIMITATIONS],
        holds: Interval::since(IN_PLACE),
        check: Check::Block(leaves_family),
    },
    Rule {
        id: RuleId::of("durability-changes-nothing-else"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-N-005", "F-N-OPEN-02"]),
        sources: &[s::LIVE_DURABILITY_CHANGINGDURABILITY],
        holds: Interval::since(IN_PLACE),
        check: Check::Together(not_alone),
    },
    Rule {
        id: RuleId::of("durability-async-may-reject-writes"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-N-007"]),
        sources: &[s::LIVE_DURABILITY_OPTIONS],
        holds: Interval::since(IN_PLACE),
        check: Check::Notice(Weight::Act, may_reject),
    },
];

/// The resource that is to be durable: the present one, or the new one with what its request asks for.
fn durable<'a>(attempt: &Attempt<'a>) -> Option<Durable<'a>> {
    let Resource { version, kind, mode, replicas, multi_az, in_transit, ref node_type, .. } = *attempt.resource;
    let present = Durable { version, kind, mode, replicas, multi_az, in_transit, node_type: node_type.as_deref() };
    wanted(attempt).filter(|wanted| wanted.is_on())?;
    let Operation::Create(create) = attempt.operation else { return Some(present) };
    Some(Durable {
        version: create.version,
        kind: if create.version.engine().replicates() { Kind::ReplicationGroup } else { Kind::CacheCluster },
        mode: create.mode,
        in_transit: if create.in_transit { Some(InTransitEncryption::Required) } else { in_transit },
        node_type: create.node_type.as_deref(),
        ..present
    })
}

/// The same where it has nodes: a serverless cache has no zones and no node type to ask for.
fn durable_nodes<'a>(attempt: &Attempt<'a>) -> Option<Durable<'a>> {
    durable(attempt).filter(|durable| durable.kind != Kind::Serverless)
}

/// What an operation asks for, of the present resource or of a new one.
fn wanted(attempt: &Attempt) -> Option<Durability> {
    match attempt.operation {
        Operation::ChangeDurability(wanted) => Some(*wanted),
        Operation::Create(create) => create.durability,
        _ => None,
    }
}

/// What decides whether a resource can be durable.
struct Durable<'a> {
    version: EngineVersion,
    kind: Kind,
    mode: Option<ClusterMode>,
    replicas: Option<u32>,
    multi_az: Option<bool>,
    in_transit: Option<InTransitEncryption>,
    node_type: Option<&'a str>,
}

fn not_documented(attempt: &Attempt) -> Option<Finding> {
    matches!(attempt.operation, Operation::ChangeDurability(_)).then(|| Finding::applies(&[field::GOAL_DURABILITY]))
}

fn too_old(attempt: &Attempt) -> Option<Finding> {
    let durable = durable(attempt)?;
    (!has_durability(durable.version))
        .then(|| Finding::applies(&[field::GOAL_DURABILITY, field::VERSION]).version("from", durable.version))
}

/// A serverless cache, a member of a Global Datastore, a node outside a replication group.
fn other_kind(attempt: &Attempt) -> Option<Finding> {
    let durable = durable(attempt)?;
    let other = Truth::from(durable.kind != Kind::ReplicationGroup || attempt.state.is_global());
    Finding::when(other, &[field::KIND, field::GOAL_DURABILITY], field::KIND)
}

fn not_sharded(attempt: &Attempt) -> Option<Finding> {
    let durable = durable(attempt)?;
    // Memcached has no cluster mode that could be unknown.
    let memcached = (!durable.version.engine().replicates()).then_some(false);
    let enabled = memcached.or(durable.mode.map(|mode| mode == ClusterMode::Enabled));
    Finding::when(!Truth::from(enabled), &[field::CLUSTER_MODE, field::GOAL_DURABILITY], field::CLUSTER_MODE)
}

fn without_replicas(attempt: &Attempt) -> Option<Finding> {
    let durable = durable_nodes(attempt)?;
    let replica = Truth::from(durable.replicas.map(|replicas| replicas > 0));
    let missing = if durable.multi_az.is_none() { field::MULTI_AZ } else { field::REPLICAS };
    let because: &[&str] = &[field::MULTI_AZ, field::REPLICAS, field::GOAL_DURABILITY];
    Finding::when(!Truth::from(durable.multi_az).and(replica), because, missing)
}

fn not_encrypted(attempt: &Attempt) -> Option<Finding> {
    let encrypted = durable(attempt)?.in_transit.map(|mode| mode == InTransitEncryption::Required);
    Finding::when(!Truth::from(encrypted), &[field::IN_TRANSIT, field::GOAL_DURABILITY], field::IN_TRANSIT)
}

fn node_type(attempt: &Attempt) -> Option<Finding> {
    let because: &[&str] = &[field::NODE_TYPE, field::GOAL_DURABILITY];
    let Some(node_type) = durable_nodes(attempt)?.node_type else {
        return Some(Finding::depends(because, field::NODE_TYPE).with("nodeType", "?"));
    };
    (!runs_durability(node_type)).then(|| Finding::applies(because).with("nodeType", node_type))
}

/// What is durable cannot leave the families that can have it.
fn leaves_family(attempt: &Attempt) -> Option<Finding> {
    let wanted = attempt.new_node_type().filter(|wanted| !runs_durability(wanted))?;
    let durable = attempt.resource.durability.map(Durability::is_on);
    Finding::when(durable.into(), &[field::DURABILITY, field::GOAL_NODE_TYPE], field::DURABILITY)
        .map(|finding| finding.with("nodeType", wanted))
}

/// Durability beside an engine version or a node type, which have another request.
fn not_alone(asked: &Asked) -> Option<Finding> {
    let has = |is: fn(&Operation) -> bool| asked.operations.iter().any(is);
    let both = has(|operation| matches!(operation, Operation::ChangeDurability(_)))
        && has(|operation| {
            use Operation::{Modify, ModifyGlobal, ModifyServerless, ScaleGlobal};
            matches!(operation, Modify(_) | ModifyGlobal { .. } | ModifyServerless(_) | ScaleGlobal(_))
        });
    both.then_some(())?;
    let because: &[&str] = &[field::GOAL_DURABILITY, field::GOAL_VERSION, field::GOAL_NODE_TYPE];
    Finding::when(asked.state.live.durability.map(|_| true).into(), because, field::DURABILITY)
}

fn may_reject(attempt: &Attempt) -> Option<Finding> {
    (wanted(attempt) == Some(Durability::Async)).then(|| Finding::applies(&[field::GOAL_DURABILITY]))
}
