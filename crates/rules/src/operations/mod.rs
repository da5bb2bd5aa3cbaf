//! One file an operation: its precondition, what it asks for and when, its effect, its documents, what it interrupts, what
//! it can do to the data, the rollback from it, and whether endpoints change.
//!
//! A new operation needs a variant of [`Operation`] and a file here; until both are there, nothing compiles.

mod add_replica;
mod at_once;
mod await_automatic_upgrade;
mod behavior;
mod by_application;
mod change_cluster_mode;
mod change_durability;
mod create;
mod create_global_datastore;
mod create_parameter_group;
mod create_snapshot;
mod delete_old;
mod empty_other_databases;
mod enable_failover;
mod encrypt_at_rest;
mod encrypt_in_transit;
mod join_replication_group;
mod make_available;
mod migrate_clients;
mod modify;
mod modify_global;
mod modify_serverless;
mod outcome;
mod record_settings;
mod reshard;
mod resume_writes;
mod rollback;
mod run;
mod scale_global;
mod stop_writes;
mod switch_application;
mod turn_aof_off;
mod unnoticed;
mod use_primary_endpoint;
mod wait_for_window;
mod warm_up;

pub(crate) use behavior::Behavior;
pub use outcome::{DataRisk, Endpoints};
pub use rollback::{Rollback, RollbackCode};

use crate::model::Operation;
use at_once::Now;
use by_application::Act;

/// Asks an operation.
pub(crate) fn ask<R>(operation: &Operation, question: impl FnOnce(&dyn Behavior) -> R) -> R {
    match operation {
        Operation::Modify(modify) => question(modify),
        Operation::WaitForWindow => question(&wait_for_window::WaitForWindow),
        Operation::MakeAvailable => question(&make_available::MakeAvailable),
        Operation::RecordSettings => question(&record_settings::RecordSettings),
        Operation::MigrateClients => question(&Act(migrate_clients::MigrateClients)),
        Operation::UsePrimaryEndpoint => question(&Act(use_primary_endpoint::UsePrimaryEndpoint)),
        Operation::WarmUp => question(&Act(warm_up::WarmUp)),
        Operation::EmptyOtherDatabases => question(&Act(empty_other_databases::EmptyOtherDatabases)),
        Operation::CreateParameterGroup(group) => question(group),
        Operation::TurnAofOff => question(&turn_aof_off::TurnAofOff),
        Operation::JoinReplicationGroup => question(&Now(join_replication_group::JoinReplicationGroup)),
        Operation::AddReplica => question(&Now(add_replica::AddReplica)),
        Operation::EnableFailover => question(&Now(enable_failover::EnableFailover)),
        Operation::ChangeClusterMode(mode) => question(&Now(change_cluster_mode::ChangeClusterMode(*mode))),
        Operation::EncryptInTransit(mode) => question(&Now(encrypt_in_transit::EncryptInTransit(*mode))),
        Operation::EncryptAtRest => question(&encrypt_at_rest::EncryptAtRest),
        Operation::Reshard(shards) => question(&Now(reshard::Reshard(*shards))),
        Operation::StopWrites => question(&Act(stop_writes::StopWrites)),
        Operation::CreateSnapshot(purpose) => question(&create_snapshot::CreateSnapshot(*purpose)),
        Operation::Create(create) => question(create),
        Operation::SwitchApplication => question(&Act(switch_application::SwitchApplication)),
        Operation::ResumeWrites => question(&Act(resume_writes::ResumeWrites)),
        Operation::DeleteOld => question(&delete_old::DeleteOld),
        Operation::ModifyGlobal { version, parameter_group } => {
            question(&modify_global::ModifyGlobal { version: *version, parameter_group: *parameter_group })
        }
        Operation::ScaleGlobal(node_type) => question(&scale_global::ScaleGlobal(node_type)),
        Operation::ModifyServerless(version) => question(&modify_serverless::ModifyServerless(*version)),
        Operation::AwaitAutomaticUpgrade(version) => {
            question(&await_automatic_upgrade::AwaitAutomaticUpgrade(*version))
        }
        Operation::ChangeDurability(mode) => question(&Now(change_durability::ChangeDurability(*mode))),
        Operation::CreateGlobalDatastore => question(&create_global_datastore::CreateGlobalDatastore),
    }
}
