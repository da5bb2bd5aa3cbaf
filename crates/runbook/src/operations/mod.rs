//! What an operation is called and how it is done: a file for each.

mod add_replica;
mod application_step;
mod await_automatic_upgrade;
mod carried_over;
mod change_cluster_mode;
mod change_durability;
mod create;
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
mod parameter_group;
mod record_settings;
mod reshard;
mod resume_writes;
mod runbook;
mod scale_global;
mod stop_writes;
mod switch_application;
mod table;
mod turn_aof_off;
mod use_primary_endpoint;
mod wait_for_window;
mod warm_up;

pub(crate) use table::{Instructions, instructions, step_name};
