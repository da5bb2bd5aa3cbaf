//! What an operation is called and how it is done: a file for each.

mod add_replica;
mod application_step;
mod await_automatic_upgrade;
mod carried_over;
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
pub(crate) mod instructions;
mod join_replication_group;
mod make_available;
mod migrate_clients;
mod modify;
mod modify_global;
mod modify_serverless;
mod parameter_group;
mod record_settings;
mod reshard;
mod resume_writes;
mod runbook;
mod scale_global;
mod shards;
mod stop_writes;
mod switch_application;
mod turn_aof_off;
mod use_primary_endpoint;
mod wait_for_window;
mod warm_up;

use upgrade_rules::model::Operation;

use runbook::Runbook;

/// How an operation is done: one that has no file here does not compile.
fn runbook_of(operation: &Operation) -> Box<dyn Runbook + '_> {
    match operation {
        Operation::Modify(modify) => Box::new(modify::ModifyStep(modify)),
        Operation::WaitForWindow => Box::new(wait_for_window::WaitForWindowStep),
        Operation::MakeAvailable => Box::new(make_available::MakeAvailableStep),
        Operation::RecordSettings => Box::new(record_settings::RecordSettingsStep),
        Operation::MigrateClients => Box::new(migrate_clients::STEP),
        Operation::UsePrimaryEndpoint => Box::new(use_primary_endpoint::STEP),
        Operation::WarmUp => Box::new(warm_up::STEP),
        Operation::EmptyOtherDatabases => Box::new(empty_other_databases::STEP),
        Operation::CreateParameterGroup(group) => Box::new(create_parameter_group::CreateParameterGroupStep(*group)),
        Operation::TurnAofOff => Box::new(turn_aof_off::TurnAofOffStep),
        Operation::JoinReplicationGroup => Box::new(join_replication_group::JoinReplicationGroupStep),
        Operation::AddReplica => Box::new(add_replica::AddReplicaStep),
        Operation::EnableFailover => Box::new(enable_failover::EnableFailoverStep),
        Operation::ChangeClusterMode(mode) => Box::new(change_cluster_mode::ChangeClusterModeStep(*mode)),
        Operation::EncryptInTransit(mode) => Box::new(encrypt_in_transit::EncryptInTransitStep(*mode)),
        Operation::EncryptAtRest => Box::new(encrypt_at_rest::EncryptAtRestStep),
        Operation::Reshard(shards) => Box::new(reshard::ReshardStep(*shards)),
        Operation::StopWrites => Box::new(stop_writes::STEP),
        Operation::CreateSnapshot(purpose) => Box::new(create_snapshot::CreateSnapshotStep(*purpose)),
        Operation::Create(create) => Box::new(create::CreateStep(create)),
        Operation::SwitchApplication => Box::new(switch_application::SwitchApplicationStep),
        Operation::ResumeWrites => Box::new(resume_writes::STEP),
        Operation::DeleteOld => Box::new(delete_old::DeleteOldStep),
        Operation::ModifyGlobal { version, parameter_group } => {
            Box::new(modify_global::ModifyGlobalStep { version: *version, parameter_group: *parameter_group })
        }
        Operation::ScaleGlobal(node_type) => Box::new(scale_global::ScaleGlobalStep(node_type)),
        Operation::ModifyServerless(version) => Box::new(modify_serverless::ModifyServerlessStep(*version)),
        Operation::AwaitAutomaticUpgrade(version) => {
            Box::new(await_automatic_upgrade::AwaitAutomaticUpgradeStep(*version))
        }
        Operation::ChangeDurability(mode) => Box::new(change_durability::ChangeDurabilityStep(*mode)),
        Operation::CreateGlobalDatastore => Box::new(create_global_datastore::CreateGlobalDatastoreStep),
    }
}
