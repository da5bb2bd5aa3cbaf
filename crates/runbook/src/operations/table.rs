//! Which file says what of which operation: one that has none does not compile.

use upgrade_planner::Step;
use upgrade_rules::model::Operation;

use super::add_replica::AddReplicaStep;
use super::await_automatic_upgrade::AwaitAutomaticUpgradeStep;
use super::change_cluster_mode::ChangeClusterModeStep;
use super::change_durability::ChangeDurabilityStep;
use super::create::CreateStep;
use super::create_parameter_group::CreateParameterGroupStep;
use super::create_snapshot::CreateSnapshotStep;
use super::delete_old::DeleteOldStep;
use super::enable_failover::EnableFailoverStep;
use super::encrypt_at_rest::EncryptAtRestStep;
use super::encrypt_in_transit::EncryptInTransitStep;
use super::join_replication_group::JoinReplicationGroupStep;
use super::make_available::MakeAvailableStep;
use super::modify::ModifyStep;
use super::modify_global::ModifyGlobalStep;
use super::modify_serverless::ModifyServerlessStep;
use super::record_settings::RecordSettingsStep;
use super::reshard::ReshardStep;
use super::runbook::{Actor, Runbook};
use super::scale_global::ScaleGlobalStep;
use super::switch_application::SwitchApplicationStep;
use super::turn_aof_off::TurnAofOffStep;
use super::wait_for_window::WaitForWindowStep;
use super::{
    empty_other_databases, migrate_clients, parameter_group, resume_writes, stop_writes, use_primary_endpoint, warm_up,
};
use crate::answer::{Command, Shell};
use crate::checks::PlannedCheck;
use crate::place::Place;
use crate::setting::Setting;
use crate::shells::console::Lines;
use crate::shells::write::write_all;

fn runbook(operation: &Operation) -> Box<dyn Runbook + '_> {
    match operation {
        Operation::Modify(modify) => Box::new(ModifyStep(modify)),
        Operation::WaitForWindow => Box::new(WaitForWindowStep),
        Operation::MakeAvailable => Box::new(MakeAvailableStep),
        Operation::RecordSettings => Box::new(RecordSettingsStep),
        Operation::MigrateClients => Box::new(migrate_clients::STEP),
        Operation::UsePrimaryEndpoint => Box::new(use_primary_endpoint::STEP),
        Operation::WarmUp => Box::new(warm_up::STEP),
        Operation::EmptyOtherDatabases => Box::new(empty_other_databases::STEP),
        Operation::CreateParameterGroup(group) => Box::new(CreateParameterGroupStep(*group)),
        Operation::TurnAofOff => Box::new(TurnAofOffStep),
        Operation::JoinReplicationGroup => Box::new(JoinReplicationGroupStep),
        Operation::AddReplica => Box::new(AddReplicaStep),
        Operation::EnableFailover => Box::new(EnableFailoverStep),
        Operation::ChangeClusterMode(mode) => Box::new(ChangeClusterModeStep(*mode)),
        Operation::EncryptInTransit(mode) => Box::new(EncryptInTransitStep(*mode)),
        Operation::EncryptAtRest => Box::new(EncryptAtRestStep),
        Operation::Reshard(shards) => Box::new(ReshardStep(*shards)),
        Operation::StopWrites => Box::new(stop_writes::STEP),
        Operation::CreateSnapshot(purpose) => Box::new(CreateSnapshotStep(*purpose)),
        Operation::Create(create) => Box::new(CreateStep(create)),
        Operation::SwitchApplication => Box::new(SwitchApplicationStep),
        Operation::ResumeWrites => Box::new(resume_writes::STEP),
        Operation::DeleteOld => Box::new(DeleteOldStep),
        Operation::ModifyGlobal { version, parameter_group } => {
            Box::new(ModifyGlobalStep { version: *version, parameter_group: *parameter_group })
        }
        Operation::ScaleGlobal(node_type) => Box::new(ScaleGlobalStep(node_type)),
        Operation::ModifyServerless(version) => Box::new(ModifyServerlessStep(*version)),
        Operation::AwaitAutomaticUpgrade(version) => Box::new(AwaitAutomaticUpgradeStep(*version)),
        Operation::ChangeDurability(mode) => Box::new(ChangeDurabilityStep(*mode)),
    }
}

/// How a step is done.
pub(crate) struct Instructions {
    /// The operation's name in ids.
    pub(crate) name: &'static str,
    /// The title of the step.
    pub(crate) title: String,
    /// AWS's name of the operation, or `wait`, `application`.
    pub(crate) api: &'static str,
    /// For every shell.
    pub(crate) commands: Vec<Command>,
    /// What to verify before.
    pub(crate) before: Vec<PlannedCheck>,
    /// What to verify after.
    pub(crate) after: Vec<PlannedCheck>,
}

/// How a step is done. A parameter group that it needs is made along with it.
pub(crate) fn instructions<'a>(setting: &'a Setting<'a>, step: &'a Step<'a>) -> Instructions {
    let runbook = runbook(&step.operation);
    let place = Place { setting, step, subject: runbook.subject(setting, step) };
    let group = runbook.new_group(place);
    let mut requests = group.as_ref().map(|group| parameter_group::make(place, group)).unwrap_or_default();
    let own = runbook.requests(place);
    let api = match runbook.actor() {
        Actor::Request => own.last().or(requests.first()).map_or("", |request| request.call.api),
        Actor::Wait => "wait",
        Actor::Application => "application",
    };
    requests.extend(own);
    let mut commands = Vec::with_capacity(5);
    let mut lines = Lines::new(setting);
    if runbook.actor() == Actor::Request {
        lines.open(runbook.region(place));
    }
    if let Some(group) = &group {
        parameter_group::console(group, &mut lines);
    }
    runbook.console(place, &mut lines);
    commands.push(Command { shell: Shell::Console, text: lines.finish() });
    write_all(&requests, &mut commands);
    let mut before: Vec<_> = group.map(|group| parameter_group::old_values(place, &group)).into_iter().collect();
    before.extend(runbook.before(place));
    Instructions {
        name: runbook.name(),
        title: runbook.title(place),
        api,
        commands,
        before,
        after: runbook.after(place),
    }
}

/// The name of an operation in ids of steps and sentences.
pub(crate) fn step_name(operation: &Operation) -> &'static str {
    runbook(operation).name()
}
