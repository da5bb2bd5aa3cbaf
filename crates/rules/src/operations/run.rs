//! A modification while it runs: the state after it, and what it can do to the data.

use super::outcome::DataRisk;
use crate::model::{Engine, EngineVersion, Modify, NodeType, Operation, Pending, Resource};

/// The modification that runs with an immediate one, and in the window: everything that was pending is part of it (F-BLK-26,
/// F-API-34). `None` where that is the modification itself.
pub(super) fn with_pending(modify: &Modify, live: &Resource) -> Option<Operation> {
    let all = Modify {
        version: modify.version.or(live.pending_engine.value().copied()),
        node_type: modify.node_type.as_ref().or(live.pending_node_type.value()).cloned(),
        ..modify.clone()
    };
    (all != *modify).then_some(Operation::Modify(all))
}

/// Runs what is pending, with what was asked for now taking its place.
pub(super) fn run_pending(live: &mut Resource, version: Option<EngineVersion>, node_type: Option<NodeType>) {
    if let Some(version) = version.or_else(|| live.pending_engine.value().copied()) {
        upgrade(live, version, None);
    }
    if let Some(node_type) = node_type.or_else(|| live.pending_node_type.value().cloned()) {
        live.node_type = Some(node_type);
    }
    live.pending_engine = Pending::Nothing;
    live.pending_node_type = Pending::Nothing;
}

/// The group moves with the version: AWS picks the new default, a custom one was named in the same call (F-PATH-10).
pub(super) fn upgrade(live: &mut Resource, version: EngineVersion, parameter_group: Option<&'static str>) {
    live.version = version;
    live.group_family = version.family();
    if parameter_group.is_some() {
        live.default_group = Some(false);
    }
}

/// What an engine upgrade of nodes can do to the data: Memcached starts empty (F-SEED-08), Redis OSS and Valkey are a best
/// effort (F-SEED-09).
pub(super) fn risk_of_upgrade(resource: &Resource) -> DataRisk {
    if resource.version.engine() == Engine::Memcached { DataRisk::AllData } else { DataRisk::BestEffort }
}

/// What new nodes can do to the data: those of Memcached come up empty (F-DOWN-28). To those of Redis OSS and Valkey the data are
/// replicated, a best effort in AWS's words for a scale-up (F-DOWN-36). Where AWS says nothing, that is no better (F-DOWN-37): an
/// option without failover must not rank above the same one with it.
pub(super) fn risk_of_new_nodes(resource: &Resource) -> DataRisk {
    if resource.version.engine() == Engine::Memcached { DataRisk::AllData } else { DataRisk::BestEffort }
}
