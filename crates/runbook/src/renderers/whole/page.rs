//! The document as a whole: verdict, questions, the chosen option, the others in a line each, notices, gaps, sources.

use crate::answer::{Contradiction, Question, Reason};
use crate::message::{fill, id};
use crate::renderers::document::{Block, Document};
use crate::renderers::labels;
use crate::renderers::view::View;

impl Document<'_> {
    /// The whole answer.
    pub(super) fn whole(&mut self) {
        let View { answer, option, words, .. } = self.view;
        self.heading(1, words.text(id::MARKDOWN_TITLE));
        self.paragraph(&answer.summary);
        self.guide();
        self.errors();
        if let Some(direct) = &answer.direct {
            let verdict = labels::verdict(words, direct.verdict);
            self.heading(2, words.say(id::MARKDOWN_VERDICT, &[("verdict", verdict)]));
            self.reasons(&direct.reasons);
        }
        self.blockers();
        self.questions();
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
                self.item(&reason.message);
            }
        }
        let matters = |code: &&str| folded.iter().all(|reason| reason.code != *code);
        let matter = |contradiction: &&Contradiction| contradiction.touches.iter().any(matters);
        for (index, contradiction) in answer.contradictions.iter().filter(matter).enumerate() {
            if index == 0 {
                self.section(id::MARKDOWN_CONTRADICTIONS);
            }
            // What the documents disagree on, and what is made of it; who says what is a long story.
            self.item([contradiction.subject, ": ", contradiction.planned].concat());
        }
        self.sources(id::MARKDOWN_SOURCES);
    }

    /// Why there is no option: what is wrong with the request, what blocks it, and what is unknown.
    pub(in crate::renderers) fn without_option(&mut self) {
        self.paragraph(&self.view.answer.summary);
        self.guide();
        self.errors();
        self.blockers();
        self.questions();
    }

    /// The guide that the rules are of.
    pub(in crate::renderers) fn guide(&mut self) {
        let answer = self.view.answer;
        let guide =
            [("title", answer.guide.title.as_str()), ("date", &answer.guide.date), ("version", answer.rules_version)];
        self.paragraph(self.view.words.say(id::MARKDOWN_GUIDE, &guide));
    }

    /// What is wrong with the request.
    fn errors(&mut self) {
        let errors = &self.view.answer.errors;
        if !errors.is_empty() {
            self.section(id::MARKDOWN_ERRORS);
            for error in errors {
                self.item(
                    [&error.path, ": ", &error.message, "; ", error.help.as_deref().unwrap_or_default()].concat(),
                );
            }
        }
    }

    /// The facts because of which no option exists.
    fn blockers(&mut self) {
        let blockers = &self.view.answer.blockers;
        if !blockers.is_empty() {
            self.section(id::MARKDOWN_BLOCKERS);
            for blocker in blockers {
                self.item([&blocker.reason.message, " ", &blocker.change].concat());
            }
        }
    }

    fn questions(&mut self) {
        let questions = &self.view.answer.questions;
        if !questions.is_empty() {
            self.section(id::MARKDOWN_QUESTIONS);
            for question in questions {
                self.question(question);
            }
        }
    }

    /// Sentences with their sources.
    pub(in crate::renderers) fn reasons(&mut self, reasons: &[Reason]) {
        for reason in reasons {
            self.sourced(&reason.message, &reason.sources);
        }
    }

    fn question(&mut self, question: &Question) {
        let words = self.view.words;
        let previews = question.answers.iter().any(|answer| answer.leads_to.is_some());
        let changes = fill(words.text(id::MARKDOWN_CHANGES), &[("changes", &question.changes)]);
        let changes = if previews { "" } else { &changes };
        self.sourced([&question.message, " ", changes].concat().trim_end(), &question.sources);
        for answer in &question.answers {
            let Some(leads_to) = &answer.leads_to else { continue };
            self.blocks.push(Block::Inner([&labels::value(words, &answer.value), ": ", leads_to].concat()));
        }
    }
}
