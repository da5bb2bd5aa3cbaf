//! A step in words: the way through AWS's console.

use upgrade_planner::Step;
use upgrade_rules::Engine;
use upgrade_rules::facts::Kind;
use upgrade_rules::model::{Modify, Operation, Timing};

use super::for_step::{group_in_use, new_group};
use super::setting::Setting;
use super::subject::Subject;
use super::{encryption_word, mode_word};
use crate::message::id;
use upgrade_messages::fill_into;
use upgrade_messages::operations::Id;

/// Lines of instructions.
struct Lines<'s> {
    setting: &'s Setting<'s>,
    text: String,
}

impl Lines<'_> {
    fn say(&mut self, id: Id, params: &[(&str, &str)]) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        fill_into(&mut self.text, self.setting.words.text(id), params);
    }

    /// The one of two sentences that fits the guide's console.
    fn either(&mut self, now: Id, then: Id, params: &[(&str, &str)]) {
        self.say(if self.setting.has_old_console() { then } else { now }, params);
    }

    fn open(&mut self) {
        match self.setting.region {
            Some(region) => self.say(id::CONSOLE_OPEN_REGION, &[("region", region)]),
            None => self.say(id::CONSOLE_OPEN, &[]),
        }
    }

    fn select(&mut self, subject: &Subject) {
        let params = [("id", subject.id)];
        if subject.kind == Kind::GlobalDatastore {
            self.say(id::CONSOLE_SELECT_GLOBAL, &params);
            return;
        }
        match subject.engine {
            Engine::Memcached => self.either(id::CONSOLE_SELECT_MEMCACHED, id::CONSOLE_SELECT_MEMCACHED_2018, &params),
            Engine::Redis => self.either(id::CONSOLE_SELECT_REDIS, id::CONSOLE_SELECT_REDIS_2018, &params),
            Engine::Valkey => self.say(id::CONSOLE_SELECT_VALKEY, &params),
        }
    }

    fn modify(&mut self) {
        self.either(id::CONSOLE_MODIFY, id::CONSOLE_MODIFY_2018, &[]);
    }

    fn save(&mut self) {
        self.either(id::CONSOLE_SAVE, id::CONSOLE_SAVE_2018, &[]);
    }

    fn apply(&mut self, timing: Timing) {
        match timing {
            Timing::Immediately => self.either(id::CONSOLE_APPLY_NOW, id::CONSOLE_APPLY_NOW_2018, &[]),
            Timing::MaintenanceWindow => self.either(id::CONSOLE_APPLY_WINDOW, id::CONSOLE_APPLY_WINDOW_2018, &[]),
        }
    }

    fn version(&mut self, from: Engine, to: upgrade_rules::EngineVersion) {
        if from != to.engine() {
            self.say(id::CONSOLE_ENGINE, &[("engine", to.engine().name())]);
        }
        self.either(id::CONSOLE_ENGINE_VERSION, id::CONSOLE_ENGINE_VERSION_2018, &[("version", to.text())]);
    }

    fn changes(&mut self, subject: &Subject, modify: &Modify) {
        if let Some(version) = modify.version {
            self.version(subject.engine, version);
        }
        if let Some(family) = modify.parameter_group {
            self.say(id::CONSOLE_PARAMETER_GROUP, &[("group", &self.setting.names.parameter_group(family))]);
        }
        if let Some(node_type) = &modify.node_type {
            self.say(id::CONSOLE_NODE_TYPE, &[("nodeType", node_type)]);
        }
        self.apply(modify.timing);
    }
}

