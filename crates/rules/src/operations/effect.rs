//! The state after an accepted operation.

use crate::model::facts::{ClusterMode, InTransitEncryption, Kind};
use crate::model::{
    Create, Engine, EngineVersion, Modify, NodeType, Operation, Pending, Place, Resource, State, Timing,
};

pub(crate) fn after<'s>(state: &State<'s>, operation: &Operation) -> State<'s> {
    let mut next = state.clone();
    match operation {
        Operation::Modify(modify) => {
            next.touched = true;
            next.scheduled = modify.timing == Timing::MaintenanceWindow;
            modified(&mut next.live, modify);
        }
        Operation::WaitForWindow => {
            next.touched = true;
            next.scheduled = false;
            run_pending(&mut next.live, None, None);
        }
        Operation::MakeAvailable => next.available = Some(true),
        Operation::EmptyOtherDatabases => next.other_databases = Some(Vec::new()),
        Operation::CreateParameterGroup(family) => next.group_made = Some(family),
        Operation::TurnAofOff => next.aof = Some(false),
        Operation::JoinReplicationGroup => {
            next.touched = true;
            next.live.kind = Kind::ReplicationGroup;
            next.live.mode = Some(ClusterMode::Disabled);
            next.live.shards = Some(1);
            next.live.replicas = Some(0);
            next.live.failover = Some(false);
            next.live.multi_az = Some(false);
        }
        Operation::AddReplica => {
            next.touched = true;
            next.live.replicas = Some(next.live.replicas.unwrap_or(0).saturating_add(1));
        }
        Operation::EnableFailover => {
            next.touched = true;
            next.live.failover = Some(true);
            next.live.multi_az = Some(true);
            // It is accepted only where there is a replica (F-ERR-12).
            next.live.replicas = next.live.replicas.or(Some(1));
        }
        Operation::ChangeClusterMode(mode) => {
            next.touched = true;
            next.live.mode = Some(*mode);
            next.live.shards = Some(1);
        }
        Operation::EncryptInTransit(mode) => {
            next.touched = true;
            next.live.in_transit = Some(*mode);
        }
        // No document has it; the rules refuse it.
        Operation::EncryptAtRest => {}
        Operation::Reshard(shards) => {
            next.touched = true;
            next.replacement.as_mut().unwrap_or(&mut next.live).shards = Some(*shards);
        }
        Operation::CreateSnapshot => next.snapshot = Some(next.live.version),
        Operation::Create(create) => {
            next.seeded_from_backup = create.seeded && next.snapshot.is_none();
            next.replacement = Some(created(&next.live, create));
        }
        Operation::SwitchApplication => next.application = Place::Replacement,
        Operation::DeleteOld => next.old_deleted = true,
        Operation::ModifyGlobal { version, parameter_group } => {
            // At once, and with it whatever was waiting (F-GDS-02, F-API-34).
            next.touched = true;
            run_pending(&mut next.live, Some(*version), None);
            upgraded(&mut next.live, *version, *parameter_group);
        }
        Operation::ScaleGlobal(node_type) => {
            next.touched = true;
            run_pending(&mut next.live, None, Some(node_type.clone()));
        }
        Operation::ModifyServerless(version) | Operation::AwaitAutomaticUpgrade(version) => {
            next.touched = true;
            upgraded(&mut next.live, *version, None);
        }
    }
    next
}

fn modified(live: &mut Resource, modify: &Modify) {
    match modify.timing {
        // At once, and with it everything that was waiting (F-BLK-13, F-API-34).
        Timing::Immediately => {
            run_pending(live, modify.version, modify.node_type.clone());
            if let Some(family) = modify.parameter_group {
                live.default_group = Some(false);
                live.group_family = family;
            }
        }
        // It waits; a newer request replaces an older one for the same thing (F-API-35).
        Timing::MaintenanceWindow => {
            if let Some(version) = modify.version {
                live.pending_engine = Pending::Waiting(version);
            }
            if let Some(node_type) = &modify.node_type {
                live.pending_node_type = Pending::Waiting(node_type.clone());
            }
        }
    }
}

/// Runs what waits, with what was asked for now taking its place.
fn run_pending(live: &mut Resource, version: Option<EngineVersion>, node_type: Option<NodeType>) {
    if let Some(version) = version.or_else(|| live.pending_engine.waiting().copied()) {
        upgraded(live, version, None);
    }
    if let Some(node_type) = node_type.or_else(|| live.pending_node_type.waiting().cloned()) {
        live.node_type = Some(node_type);
    }
    live.pending_engine = Pending::Nothing;
    live.pending_node_type = Pending::Nothing;
}

/// The group moves with the version: AWS picks the new default, a custom one was named in the same call (F-PATH-10).
fn upgraded(live: &mut Resource, version: EngineVersion, parameter_group: Option<&'static str>) {
    live.version = version;
    live.group_family = version.family();
    if parameter_group.is_some() {
        live.default_group = Some(false);
    }
}

fn created(live: &Resource, create: &Create) -> Resource {
    // A Redis node outside a replication group cannot be encrypted (F-API-01, F-API-10).
    let encrypts = create.version.engine().replicates() && (create.in_transit || create.at_rest);
    let single = live.kind == Kind::CacheCluster && create.mode != Some(ClusterMode::Enabled) && !encrypts;
    let kind =
        if single && create.version.engine() != Engine::Valkey { Kind::CacheCluster } else { Kind::ReplicationGroup };
    Resource {
        kind,
        version: create.version,
        node_type: create.node_type.clone(),
        mode: create.mode,
        shards: create.shards,
        replicas: live.replicas,
        // Required for cluster mode enabled (F-18-05, F-GATE-08).
        failover: if create.mode == Some(ClusterMode::Enabled) { Some(true) } else { live.failover },
        multi_az: live.multi_az,
        in_transit: if create.in_transit { Some(InTransitEncryption::Required) } else { live.in_transit },
        at_rest: if create.at_rest { Some(true) } else { live.at_rest },
        default_group: live.default_group,
        group_family: create.version.family(),
        pending_engine: Pending::Nothing,
        pending_node_type: Pending::Nothing,
    }
}
