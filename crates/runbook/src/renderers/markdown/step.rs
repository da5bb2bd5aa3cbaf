//! One step: why, checks, commands, rollback.

use super::escape;
use super::page::Page;
use crate::answer::{Check, Command, Step};
use crate::message::id;
use upgrade_messages::markdown::Id;

impl Page<'_> {
    /// A step. Its rollback is said where it is another one than that of the step before it.
    pub(super) fn step(&mut self, index: usize, step: &Step, rollback: bool) {
        let words = self.words;
        let number = index.saturating_add(1).to_string();
        self.heading(3, &words.say(id::MARKDOWN_STEP, &[("number", number.as_str()), ("title", &step.title)]));
        self.out.push('\n');
        self.reasons(&step.why);
        self.checks(id::MARKDOWN_BEFORE, &step.before);
        self.label(id::MARKDOWN_DO);
        self.block(&step.commands);
        self.checks(id::MARKDOWN_AFTER, &step.after);
        if rollback {
            self.label(id::MARKDOWN_ROLLBACK);
            self.sourced(&step.rollback.how, &step.rollback.sources);
        }
    }

    fn checks(&mut self, label: Id, checks: &[Check]) {
        if checks.is_empty() {
            return;
        }
        self.label(label);
        for check in checks {
            let expect = self.words.say(id::MARKDOWN_EXPECT, &[("expect", &check.expect)]);
            self.sourced(&[&check.message, ". ", expect.as_str()].concat(), &check.sources);
            self.block(&check.commands);
        }
    }

    /// The command in the shell of the document: five times the same command is no help to a reader.
    fn block(&mut self, commands: &[Command]) {
        let Some(command) = self.view.command(commands) else { return };
        if !self.out.ends_with("\n\n") {
            self.out.push('\n');
        }
        escape::code(&mut self.out, command.shell.language(), &command.text);
    }
}
