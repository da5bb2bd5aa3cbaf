//! The document as a whole: verdict, options, questions, notices, contradictions, sources.

use super::escape;
use crate::answer::{Contradiction, PlanAnswer, Question, Reason};
use crate::message::{Words, fill, id};
use crate::renderers::labels;
use upgrade_messages::markdown::Id;

/// A document being written.
pub(super) struct Page {
    pub(super) words: Words,
    pub(super) out: String,
}

impl Page {
    pub(super) fn new(words: Words) -> Self {
        Self { words, out: String::with_capacity(16_384) }
    }

    pub(super) fn finish(self) -> String {
        self.out
    }

    /// The whole document.
    pub(super) fn whole(&mut self, answer: &PlanAnswer) {
        self.heading(1, self.words.text(id::MARKDOWN_TITLE));
        self.paragraph(&answer.summary);
        let guide = [("title", answer.guide.title), ("date", &answer.guide.date), ("version", answer.rules_version)];
        let line = self.words.say(id::MARKDOWN_GUIDE, &guide);
        self.paragraph(&line);
        if !answer.errors.is_empty() {
            self.section(id::MARKDOWN_ERRORS);
            for error in &answer.errors {
                self.item(&[&error.path, ": ", &error.message, "; ", error.help.as_deref().unwrap_or_default()]);
            }
        }
        if let Some(direct) = &answer.direct {
            let verdict = labels::verdict(self.words, direct.verdict);
            let title = self.words.say(id::MARKDOWN_VERDICT, &[("verdict", verdict)]);
            self.heading(2, &title);
            self.reasons(&direct.reasons);
        }
        if !answer.blockers.is_empty() {
            self.section(id::MARKDOWN_BLOCKERS);
            for blocker in &answer.blockers {
                self.item(&[&blocker.reason.message, " ", &blocker.change]);
            }
        }
        if !answer.questions.is_empty() {
            self.section(id::MARKDOWN_QUESTIONS);
            for question in &answer.questions {
                self.question(question);
            }
        }
        if !answer.strategies.is_empty() {
            self.section(id::MARKDOWN_OPTIONS);
        }
        for (index, strategy) in answer.strategies.iter().enumerate() {
            self.strategy(index, strategy, answer);
        }
        if !answer.notices.is_empty() {
            self.section(id::MARKDOWN_NOTICES);
            self.reasons(&answer.notices);
        }
        if !answer.contradictions.is_empty() {
            self.section(id::MARKDOWN_CONTRADICTIONS);
            for contradiction in &answer.contradictions {
                self.contradiction(contradiction);
            }
        }
        if !answer.sources.is_empty() {
            self.section(id::MARKDOWN_SOURCES);
            self.out.push('\n');
            for (name, source) in &answer.sources {
                self.out.push_str("- ");
                escape::text(&mut self.out, name);
                self.out.push_str(": ");
                match source.url {
                    None => escape::text(&mut self.out, source.title),
                    Some(url) => {
                        self.out.push('[');
                        escape::text(&mut self.out, source.title);
                        self.out.push_str("](<");
                        self.out.push_str(url);
                        self.out.push_str(">)");
                    }
                }
                self.out.push_str(", ");
                self.out.push_str(source.date);
                self.out.push('\n');
            }
        }
    }

    pub(super) fn heading(&mut self, level: usize, title: &str) {
        if !self.out.is_empty() {
            self.out.push('\n');
        }
        self.out.push_str(&"#".repeat(level));
        self.out.push(' ');
        escape::text(&mut self.out, title);
        self.out.push('\n');
    }

    pub(super) fn section(&mut self, title: Id) {
        self.heading(2, self.words.text(title));
    }

    pub(super) fn paragraph(&mut self, text: &str) {
        if !text.is_empty() {
            self.out.push('\n');
            escape::text(&mut self.out, text);
            self.out.push('\n');
        }
    }

    /// A line in bold with what follows below it.
    pub(super) fn label(&mut self, label: Id) {
        self.out.push_str("\n**");
        escape::text(&mut self.out, self.words.text(label));
        self.out.push_str("**\n\n");
    }

    pub(super) fn item(&mut self, parts: &[&str]) {
        if !self.out.ends_with("\n\n") && !self.out.ends_with(" \n") && !self.list_continues() {
            self.out.push('\n');
        }
        self.out.push_str("- ");
        escape::text(&mut self.out, &parts.concat());
        self.out.push('\n');
    }

    /// Whether the last line is an item of a list.
    fn list_continues(&self) -> bool {
        self.out.trim_end_matches('\n').rsplit('\n').next().is_some_and(|line| line.starts_with("- "))
    }

    /// Sentences with their sources.
    pub(super) fn reasons(&mut self, reasons: &[Reason]) {
        for reason in reasons {
            self.sourced(&reason.message, &reason.sources);
        }
    }

    /// A sentence with its sources.
    pub(super) fn sourced(&mut self, sentence: &str, sources: &[&str]) {
        self.item(&[&with_sources(sentence, sources)]);
    }

    /// What the documents say against one another, and what is made of it.
    fn contradiction(&mut self, contradiction: &Contradiction) {
        self.heading(3, contradiction.subject);
        for side in &contradiction.sides {
            self.sourced(side.statement, &side.sources);
        }
        self.item(&[&self.words.say(id::MARKDOWN_PLANNED, &[("planned", contradiction.planned)])]);
    }

    pub(super) fn question(&mut self, question: &Question) {
        let changes = fill(self.words.text(id::MARKDOWN_CHANGES), &[("changes", &question.changes)]);
        self.sourced(&[&question.message, " ", changes.as_str()].concat(), &question.sources);
        for answer in &question.answers {
            self.out.push_str("  - ");
            escape::text(&mut self.out, &labels::value(self.words, &answer.value));
            self.out.push_str(": ");
            escape::text(&mut self.out, &answer.leads_to);
            self.out.push('\n');
        }
    }
}

/// A sentence, and behind it the ids of its sources.
pub(super) fn with_sources(sentence: &str, sources: &[&str]) -> String {
    if sources.is_empty() { sentence.to_owned() } else { [sentence, " (", &sources.join(", "), ")"].concat() }
}
