//! The model's own conditions: what must exist before an operation can be thought of.

use crate::model::facts::{ClusterMode, Kind};
use crate::model::{Operation, Place, State};

pub(crate) fn makes_sense(state: &State, operation: &Operation) -> bool {
    let live = &state.live;
    if state.old_deleted && !matches!(operation, Operation::Reshard(_)) {
        return false;
    }
    let node_based = matches!(live.kind, Kind::CacheCluster | Kind::ReplicationGroup);
    let group = matches!(live.kind, Kind::ReplicationGroup | Kind::GlobalDatastore);
    let halfway = live.mode == Some(ClusterMode::Compatible) && state.touched;
    match operation {
        Operation::Modify(modify) => node_based && (modify.version.is_some() || modify.node_type.is_some()),
        Operation::WaitForWindow => node_based,
        Operation::MakeAvailable => state.available == Some(false),
        Operation::EmptyOtherDatabases => state.other_databases.as_ref().is_some_and(|others| !others.is_empty()),
        Operation::CreateParameterGroup(family) => state.group_made != Some(*family),
        Operation::TurnAofOff => state.aof != Some(false),
        Operation::JoinReplicationGroup => live.kind == Kind::CacheCluster && live.version.engine().replicates(),
        Operation::AddReplica => live.kind == Kind::ReplicationGroup,
        Operation::EnableFailover => {
            live.kind == Kind::ReplicationGroup && (live.failover != Some(true) || live.multi_az != Some(true))
        }
        Operation::ChangeClusterMode(mode) => group && live.mode != Some(*mode),
        Operation::EncryptInTransit(mode) => group && live.in_transit != Some(*mode),
        Operation::EncryptAtRest => false,
        Operation::Reshard(_) => live.version.engine().replicates(),
        Operation::CreateSnapshot => state.snapshot.is_none() && live.kind != Kind::GlobalDatastore,
        // A group on its way between the modes has one shard; nothing is created beside it halfway.
        Operation::Create(create) => {
            state.replacement.is_none() && !halfway && (!create.seeded || state.snapshot.is_some() || has_backup(state))
        }
        Operation::SwitchApplication => state.replacement.is_some() && state.application == Place::Live,
        Operation::DeleteOld => state.application == Place::Replacement,
        Operation::ModifyGlobal { .. } | Operation::ScaleGlobal(_) => state.is_global(),
        Operation::ModifyServerless(_) | Operation::AwaitAutomaticUpgrade(_) => live.kind == Kind::Serverless,
    }
}

/// Whether a backup from before is known, with the version it was taken from.
fn has_backup(state: &State) -> bool {
    let snapshot = state.facts.data.as_ref().and_then(|data| data.latest_snapshot.as_ref());
    snapshot.is_some_and(|snapshot| snapshot.version.is_some())
}
