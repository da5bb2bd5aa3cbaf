//! AWS's console: the steps through it, in sentences.

use upgrade_rules::Engine;
use upgrade_rules::facts::Kind;
use upgrade_rules::model::Timing;

use super::row::{Row, Writer};
use crate::message::id;
use crate::setting::Setting;
use crate::subject::Subject;
use upgrade_messages::fill_into;
use upgrade_messages::operations::Id;

pub(super) const ROW: Row = Row { id: "console", name: id::SHELL_CONSOLE, language: "", writer: Writer::Words };

/// Lines of instructions.
pub(crate) struct Lines<'s> {
    setting: &'s Setting<'s>,
    text: String,
}

impl<'s> Lines<'s> {
    /// No line yet.
    pub(crate) fn new(setting: &'s Setting<'s>) -> Self {
        Self { setting, text: String::with_capacity(400) }
    }

    /// The lines.
    pub(crate) fn finish(self) -> String {
        self.text
    }

    /// A line.
    pub(crate) fn say(&mut self, id: Id, params: &[(&str, &str)]) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        fill_into(&mut self.text, self.setting.words.text(id), params);
    }

    /// The one of two sentences that fits the guide's console.
    pub(crate) fn either(&mut self, now: Id, then: Id, params: &[(&str, &str)]) {
        self.say(if self.setting.has_old_console() { then } else { now }, params);
    }

    /// The console, in the Region where it is known.
    pub(crate) fn open(&mut self, region: Option<&str>) {
        match region {
            Some(region) => self.say(id::CONSOLE_OPEN_REGION, &[("region", region)]),
            None => self.say(id::CONSOLE_OPEN, &[]),
        }
    }

    /// The resource, in its list.
    pub(crate) fn select(&mut self, subject: &Subject) {
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

    /// Its form.
    pub(crate) fn modify(&mut self) {
        self.either(id::CONSOLE_MODIFY, id::CONSOLE_MODIFY_2018, &[]);
    }

    /// The end of the form.
    pub(crate) fn save(&mut self) {
        self.either(id::CONSOLE_SAVE, id::CONSOLE_SAVE_2018, &[]);
    }

    /// When a change takes effect.
    pub(crate) fn apply(&mut self, timing: Timing) {
        match timing {
            Timing::Immediately => self.either(id::CONSOLE_APPLY_NOW, id::CONSOLE_APPLY_NOW_2018, &[]),
            Timing::MaintenanceWindow => self.either(id::CONSOLE_APPLY_WINDOW, id::CONSOLE_APPLY_WINDOW_2018, &[]),
        }
    }

    /// The engine, where it changes, and its version.
    pub(crate) fn version(&mut self, from: Engine, to: Engine, version: &str) {
        if from != to {
            self.say(id::CONSOLE_ENGINE, &[("engine", to.name())]);
        }
        self.either(id::CONSOLE_ENGINE_VERSION, id::CONSOLE_ENGINE_VERSION_2018, &[("version", version)]);
    }
}
