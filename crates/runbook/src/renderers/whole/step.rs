//! One step: why, checks, commands, rollback.

use crate::answer::{Check, Command, Step};
use crate::message::id;
use crate::renderers::document::{Block, Document};
use upgrade_messages::markdown::Id;

impl<'a> Document<'a> {
    /// A step. Its rollback is said where it is another one than that of the step before it.
    pub(super) fn step(&mut self, number: usize, step: &'a Step, rollback: bool) {
        self.step_title(number, step);
        self.reasons(&step.why);
        self.checks(id::MARKDOWN_BEFORE, &step.before);
        self.label(id::MARKDOWN_DO);
        self.code(&step.commands);
        self.checks(id::MARKDOWN_AFTER, &step.after);
        if rollback {
            self.label(id::MARKDOWN_ROLLBACK);
            self.sourced(&step.rollback.how, &step.rollback.sources);
        }
    }

    /// The title of a step with its number.
    pub(in crate::renderers) fn step_title(&mut self, number: usize, step: &Step) {
        let number = number.to_string();
        self.heading(3, self.view.words.say(id::MARKDOWN_STEP, &[("number", number.as_str()), ("title", &step.title)]));
    }

    fn checks(&mut self, label: Id, checks: &'a [Check]) {
        if checks.is_empty() {
            return;
        }
        self.label(label);
        for check in checks {
            let expect = self.view.words.say(id::MARKDOWN_EXPECT, &[("expect", &check.expect)]);
            self.sourced([&check.message, ". ", expect.as_str()].concat(), &check.sources);
            self.code(&check.commands);
        }
    }

    /// The command in the shell of the document: five times the same command is no help to a reader.
    pub(in crate::renderers) fn code(&mut self, commands: &'a [Command]) {
        if let Some(command) = self.view.command(commands) {
            self.blocks.push(Block::Code(command.shell.language(), &command.text));
        }
    }
}
