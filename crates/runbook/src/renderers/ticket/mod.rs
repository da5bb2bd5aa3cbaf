//! A ticket: what whoever approves or plans the work reads, short enough for every tracker.

mod fit;

use super::labels::{basis, effect, how_long, parts, rollback, verdict};
use super::parts::when;
use super::row::{Row, Writer};
use super::view::View;
use crate::answer::{Reason, Step, Strategy, Weight};
use crate::message::{id, section};
use crate::shells::Shell;
use fit::{Line, fit};
use upgrade_messages::markdown::Id;

pub(super) const ROW: Row =
    Row { id: "ticket", name: id::FORMAT_TICKET, media_type: "text/plain", extension: "txt", shells: &Shell::ALL };

pub(super) const WRITER: Writer = Writer::Document(written);

/// So many characters a ticket has at most.
const LONGEST: usize = 4_000;

/// A notice that is longer than this in bytes, as the breaking changes of some versions are, is read in the runbook.
const LONGEST_NOTICE: usize = 220;

/// What is left out first has the highest rank: checks before a step, then those after it, then the rollback of each step, and so on.
const ALWAYS: u8 = 0;
const STEP: u8 = 1;
const DOWNTIME: u8 = 2;
const QUESTION: u8 = 3;
const REASON: u8 = 4;
const ACT: u8 = 5;
const ROLLBACK: u8 = 6;
const AFTER: u8 = 7;
const BEFORE: u8 = 8;

/// The ticket: plain text, which every tracker takes.
fn written(view: &View) -> String {
    let mut ticket = Ticket { view: *view, lines: Vec::new(), list: 0 };
    ticket.whole();
    fit(&ticket.lines, LONGEST, |line, count| {
        let (mark, more) = if line.rank >= AFTER { ("", id::TICKET_MORE_CHECKS) } else { (line.mark, id::TICKET_MORE) };
        [mark, &view.words.say(more, &[("count", count.to_string())])].concat()
    })
}

struct Ticket<'a> {
    view: View<'a>,
    lines: Vec<Line>,
    /// The list that is being written.
    list: usize,
}

