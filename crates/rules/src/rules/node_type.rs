//! Node types and the engine versions they run.

use super::{Attempt, Check, Parameter, Rule, field};
use crate::catalogue::{Minimum, minimum_version, sources as s};
use crate::finding::Finding;
use crate::guide::Interval;
use crate::service::Operation;
use crate::truth::Truth;
use crate::{Engine, EngineVersion};

pub(super) static RULES: &[Rule] = &[
    Rule {
        id: "node-type-needs-newer-engine",
        facts: &["F-NODE-01", "F-NODE-02", "F-NODE-03", "F-NODE-04", "F-NODE-05", "F-PATH-14", "F-OPEN-17"],
        sources: &[
            s::UG1801_CACHENODES_SUPPORTEDTYPES,
            s::UG2305_CACHENODES_SUPPORTEDTYPES,
            s::LIVE_CACHENODES_SUPPORTEDTYPES,
        ],
        holds: Interval::ALWAYS,
        check: Check::Block(too_old),
    },
    Rule {
        id: "node-type-not-for-engine",
        facts: &["F-NODE-06", "F-PATH-14"],
        sources: &[s::LIVE_CACHENODES_SUPPORTEDTYPES],
        holds: Interval::since("2024-10-08"),
        check: Check::Block(not_for_engine),
    },
    Rule {
        id: "reserved-memory-needs-group-per-node-type",
        facts: &["F-18-12", "F-PATH-34"],
        sources: &[s::UG1801_REDIS_MEMORY_MANAGEMENT, s::UG1801_SCALING_REDISREPLGRPS_SCALEUP],
        holds: Interval::ALWAYS,
        check: Check::Notice(reserved_memory),
    },
];

/// The node type, where known, and the version that the operation leads to, where it changes one of them.
fn outcome<'a>(attempt: &'a Attempt) -> Option<(Option<&'a str>, EngineVersion)> {
    let present = attempt.resource.node_type.as_deref();
    match attempt.operation {
        Operation::Modify(modify) => {
            Some((modify.node_type.as_deref().or(present), modify.version.unwrap_or(attempt.resource.version)))
        }
        Operation::ModifyGlobal { version, .. } => Some((present, *version)),
        Operation::Create(create) => Some((create.node_type.as_deref(), create.version)),
        _ => None,
    }
}

/// A newer version runs on every node type that an older one runs on; only the way down can end on the wrong node (F-PATH-14).
fn goes_down(attempt: &Attempt, to: EngineVersion) -> bool {
    let from = attempt.resource.version;
    if from.engine() == to.engine() { to < from } else { from.engine() == Engine::Valkey }
}

const MINIMUM: &[&str] = &[field::NODE_TYPE, field::GOAL_NODE_TYPE, field::GOAL_VERSION];

fn too_old(attempt: &Attempt) -> Option<Finding> {
    let (node_type, version) = outcome(attempt)?;
    let Some(node_type) = node_type else {
        return goes_down(attempt, version).then(|| Finding::depends(MINIMUM, field::NODE_TYPE));
    };
    match minimum_version(node_type, version.engine(), attempt.guide) {
        Minimum::From(minimum) if version < minimum => {
            Some(Finding::applies(MINIMUM).with("nodeType", node_type).version("minimum", minimum))
        }
        _ => None,
    }
}

fn not_for_engine(attempt: &Attempt) -> Option<Finding> {
    let because: &[&str] = &[field::NODE_TYPE, field::GOAL_NODE_TYPE, field::GOAL_ENGINE];
    let (node_type, version) = outcome(attempt)?;
    let Some(node_type) = node_type else {
        let leaves_valkey = goes_down(attempt, version) && version.engine() != attempt.resource.version.engine();
        return leaves_valkey.then(|| Finding::depends(because, field::NODE_TYPE).with("engine", version.engine()));
    };
    (minimum_version(node_type, version.engine(), attempt.guide) == Minimum::NotOffered)
        .then(|| Finding::applies(because).with("nodeType", node_type).with("engine", version.engine()))
}

/// Bytes set aside by the one parameter need a group of their own for each node type; 0, the default, sets nothing aside.
fn reserved_memory(attempt: &Attempt) -> Option<Finding> {
    attempt.new_node_type()?;
    attempt.resource.version.engine().replicates().then_some(())?;
    let reserved = match attempt.parameter("reserved-memory") {
        Parameter::Set(value) => Truth::from(value != "0"),
        Parameter::NotSet => Truth::No,
        Parameter::Unknown => Truth::Unknown,
    };
    Finding::when(reserved, &[field::PARAMETERS, field::GOAL_NODE_TYPE], field::PARAMETERS)
}
