//! One step: why, checks, commands, rollback.

use super::escape;
use super::page::Page;
use crate::answer::{Check, Command, Shell, Step};
use crate::message::id;
use upgrade_messages::markdown::Id;

impl Page {
    /// A step.
    pub(super) fn step(&mut self, index: usize, step: &Step) {
        let words = self.words;
        let number = index.saturating_add(1).to_string();
        self.heading(4, &words.say(id::MARKDOWN_STEP, &[("number", number.as_str()), ("title", &step.title)]));
        self.out.push('\n');
        self.reasons(&step.why);
        self.checks(id::MARKDOWN_BEFORE, &step.before);
        self.label(id::MARKDOWN_DO);
        self.commands(&step.commands);
        self.checks(id::MARKDOWN_AFTER, &step.after);
        self.label(id::MARKDOWN_ROLLBACK);
        self.sourced(&step.rollback.how, &step.rollback.sources);
    }

    fn checks(&mut self, label: Id, checks: &[Check]) {
        if checks.is_empty() {
            return;
        }
        self.label(label);
        for check in checks {
            let expect = self.words.say(id::MARKDOWN_EXPECT, &[("expect", &check.expect)]);
            self.sourced(&[&check.message, ". ", expect.as_str()].concat(), &check.sources);
            let lines: Vec<&Command> =
                check.commands.iter().filter(|command| command.shell != Shell::QueryApi).collect();
            self.blocks(&lines);
        }
    }

    fn commands(&mut self, commands: &[Command]) {
        let all: Vec<&Command> = commands.iter().collect();
        self.blocks(&all);
    }

    /// Code blocks; shells in which a command reads the same share one.
    fn blocks(&mut self, commands: &[&Command]) {
        for (at, command) in commands.iter().enumerate() {
            let same = |other: &&&Command| other.text == command.text;
            if commands.iter().take(at).any(|earlier| same(&earlier)) {
                continue;
            }
            if !self.out.ends_with("\n\n") {
                self.out.push('\n');
            }
            let shells: Vec<Shell> = commands.iter().skip(at).filter(same).map(|other| other.shell).collect();
            // A check's line that reads the same in every shell comes alone.
            if commands.len() == 1 && shells == [Shell::Posix] {
                escape::text(&mut self.out, self.words.text(id::SHELL_ANY));
            } else {
                let labels: Vec<&str> = shells.into_iter().map(|shell| shell.name(self.words)).collect();
                escape::text(&mut self.out, &labels.join(", "));
            }
            self.out.push_str(":\n\n");
            escape::code(&mut self.out, command.shell.language(), &command.text);
        }
    }
}
