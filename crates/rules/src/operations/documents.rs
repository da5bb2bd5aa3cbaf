//! The documents that describe an operation: what a step rests on.

use crate::catalogue::{SourceId, sources as s};
use crate::model::facts::Kind;
use crate::model::{Operation, State};

/// The documents of an operation on this cluster.
pub(crate) fn documents(state: &State, operation: &Operation) -> &'static [SourceId] {
    let single = state.live.kind == Kind::CacheCluster;
    match operation {
        Operation::Modify(_) if single => &[s::S0, s::SM_MODIFYCACHECLUSTER],
        Operation::Modify(_) => &[s::S0, s::SM_MODIFYREPLICATIONGROUP],
        Operation::WaitForWindow => &[s::S0, s::UG1801_VERSIONMANAGEMENT_MAINTENANCEWINDOW, s::LIVE_MAINTENANCE_WINDOW],
        Operation::MakeAvailable => &[s::UG1801_BACKUPS, s::SM_DESCRIBECACHECLUSTERS],
        Operation::EmptyOtherDatabases => &[s::UG1801_BACKUPS_RESTORING, s::LIVE_MODIFY_CLUSTER_MODE],
        Operation::CreateParameterGroup(_) => &[s::UG2101_VERSIONMANAGEMENT, s::SM_CREATECACHEPARAMETERGROUP],
        Operation::TurnAofOff => &[s::UG1801_PARAMETERGROUPS_REDIS],
        Operation::JoinReplicationGroup => &[s::LIVE_VERSIONMANAGEMENT_HOWTO, s::SM_CREATEREPLICATIONGROUP],
        Operation::AddReplica => &[s::UG1801_AUTOFAILOVER, s::SM_INCREASEREPLICACOUNT],
        Operation::EnableFailover => &[s::S4, s::UG1801_AUTOFAILOVER, s::SM_MODIFYREPLICATIONGROUP],
        Operation::ChangeClusterMode(_) => &[s::UG2305_MODIFY_CLUSTER_MODE, s::LIVE_MODIFY_CLUSTER_MODE],
        Operation::EncryptInTransit(_) => &[s::SM_MODIFYREPLICATIONGROUP],
        Operation::EncryptAtRest => &[s::UG1801_AT_REST_ENCRYPTION],
        Operation::Reshard(_) => &[s::S4, s::SM_MODIFYREPLICATIONGROUPSHARDCONFIGURATION],
        Operation::CreateSnapshot => &[s::UG1801_BACKUPS, s::SM_CREATESNAPSHOT],
        Operation::Create(create) if create.seeded => {
            &[s::S4, s::UG1801_BACKUPS_RESTORING, s::SM_CREATEREPLICATIONGROUP]
        }
        Operation::Create(_) if single => &[s::S0, s::SM_CREATECACHECLUSTER],
        Operation::Create(_) => &[s::S0, s::SM_CREATEREPLICATIONGROUP],
        Operation::SwitchApplication => &[s::UG1801_SCALING_REDIS_CLUSTER_MODE_ENABLED],
        Operation::DeleteOld if single => &[s::S0, s::SM_DELETECACHECLUSTER],
        Operation::DeleteOld => &[s::S0, s::SM_DELETEREPLICATIONGROUP],
        Operation::ModifyGlobal { .. } | Operation::ScaleGlobal(_) => &[s::SM_MODIFYGLOBALREPLICATIONGROUP],
        Operation::ModifyServerless(_) => &[s::SM_MODIFYSERVERLESSCACHE],
        Operation::AwaitAutomaticUpgrade(_) => &[s::LIVE_VERSIONMANAGEMENT],
    }
}
