//! An answer for reading in a terminal.

use super::labels::{basis, parts, verdict};
use super::row::{Row, Writer};
use super::view::View;
use crate::answer::{Blocker, Contradiction, Direct, InputError, PlanAnswer, Question, Reason, Span, Status, Strategy};
use crate::message::{Words, id};
use crate::shells::Shell;
use upgrade_messages::interruptions::Id as PartId;
use upgrade_messages::markdown::Id;
use upgrade_shell::printable;

pub(super) const ROW: Row =
    Row { id: "text", name: id::FORMAT_TEXT, media_type: "text/plain", extension: "txt", shells: &Shell::ALL };

pub(super) const WRITER: Writer = Writer::Document(text);

/// The answer as plain text: every option, and no command.
fn text(view: &View) -> String {
    let mut page = Page { words: view.words, out: String::with_capacity(8_192) };
    page.whole(view.answer);
    page.out
}

/// A text being written: paragraphs with an empty line between them.
struct Page {
    words: Words,
    out: String,
}

impl Page {
    fn whole(&mut self, answer: &PlanAnswer) {
        self.paragraph(&answer.summary);
        if answer.status == Status::Invalid {
            for error in &answer.errors {
                self.paragraph(&input_error(error));
            }
            return;
        }
        let guide = [
            ("title", answer.guide.title.as_str()),
            ("date", answer.guide.date.as_str()),
            ("version", answer.rules_version),
        ];
        self.paragraph(&self.words.say(id::MARKDOWN_GUIDE, &guide));
        if let Some(direct) = &answer.direct {
            self.direct(direct);
        }
        self.section(id::MARKDOWN_BLOCKERS, answer.blockers.iter().map(|blocker| self.blocker(blocker)).collect());
        for strategy in &answer.strategies {
            self.strategy(strategy, answer.recommended.as_ref() == Some(&strategy.id));
        }
        self.section(id::MARKDOWN_QUESTIONS, answer.questions.iter().map(question).collect());
        // What is true of every upgrade is in the other formats.
        self.section(id::MARKDOWN_NOTICES, answer.folded_notices().0.iter().map(reason).collect());
        let contradictions = answer.contradictions.iter().map(|one| self.contradiction(one)).collect();
        self.section(id::MARKDOWN_CONTRADICTIONS, contradictions);
    }

    fn direct(&mut self, direct: &Direct) {
        let verdict = verdict(self.words, direct.verdict);
        let title = self.words.say(id::MARKDOWN_VERDICT, &[("verdict", verdict)]);
        self.items(&title, direct.reasons.iter().map(reason).collect());
    }

    fn strategy(&mut self, strategy: &Strategy, recommended: bool) {
        let mut title = [&strategy.title, " [", &strategy.id, "]"].concat();
        if recommended {
            title = [&title, " (", self.words.text(id::MARKDOWN_RECOMMENDED), ")"].concat();
        }
        let mut items = vec![strategy.interruption.summary.clone()];
        items.extend(parts(&strategy.interruption).map(|(part, span)| self.span(part, span)));
        items.extend(
            strategy
                .steps
                .iter()
                .zip(1_usize..)
                .map(|(step, number)| [&number.to_string(), ". ", &step.title].concat()),
        );
        items.extend(strategy.rejected_because.iter().map(reason));
        self.items(&title, items);
    }

    fn span(&self, part: PartId, span: &Span) -> String {
        let Self { words, .. } = self;
        [words.text(part), ": ", &span.text, " (", basis(*words, span.basis), ") [", span.code, "]"].concat()
    }

    fn blocker(&self, blocker: &Blocker) -> String {
        let change = self.words.say(id::TEXT_CHANGE, &[("change", &blocker.change)]);
        [&reason(&blocker.reason), "\n  ", change.as_str()].concat()
    }

    fn contradiction(&self, contradiction: &Contradiction) -> String {
        let mut text = [contradiction.subject, " [", contradiction.id, "]"].concat();
        for side in &contradiction.sides {
            text.push_str(&["\n  ", side.statement, " (", &side.sources.join(", "), ")"].concat());
        }
        text.push_str("\n  ");
        text.push_str(&self.words.say(id::MARKDOWN_PLANNED, &[("planned", contradiction.planned)]));
        text
    }

    /// A title with items below it; nothing without items.
    fn section(&mut self, title: Id, items: Vec<String>) {
        self.items(self.words.text(title), items);
    }

    fn items(&mut self, title: &str, items: Vec<String>) {
        if items.is_empty() {
            return;
        }
        let mut text = title.to_owned();
        for item in items {
            for line in item.split('\n') {
                text.push_str("\n  ");
                text.push_str(line);
            }
        }
        self.paragraph(&text);
    }

    /// A paragraph.
    fn paragraph(&mut self, text: &str) {
        if !self.out.is_empty() {
            self.out.push_str("\n\n");
        }
        self.out.push_str(&printable(text));
    }
}

/// What is wrong, and how to fix it.
fn input_error(error: &InputError) -> String {
    let mut text = String::new();
    if !error.path.is_empty() {
        text.push_str(&error.path);
        text.push_str(": ");
    }
    text.push_str(&error.message);
    if let Some(help) = &error.help {
        text.push_str(&[" (", help, ")"].concat());
    }
    text
}

fn reason(reason: &Reason) -> String {
    [&reason.message, " [", reason.code, "]"].concat()
}

fn question(question: &Question) -> String {
    [question.field, ": ", &question.message, " ", &question.changes].concat()
}