/// The way through the console for a step.
pub(crate) fn console(setting: &Setting, step: &Step) -> String {
    let subject = Subject::of(step, setting.names);
    let names = setting.names;
    let mut lines = Lines { setting, text: String::with_capacity(400) };
    match &step.operation {
        Operation::SwitchApplication => {
            lines.say(id::CONSOLE_SWITCH, &[("id", &names.replacement)]);
            return lines.text;
        }
        Operation::WaitForWindow => {
            lines.say(id::CONSOLE_WAIT, &[("id", subject.id)]);
            return lines.text;
        }
        Operation::MakeAvailable => {
            lines.say(id::CONSOLE_MAKE_AVAILABLE, &[("id", subject.id)]);
            return lines.text;
        }
        Operation::EmptyOtherDatabases => {
            lines.say(id::CONSOLE_EMPTY_DATABASES, &[]);
            return lines.text;
        }
        Operation::AwaitAutomaticUpgrade(_) => {
            lines.say(id::CONSOLE_AWAIT_AUTOMATIC, &[("id", subject.id)]);
            return lines.text;
        }
        _ => lines.open(),
    }
    let own = new_group(setting, step);
    if let Some(new) = &own {
        lines.say(id::CONSOLE_CREATE_PARAMETER_GROUP, &[("group", &new.name), ("family", new.family)]);
        if new.cluster_on {
            lines.say(id::CONSOLE_CLUSTER_ENABLED, &[]);
        }
    }
    match &step.operation {
        Operation::Modify(modify) => {
            lines.select(&subject);
            lines.modify();
            lines.changes(&subject, modify);
            lines.save();
        }
        Operation::TurnAofOff => lines.say(id::CONSOLE_EDIT_PARAMETER_GROUP, &[("group", group_in_use(setting))]),
        Operation::JoinReplicationGroup => {
            lines.select(&subject);
            lines.say(id::CONSOLE_JOIN_REPLICATION_GROUP, &[("group", &names.group)]);
        }
        Operation::AddReplica => {
            lines.select(&subject);
            lines.say(id::CONSOLE_ADD_REPLICA, &[]);
        }
        Operation::EnableFailover => {
            lines.select(&subject);
            lines.modify();
            lines.either(id::CONSOLE_MULTI_AZ, id::CONSOLE_MULTI_AZ_2018, &[]);
            lines.save();
        }
        Operation::ChangeClusterMode(mode) => {
            lines.select(&subject);
            lines.modify();
            lines.say(id::CONSOLE_CLUSTER_MODE, &[("mode", mode_word(*mode))]);
            if let Some(new) = &own {
                lines.say(id::CONSOLE_PARAMETER_GROUP, &[("group", &new.name)]);
            }
            lines.save();
        }
        Operation::EncryptInTransit(mode) => {
            lines.select(&subject);
            lines.modify();
            lines.say(id::CONSOLE_ENCRYPTION, &[("mode", encryption_word(*mode))]);
            lines.save();
        }
        Operation::Reshard(shards) => {
            lines.select(&subject);
            lines.say(id::CONSOLE_RESHARD, &[("shards", &shards.to_string())]);
        }
        Operation::CreateSnapshot => {
            lines.select(&subject);
            lines.say(id::CONSOLE_SNAPSHOT, &[("snapshot", &names.snapshot)]);
        }
        Operation::Create(create) => {
            let params = [
                ("id", names.replacement.as_str()),
                ("snapshot", names.seed(step.from.snapshot.is_some())),
                ("engine", create.version.engine().name()),
                ("version", create.version.text()),
            ];
            lines.say(if create.seeded { id::CONSOLE_RESTORE } else { id::CONSOLE_CREATE }, &params);
            if let Some(new) = &own {
                lines.say(id::CONSOLE_PARAMETER_GROUP, &[("group", &new.name)]);
            }
        }
        Operation::DeleteOld => {
            lines.select(&subject);
            lines.say(id::CONSOLE_DELETE, &[]);
        }
        Operation::ModifyGlobal { version, parameter_group } => {
            lines.say(id::CONSOLE_SELECT_GLOBAL, &[("id", names.global())]);
            lines.modify();
            lines.version(subject.engine, *version);
            if let Some(family) = parameter_group {
                lines.say(id::CONSOLE_PARAMETER_GROUP, &[("group", &names.parameter_group(family))]);
            }
            lines.say(id::CONSOLE_SAVE_GLOBAL, &[]);
        }
        Operation::ScaleGlobal(node_type) => {
            lines.say(id::CONSOLE_SELECT_GLOBAL, &[("id", names.global())]);
            lines.modify();
            lines.say(id::CONSOLE_NODE_TYPE, &[("nodeType", node_type)]);
            lines.say(id::CONSOLE_SAVE_GLOBAL, &[]);
        }
        Operation::ModifyServerless(version) => {
            lines.select(&subject);
            lines.modify();
            lines.version(subject.engine, *version);
            lines.save();
        }
        // Said above.
        Operation::CreateParameterGroup(_)
        | Operation::SwitchApplication
        | Operation::WaitForWindow
        | Operation::MakeAvailable
        | Operation::EmptyOtherDatabases
        | Operation::EncryptAtRest
        | Operation::AwaitAutomaticUpgrade(_) => {}
    }
    lines.text
}