impl Ticket<'_> {
    fn whole(&mut self) {
        let View { answer, option, words, .. } = self.view;
        self.list("", ALWAYS, [self.view.title()]);
        let Some(option) = option else {
            self.list("", ALWAYS, [String::new(), answer.summary.clone()]);
            self.reasons();
            self.questions(&[]);
            return;
        };
        self.list("", ALWAYS, std::iter::once(String::new()).chain(self.view.overview()));
        if let Some(direct) = &answer.direct {
            let verdict = verdict(words, direct.verdict);
            self.list("", ALWAYS, [words.say(id::MARKDOWN_VERDICT, &[("verdict", verdict)])]);
        }
        self.reasons();
        if !option.rejected_because.is_empty() {
            self.section(id::MARKDOWN_REJECTED);
            self.list("- ", QUESTION, option.rejected_because.iter().map(|limit| limit.message.clone()));
        }
        self.downtime(option);
        self.section(id::DOCUMENT_STEPS);
        self.steps(&option.steps);
        self.section(id::DOCUMENT_ROLLBACK);
        let returns = rollback(words, option).into_iter().chain(self.view.point_of_no_return(option));
        self.list("", ALWAYS, returns.collect::<Vec<_>>());
        let how = option.steps.iter().zip(1_usize..).map(|(step, number)| {
            words.say(id::DOCUMENT_ROLLBACK_OF, &[("number", number.to_string()), ("how", step.rollback.how.clone())])
        });
        self.list("- ", ROLLBACK, how.collect::<Vec<_>>());
        self.questions(&option.conditions.iter().map(|condition| condition.message.clone()).collect::<Vec<_>>());
        let acts = answer.notices.iter().filter(|notice| notice.weight == Weight::Act);
        let acts: Vec<String> = acts.map(|notice| self.act(notice)).collect();
        if !acts.is_empty() {
            self.section(id::TICKET_ACT);
            self.list("- ", ACT, acts);
        }
    }

    /// Why it is blocked, and what is wrong with the request.
    fn reasons(&mut self) {
        let answer = self.view.answer;
        let blocking = answer.direct.iter().flat_map(|direct| &direct.reasons).map(|reason| reason.message.clone());
        let blockers = answer.blockers.iter().map(|one| [&one.reason.message, " ", one.change.as_str()].concat());
        let errors = answer.errors.iter().map(|error| {
            let help = error.help.as_deref().unwrap_or_default();
            [error.path.as_str(), ": ", &error.message, "; ", help].concat()
        });
        let all = self.unsaid(blocking.chain(blockers).chain(errors).collect());
        self.list("- ", REASON, all);
    }

    fn downtime(&mut self, option: &Strategy) {
        let words = self.view.words;
        self.section(id::MARKDOWN_INTERRUPTION);
        self.list("", ALWAYS, [option.interruption.summary.clone()]);
        let spans = parts(&option.interruption).map(|(part, span)| {
            let long = how_long(words, span);
            let long = if long.is_empty() { long } else { [", ", &long].concat() };
            [words.text(part), ": ", effect(words, span.effect), &long, " (", basis(words, span.basis), ")"].concat()
        });
        self.list("- ", DOWNTIME, spans);
    }

    fn steps(&mut self, steps: &[Step]) {
        let words = self.view.words;
        let list = self.next_list();
        // One list over all steps: a line a step that says how many are missing would leave room for fewer.
        let checks = self.next_list();
        for (step, number) in steps.iter().zip(1_usize..) {
            let number = number.to_string();
            let params = [("number", number.as_str()), ("title", step.title.as_str()), ("when", when(words, step))];
            let text = words.say(id::DOCUMENT_STEP_WHEN, &params);
            self.lines.push(Line { mark: "", text, list, rank: STEP });
            for (sentence, rank, check) in step
                .before
                .iter()
                .map(|check| (id::DOCUMENT_BEFORE_CHECK, BEFORE, check))
                .chain(step.after.iter().map(|check| (id::DOCUMENT_AFTER_CHECK, AFTER, check)))
            {
                let text = words.say(sentence, &[("check", &check.message), ("expect", &check.expect)]);
                self.lines.push(Line { mark: "   - ", text, list: checks, rank });
            }
        }
    }

    /// What is unknown: what changes the plan, and what the option depends on.
    fn questions(&mut self, conditions: &[String]) {
        let questions = self.view.answer.questions.iter().map(|question| question.message.clone());
        let all = self.unsaid(questions.chain(conditions.iter().cloned()).collect());
        if !all.is_empty() {
            self.section(id::TICKET_QUESTIONS);
            self.list("- ", QUESTION, all);
        }
    }

    /// Without what the ticket says already: a condition of the option can be what blocks the request.
    fn unsaid(&self, texts: Vec<String>) -> Vec<String> {
        let mut unsaid: Vec<String> = Vec::with_capacity(texts.len());
        for text in texts {
            if !unsaid.contains(&text) && !self.lines.iter().any(|line| line.text == text) {
                unsaid.push(text);
            }
        }
        unsaid
    }

    fn section(&mut self, title: Id) {
        self.list("", ALWAYS, [String::new(), self.view.words.text(title).to_owned()]);
    }

    /// What has to be done; of a long story the title.
    fn act(&self, notice: &Reason) -> String {
        let words = self.view.words;
        match words.find(section::RULE, notice.rule) {
            Some(title) if notice.message.len() > LONGEST_NOTICE => words.say(id::TICKET_LONG, &[("title", title)]),
            _ => notice.message.clone(),
        }
    }

    fn next_list(&mut self) -> usize {
        self.list = self.list.saturating_add(1);
        self.list
    }

    fn list(&mut self, mark: &'static str, rank: u8, texts: impl IntoIterator<Item = String>) {
        let list = self.next_list();
        self.lines.extend(texts.into_iter().map(|text| Line { mark, text, list, rank }));
    }
}
