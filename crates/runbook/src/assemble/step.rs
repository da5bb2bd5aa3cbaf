//! One step: title, why, checks, commands, rollback.

use upgrade_planner::{RollbackCode, Step as Planned};
use upgrade_rules::facts::{ClusterMode, InTransitEncryption};
use upgrade_rules::model::{Modify, Operation, Resource, State, Timing};

use super::AnswerBuilder;
use crate::answer::{Check, ClusterSummary, Command, Reason, Rollback, Shell, Step, StepTiming};
use crate::checks::{PlannedCheck, after, before};
use crate::commands::{console, for_step, write_all};
use crate::message::{id, section};
use crate::values::{pending, version_name};
use upgrade_messages::operations::Id;

impl AnswerBuilder<'_> {
    /// A step.
    pub(super) fn step(&mut self, index: usize, step: &Planned) -> Step {
        let requests = for_step(&self.setting, step);
        let mut commands = Vec::with_capacity(5);
        commands.push(Command { shell: Shell::Console, text: console(&self.setting, step) });
        write_all(&requests, &mut commands);
        let operation = match step.operation {
            Operation::WaitForWindow | Operation::MakeAvailable | Operation::AwaitAutomaticUpgrade(_) => "wait",
            Operation::SwitchApplication | Operation::EmptyOtherDatabases => "application",
            Operation::CreateParameterGroup(_) => requests.first().map_or("", |request| request.call.api),
            // A group made on the way comes before what it is made for.
            _ => requests.last().map_or("", |request| request.call.api),
        };
        let name = step_name(&step.operation);
        let mut why = Vec::with_capacity(step.notices.len().saturating_add(1));
        why.push(Reason {
            code: name,
            rule: name,
            topic: None,
            message: self.words.label(section::WHY, name).to_owned(),
            because: Vec::new(),
            sources: self.sources.name(&step.documents),
        });
        why.extend(step.notices.iter().map(|fired| self.reason(fired)));
        Step {
            id: step_id(index, step),
            title: self.title(step),
            operation,
            timing: timing(&step.operation),
            from: self.cluster(step, &step.from),
            to: self.cluster(step, &step.to),
            why,
            before: self.checks(before(&self.setting, step)),
            after: self.checks(after(&self.setting, step)),
            interruption: self.interruption(&step.interruption),
            commands,
            rollback: Rollback {
                code: rollback(step),
                possible: step.rollback.possible,
                how: self.words.label(section::ROLLBACK, rollback(step)).to_owned(),
                sources: self.sources.name(step.rollback.sources),
            },
        }
    }

    fn title(&self, step: &Planned) -> String {
        let words = self.words;
        let version = |version| version_name(version);
        let by_timing =
            |modify: &Modify, now: Id, window: Id| if modify.timing == Timing::Immediately { now } else { window };
        match &step.operation {
            Operation::Modify(modify) => {
                let to = modify.version.map(version).unwrap_or_default();
                let node_type = modify.node_type.as_deref().unwrap_or_default();
                let template = match (modify.version.is_some(), modify.node_type.is_some()) {
                    (true, true) => by_timing(
                        modify,
                        id::STEP_UPGRADE_AND_CHANGE_NODE_TYPE_NOW,
                        id::STEP_UPGRADE_AND_CHANGE_NODE_TYPE_WINDOW,
                    ),
                    (true, false) => by_timing(modify, id::STEP_UPGRADE_ENGINE_NOW, id::STEP_UPGRADE_ENGINE_WINDOW),
                    (false, true) => by_timing(modify, id::STEP_CHANGE_NODE_TYPE_NOW, id::STEP_CHANGE_NODE_TYPE_WINDOW),
                    (false, false) => {
                        by_timing(modify, id::STEP_CHANGE_PARAMETER_GROUP_NOW, id::STEP_CHANGE_PARAMETER_GROUP_WINDOW)
                    }
                };
                words.say(template, &[("version", to.as_str()), ("nodeType", node_type)])
            }
            Operation::CreateParameterGroup(family) => {
                words.say(id::STEP_CREATE_PARAMETER_GROUP, &[("family", family)])
            }
            Operation::Reshard(shards) => words.say(id::STEP_RESHARD, &[("shards", shards.to_string())]),
            Operation::Create(create) => words.say(
                if create.seeded { id::STEP_CREATE_SEEDED } else { id::STEP_CREATE_EMPTY },
                &[("version", version(create.version))],
            ),
            Operation::ModifyGlobal { version: to, .. } => {
                words.say(id::STEP_UPGRADE_GLOBAL_DATASTORE, &[("version", version(*to))])
            }
            Operation::ScaleGlobal(node_type) => words.say(id::STEP_SCALE_GLOBAL_DATASTORE, &[("nodeType", node_type)]),
            Operation::AwaitAutomaticUpgrade(to) => {
                words.say(id::STEP_AWAIT_AUTOMATIC_UPGRADE, &[("version", version(*to))])
            }
            Operation::ModifyServerless(to) => words.say(id::STEP_UPGRADE_SERVERLESS, &[("version", version(*to))]),
            Operation::EnableFailover if !self.setting.has_multi_az_switch() => {
                words.text(id::STEP_ENABLE_FAILOVER_2018).to_owned()
            }
            other => words.label(section::STEP, step_name(other)).to_owned(),
        }
    }

    fn checks(&mut self, planned: Vec<PlannedCheck>) -> Vec<Check> {
        let said = planned.into_iter().map(|planned| Check {
            code: planned.message.key(),
            message: self.words.text(planned.message).to_owned(),
            commands: planned.commands,
            expect: planned.expect,
            sources: self.sources.name(&planned.sources),
        });
        said.collect()
    }

    /// The cluster that the step is about, in a few words.
    fn cluster(&self, step: &Planned, state: &State) -> ClusterSummary {
        let resource: &Resource = match (&step.operation, &state.replacement) {
            (Operation::Reshard(_), Some(replacement)) => replacement,
            _ => state.current(),
        };
        ClusterSummary {
            engine: resource.version.engine(),
            version: resource.version.text().to_owned(),
            node_type: resource.node_type.as_deref().map(str::to_owned),
            cluster_mode: resource.mode,
            pending: pending(self.words, resource),
        }
    }
}

