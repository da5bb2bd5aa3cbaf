//! Node types and the engine versions they run.

use super::{Attempt, Check, Rule, field};
use crate::EngineVersion;
use crate::catalogue::{Minimum, minimum_version, sources as s};
use crate::finding::Finding;
use crate::guide::Interval;
use crate::service::Operation;

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

/// The node type and version that the operation leads to, where it changes one of them.
fn outcome<'a>(attempt: &'a Attempt) -> Option<(&'a str, EngineVersion)> {
    match attempt.operation {
        Operation::Modify(modify) => {
            let present = attempt.resource.node_type.as_deref();
            let node_type = modify.node_type.as_deref().or(present)?;
            Some((node_type, modify.version.unwrap_or(attempt.resource.version)))
        }
        Operation::ModifyGlobal { version, .. } => Some((attempt.resource.node_type.as_deref()?, *version)),
        Operation::Create(create) => Some((create.node_type.as_deref()?, create.version)),
        _ => None,
    }
}

fn too_old(attempt: &Attempt) -> Option<Finding> {
    let (node_type, version) = outcome(attempt)?;
    match minimum_version(node_type, version.engine(), attempt.guide) {
        Minimum::From(minimum) if version < minimum => Some(
            Finding::applies(&[field::NODE_TYPE, field::GOAL_NODE_TYPE, field::GOAL_VERSION])
                .with("nodeType", node_type)
                .version("minimum", minimum),
        ),
        _ => None,
    }
}

fn not_for_engine(attempt: &Attempt) -> Option<Finding> {
    let (node_type, version) = outcome(attempt)?;
    (minimum_version(node_type, version.engine(), attempt.guide) == Minimum::NotOffered).then(|| {
        Finding::applies(&[field::NODE_TYPE, field::GOAL_NODE_TYPE, field::GOAL_ENGINE])
            .with("nodeType", node_type)
            .with("engine", version.engine())
    })
}

fn reserved_memory(attempt: &Attempt) -> Option<Finding> {
    attempt.new_node_type()?;
    attempt.resource.version.engine().replicates().then_some(())?;
    attempt
        .parameter("reserved-memory")
        .flatten()
        .map(|_| Finding::applies(&[field::PARAMETERS, field::GOAL_NODE_TYPE]))
}
