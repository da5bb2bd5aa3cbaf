//! Sentences that are looked up again and again in one answer.

use upgrade_messages::{Part, Section};

use crate::message::{Words, section};

/// Templates found so far, by section.
pub(super) struct Templates {
    words: Words,
    reasons: Found,
    conditions: Found,
    spans: Found,
}

impl Templates {
    /// Nothing found yet.
    pub(super) fn new(words: Words) -> Self {
        Self { words, reasons: Found::default(), conditions: Found::default(), spans: Found::default() }
    }

    /// What a rule says where it applies.
    pub(super) fn reason(&mut self, rule: &'static str) -> Option<&'static str> {
        self.reasons.find(self.words, section::REASON, rule)
    }

    /// What a rule says where it might apply, if that is more than its reason.
    pub(super) fn condition(&mut self, rule: &'static str) -> Option<&'static str> {
        self.conditions.find(self.words, section::CONDITION, rule)
    }

    /// What a statement on an interruption says. It has no parameters: figures are given beside it.
    pub(super) fn span(&mut self, statement: &'static str) -> Option<&'static str> {
        self.spans.find(self.words, section::SPAN, statement)
    }
}

/// Codes are constants, so their addresses distinguish them without comparing texts.
#[derive(Default)]
struct Found(Vec<(&'static str, Option<&'static str>)>);

impl Found {
    fn find<P: Part>(&mut self, words: Words, section: Section<P>, key: &'static str) -> Option<&'static str> {
        if let Some((_, template)) = self.0.iter().find(|(known, _)| std::ptr::eq(*known, key)) {
            return *template;
        }
        let template = words.find(section, key);
        self.0.push((key, template));
        template
    }
}