/// The sentence of the rollback. Memcached has no snapshot to go back to.
fn rollback(step: &Planned) -> &'static str {
    match step.rollback.code {
        RollbackCode::Recreate if !step.from.live.version.engine().replicates() => "recreate-empty",
        code => code.id(),
    }
}

/// Unique in a strategy, and stable: `1-upgrade-engine`.
pub(super) fn step_id(index: usize, step: &Planned) -> String {
    let number = index.saturating_add(1).to_string();
    [number.as_str(), "-", step_name(&step.operation)].concat()
}

/// The name of an operation in step ids and message ids.
fn step_name(operation: &Operation) -> &'static str {
    match operation {
        Operation::Modify(modify) => match (modify.version.is_some(), modify.node_type.is_some()) {
            (true, true) => "upgrade-and-change-node-type",
            (true, false) => "upgrade-engine",
            (false, true) => "change-node-type",
            (false, false) => "change-parameter-group",
        },
        Operation::WaitForWindow => "wait-for-window",
        Operation::MakeAvailable => "make-available",
        Operation::EmptyOtherDatabases => "empty-other-databases",
        Operation::AwaitAutomaticUpgrade(_) => "await-automatic-upgrade",
        Operation::CreateParameterGroup(_) => "create-parameter-group",
        Operation::TurnAofOff => "turn-aof-off",
        Operation::JoinReplicationGroup => "join-replication-group",
        Operation::AddReplica => "add-replica",
        Operation::EnableFailover => "enable-failover",
        Operation::ChangeClusterMode(ClusterMode::Disabled) => "cluster-mode-disabled",
        Operation::ChangeClusterMode(ClusterMode::Compatible) => "cluster-mode-compatible",
        Operation::ChangeClusterMode(ClusterMode::Enabled) => "cluster-mode-enabled",
        Operation::EncryptInTransit(InTransitEncryption::Required) => "encrypt-in-transit-required",
        Operation::EncryptInTransit(_) => "encrypt-in-transit-preferred",
        Operation::EncryptAtRest => "encrypt-at-rest",
        Operation::Reshard(_) => "reshard",
        Operation::CreateSnapshot => "create-snapshot",
        Operation::Create(create) if create.seeded => "create-seeded",
        Operation::Create(_) => "create-empty",
        Operation::SwitchApplication => "switch-application",
        Operation::DeleteOld => "delete-old",
        Operation::ModifyGlobal { .. } => "upgrade-global-datastore",
        Operation::ScaleGlobal(_) => "scale-global-datastore",
        Operation::ModifyServerless(_) => "upgrade-serverless",
    }
}

fn timing(operation: &Operation) -> StepTiming {
    match operation {
        Operation::Modify(Modify { timing: Timing::MaintenanceWindow, .. }) | Operation::WaitForWindow => {
            StepTiming::MaintenanceWindow
        }
        Operation::SwitchApplication
        | Operation::MakeAvailable
        | Operation::EmptyOtherDatabases
        | Operation::AwaitAutomaticUpgrade(_) => StepTiming::Manual,
        _ => StepTiming::Immediately,
    }
}
