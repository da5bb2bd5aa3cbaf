//! The document as a whole: verdict, questions, the chosen option, the others in a line each, notices, gaps, sources.

use std::collections::BTreeSet;

use super::escape;
use crate::answer::{Contradiction, Question, Reason};
use crate::message::{Words, fill, id};
use crate::renderers::labels;
use crate::renderers::view::View;
use upgrade_messages::markdown::Id;

/// A document being written.
pub(super) struct Page<'a> {
    pub(super) view: View<'a>,
    pub(super) words: Words,
    pub(super) out: String,
    /// The sources that the document has named.
    cited: BTreeSet<&'static str>,
}

impl<'a> Page<'a> {
    pub(super) fn new(view: View<'a>) -> Self {
        Self { view, words: view.words, out: String::with_capacity(16_384), cited: BTreeSet::new() }
    }

    pub(super) fn finish(self) -> String {
        self.out
    }

    /// The whole document.
    pub(super) fn whole(&mut self) {
        let View { answer, option, .. } = self.view;
        self.heading(1, self.words.text(id::MARKDOWN_TITLE));
        self.paragraph(&answer.summary);
        let guide =
            [("title", answer.guide.title.as_str()), ("date", &answer.guide.date), ("version", answer.rules_version)];
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
        let (shown, folded) = answer.folded_notices();
        if !shown.is_empty() {
            self.section(id::MARKDOWN_NOTICES);
            self.reasons(shown);
        }
        if let Some(chosen) = option {
            self.chosen(chosen, answer);
            self.others(chosen, answer);
        }
        // In short: who wants the sources of what is true of every upgrade finds them in the JSON answer.
        if !folded.is_empty() {
            self.section(id::MARKDOWN_BACKGROUND);
            for reason in folded {
                self.item(&[&reason.message]);
            }
        }
        let matters = |code: &&str| folded.iter().all(|reason| reason.code != *code);
        let matter = |contradiction: &&Contradiction| contradiction.touches.iter().any(matters);
        for (index, contradiction) in answer.contradictions.iter().filter(matter).enumerate() {
            if index == 0 {
                self.section(id::MARKDOWN_CONTRADICTIONS);
            }
            self.contradiction(contradiction);
        }
        let cited = std::mem::take(&mut self.cited);
        let sources = answer.sources.iter().filter(|(name, _)| cited.contains(*name));
        if !cited.is_empty() {
            self.section(id::MARKDOWN_SOURCES);
            self.out.push('\n');
            for (name, source) in sources {
                self.out.push_str("- ");
                match source.url {
                    None => {
                        escape::text(&mut self.out, name);
                        self.out.push_str(": ");
                        escape::text(&mut self.out, source.title);
                    }
                    Some(url) => {
                        self.out.push('[');
                        escape::text(&mut self.out, name);
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
    pub(super) fn sourced(&mut self, sentence: &str, sources: &[&'static str]) {
        let sentence = self.with_sources(sentence, sources);
        self.item(&[&sentence]);
    }

    /// A sentence, and behind it the ids of its sources.
    pub(super) fn with_sources(&mut self, sentence: &str, sources: &[&'static str]) -> String {
        self.cited.extend(sources);
        if sources.is_empty() { sentence.to_owned() } else { [sentence, " (", &sources.join(", "), ")"].concat() }
    }

    /// What the documents disagree on, and what is made of it; who says what is a long story.
    fn contradiction(&mut self, contradiction: &Contradiction) {
        self.item(&[contradiction.subject, ": ", contradiction.planned]);
    }

    pub(super) fn question(&mut self, question: &Question) {
        let previews = question.answers.iter().any(|answer| answer.leads_to.is_some());
        let changes = fill(self.words.text(id::MARKDOWN_CHANGES), &[("changes", &question.changes)]);
        let changes = if previews { "" } else { &changes };
        self.sourced([&question.message, " ", changes].concat().trim_end(), &question.sources);
        for answer in &question.answers {
            let Some(leads_to) = &answer.leads_to else { continue };
            self.out.push_str("  - ");
            escape::text(&mut self.out, &labels::value(self.words, &answer.value));
            self.out.push_str(": ");
            escape::text(&mut self.out, leads_to);
            self.out.push('\n');
        }
    }
}
