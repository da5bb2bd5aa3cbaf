//! What rules say.

use upgrade_planner::{Changed, Difference, Limit};
use upgrade_rules::Truth;
use upgrade_rules::interruption::Span;
use upgrade_rules::rule::{Fired, Weight};

use super::builder::AnswerBuilder;
use super::version::guide_info;
use crate::answer::{Blocker, Reason, Verdict};
use crate::message::{fill, id, section};
use upgrade_messages::answer::Id;

impl AnswerBuilder<'_> {
    /// What a rule says of the case.
    pub(super) fn reason(&mut self, fired: &Fired) -> Reason {
        Reason {
            code: fired.rule.id.text(),
            rule: fired.rule.id.text(),
            topic: Some(fired.rule.topic),
            weight: fired.rule.weight(),
            message: self.sentence(fired),
            because: fired.finding.because.to_vec(),
            sources: self.sources.name(&fired.sources(self.setting.guide)),
        }
    }

    /// A rule's sentence: for sure, or if a missing fact turns out badly.
    pub(super) fn sentence(&mut self, fired: &Fired) -> String {
        let rule = fired.rule.id.text();
        let params = &fired.finding.params;
        let open = fired.finding.truth == Truth::Unknown;
        if open && let Some(template) = self.templates.condition(rule) {
            return fill(template, params);
        }
        let certain = self.templates.reason(rule).map_or_else(|| rule.to_owned(), |template| fill(template, params));
        if !open {
            return certain;
        }
        let field = fired.finding.missing.unwrap_or_default();
        self.words.say(id::PHRASE_UNKNOWN_THEN, &[("field", field), ("message", &certain)])
    }

    /// A blocker, and what would have to change.
    pub(super) fn blocker(&mut self, fired: &Fired) -> Blocker {
        let change = self
            .words
            .find(section::REQUIRED_CHANGE, fired.rule.id.text())
            .unwrap_or(self.words.text(id::REQUIRED_CHANGE_NOTHING));
        Blocker { reason: self.reason(fired), change: fill(change, &fired.finding.params) }
    }

    /// A limit of the user that a strategy breaks.
    pub(super) fn broken(&self, limit: Limit) -> Reason {
        Reason {
            code: limit.id(),
            rule: limit.id(),
            topic: None,
            weight: Weight::Act,
            message: self.words.label(section::LIMIT, limit.id()).to_owned(),
            because: vec![limit.field()],
            sources: Vec::new(),
        }
    }

    /// What changed from one guide to the next.
    pub(super) fn difference(&mut self, difference: &Difference) -> Reason {
        let [older, newer] = [difference.older, difference.newer].map(|guide| guide_info(self.words, guide).title);
        let (code, before, after, sources) = match &difference.what {
            Changed::Verdict { before, after, sources } => {
                let label = |blocked| self.words.text(verdict_label(blocked)).to_owned();
                ("guide-differs-verdict", label(*before), label(*after), self.sources.name(sources))
            }
            Changed::Interruption { before, after } => {
                let mut told =
                    |span: &Span| self.templates.span(span.statement.id()).unwrap_or(span.statement.id()).to_owned();
                let (told_before, told_after) = (told(before), told(after));
                let mut sources = before.sources.to_vec();
                sources.extend(after.sources.iter().filter(|source| !before.sources.contains(source)));
                ("guide-differs-interruption", told_before, told_after, self.sources.name(&sources))
            }
        };
        let params = [("older", older), ("newer", newer), ("before", before), ("after", after)];
        Reason {
            code,
            rule: code,
            topic: None,
            weight: Weight::Background,
            message: self.words.say_key(section::REASON, code, &params),
            because: vec!["guide"],
            sources,
        }
    }
}

fn verdict_label(blocked: Truth) -> Id {
    match verdict(blocked) {
        Verdict::Allowed => id::VERDICT_ALLOWED,
        Verdict::Blocked => id::VERDICT_BLOCKED,
        Verdict::Unknown => id::VERDICT_UNKNOWN,
    }
}

/// Whether a rule refuses.
pub(super) fn verdict(blocked: Truth) -> Verdict {
    match blocked {
        Truth::Yes => Verdict::Blocked,
        Truth::No => Verdict::Allowed,
        Truth::Unknown => Verdict::Unknown,
    }
}
