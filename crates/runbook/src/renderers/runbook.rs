//! A runbook: everything for whoever carries the option out, with boxes to tick.

use super::document::{Block, Document};
use super::labels::rollback;
use super::markdown::markdown;
use super::parts::{no_return, when};
use super::row::{Row, Writer};
use super::view::View;
use super::whole::of_option;
use crate::answer::{Check, Shell, Step, StepTiming, Strategy, Weight};
use crate::message::id;
use upgrade_messages::markdown::Id;

pub(super) const ROW: Row =
    Row { id: "runbook", name: id::FORMAT_RUNBOOK, media_type: "text/markdown", extension: "md", shells: &Shell::ALL };

pub(super) const WRITER: Writer = Writer::Document(written);

fn written(view: &View) -> String {
    markdown(&blocks(view))
}

/// The runbook before any format.
pub(super) fn blocks<'a>(view: &View<'a>) -> Vec<Block<'a>> {
    of_option(view, id::RUNBOOK_TITLE, Document::carried_out)
}

impl<'a> Document<'a> {
    fn carried_out(&mut self, option: &'a Strategy) {
        let View { answer, words, .. } = self.view;
        for line in self.view.overview() {
            self.item(line);
        }
        self.guide();
        self.section(id::MARKDOWN_INTERRUPTION);
        self.interruption(&option.interruption);
        self.before_you_begin(option);
        self.section(id::DOCUMENT_STEPS);
        self.paragraph(words.say(id::RUNBOOK_HOW, &[("shell", self.view.shell.name(words))]));
        for line in rollback(words, option).into_iter().chain(self.view.point_of_no_return(option)) {
            self.item(line);
        }
        for (step, number) in option.steps.iter().zip(1..) {
            self.carry_out(step, number, no_return(option) == Some(number));
        }
        let know: Vec<_> = answer.folded_notices().0.iter().filter(|notice| notice.weight != Weight::Act).collect();
        if !know.is_empty() {
            self.section(id::RUNBOOK_KNOW);
            for notice in know {
                self.sourced(&notice.message, &notice.sources);
            }
        }
    }

    /// What is unknown, what the option depends on, which limits it breaks, and what has to be done about the cluster.
    fn before_you_begin(&mut self, option: &Strategy) {
        let answer = self.view.answer;
        let questions = answer.questions.iter().chain(&option.conditions).map(|one| (&one.message, &one.sources));
        let acts = answer.notices.iter().filter(|notice| notice.weight == Weight::Act);
        let limits = option.rejected_because.iter();
        let all: Vec<_> = questions.chain(limits.chain(acts).map(|one| (&one.message, &one.sources))).collect();
        if !all.is_empty() {
            self.section(id::RUNBOOK_BEGIN);
            for (text, sources) in all {
                let task = self.cite(text, sources);
                self.blocks.push(Block::Task(task));
            }
        }
    }

    /// A step, which can be the first one from which rollback loses writes.
    fn carry_out(&mut self, step: &'a Step, number: usize, is_no_return: bool) {
        let words = self.view.words;
        self.step_title(number, step);
        if is_no_return {
            self.label(id::RUNBOOK_NO_RETURN);
        }
        self.item(match step.operation {
            "wait" => words.text(id::RUNBOOK_WHO_AWS).to_owned(),
            "application" => words.text(id::RUNBOOK_WHO_APPLICATION).to_owned(),
            operation => words.say(id::RUNBOOK_WHO_OPERATOR, &[("operation", operation)]),
        });
        self.item(words.say(id::RUNBOOK_WHEN, &[("when", when(words, step))]));
        self.item(words.say(id::RUNBOOK_DOWNTIME, &[("summary", &step.interruption.summary)]));
        self.reasons(&step.why);
        let mut tasks = Tasks { step: number, last: 0 };
        self.verify(id::RUNBOOK_VERIFY_BEFORE, &step.before, &mut tasks);
        self.label(id::MARKDOWN_DO);
        let task = self.task_of(step);
        self.task(task, &[], &mut tasks);
        self.code(&step.commands);
        self.verify(id::RUNBOOK_VERIFY_AFTER, &step.after, &mut tasks);
        self.label(id::RUNBOOK_ROLL_BACK);
        self.sourced(&step.rollback.how, &step.rollback.sources);
    }

    /// What is done. What no request does is in the words of the console.
    fn task_of(&self, step: &Step) -> String {
        let words = self.view.words;
        let by_hand = || step.commands.iter().find(|command| command.shell == Shell::Console);
        match (step.operation, step.timing) {
            ("application", _) if self.view.shell != Shell::Console => {
                by_hand().map(|command| command.text.replace('\n', " ")).unwrap_or_default()
            }
            ("wait", _) => words.text(id::RUNBOOK_WATCH).to_owned(),
            (_, StepTiming::MaintenanceWindow) => words.text(id::RUNBOOK_RUN_IN_WINDOW).to_owned(),
            _ => words.text(id::RUNBOOK_RUN).to_owned(),
        }
    }

    fn verify(&mut self, label: Id, checks: &'a [Check], tasks: &mut Tasks) {
        if checks.is_empty() {
            return;
        }
        self.label(label);
        for check in checks {
            let params = [("check", &check.message), ("expect", &check.expect)];
            self.task(self.view.words.say(id::RUNBOOK_CHECK, &params), &check.sources, tasks);
            self.code(&check.commands);
        }
    }

    /// A box to tick, with its number.
    fn task(&mut self, text: String, sources: &[&'static str], tasks: &mut Tasks) {
        let text = self.view.words.say(id::RUNBOOK_TASK, &[("number", tasks.next()), ("task", text)]);
        let task = self.cite(text, sources);
        self.blocks.push(Block::Task(task));
    }
}

/// Numbers for the boxes of a step: `2.1`, `2.2`.
struct Tasks {
    step: usize,
    last: usize,
}

impl Tasks {
    fn next(&mut self) -> String {
        self.last = self.last.saturating_add(1);
        [self.step.to_string(), self.last.to_string()].join(".")
    }
}
