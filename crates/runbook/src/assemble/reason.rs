//! What rules say.

use upgrade_planner::{Broken, Difference, Plan};
use upgrade_rules::Truth;
use upgrade_rules::finding::Fired;

use super::{Teller, guide_info, verdict};
use crate::answer::{Reason, Verdict};
use crate::message::{fill, id};

/// The sections of these sentences.
const REASON: &str = "reason";
const CONDITION: &str = "condition";

impl Teller<'_> {
    /// What a rule says of the case.
    pub(super) fn reason(&mut self, fired: &Fired) -> Reason {
        Reason {
            code: fired.rule.id,
            rule: fired.rule.id,
            message: self.sentence(fired),
            because: fired.finding.because.to_vec(),
            sources: self.sources.name(&fired.sources(self.setting.guide)),
        }
    }

    /// A rule's sentence: for sure, or if a missing fact turns out badly.
    pub(super) fn sentence(&mut self, fired: &Fired) -> String {
        let rule = fired.rule.id;
        let params = &fired.finding.params;
        let open = fired.finding.truth == Truth::Unknown;
        if open && let Some(template) = self.templates.find(CONDITION, rule) {
            return fill(template, params);
        }
        let certain =
            self.templates.find(REASON, rule).map_or_else(|| rule.to_owned(), |template| fill(template, params));
        if !open {
            return certain;
        }
        let field = fired.finding.missing.unwrap_or_default();
        self.words.say(id::PHRASE_NOT_KNOWN_THEN, &[("field", field), ("message", &certain)])
    }

    /// A limit of the user that a strategy breaks.
    pub(super) fn broken(&self, broken: &Broken) -> Reason {
        Reason {
            code: broken.limit,
            rule: broken.limit,
            message: self.words.label("limit", broken.limit).to_owned(),
            because: vec![broken.field],
            sources: Vec::new(),
        }
    }

    /// What another guide says otherwise.
    pub(super) fn difference(&mut self, difference: &Difference, plan: &Plan, notices: &mut Vec<Reason>) {
        let title = guide_info(self.words, difference.guide).title;
        let mut notice = |code: &'static str, params: &[(&str, &str)]| {
            notices.push(Reason {
                code,
                rule: code,
                message: self.words.say_key("reason", code, params),
                because: vec!["guide"],
                sources: Vec::new(),
            });
        };
        if plan.direct.as_ref().is_some_and(|direct| direct.blocked != difference.blocked) {
            let other = match verdict(difference.blocked) {
                Verdict::Allowed => id::VERDICT_ALLOWED,
                Verdict::Blocked => id::VERDICT_BLOCKED,
                Verdict::Unknown => id::VERDICT_UNKNOWN,
            };
            notice("guide-differs-verdict", &[("guide", title), ("verdict", self.words.text(other))]);
        }
        if difference.interruption {
            notice("guide-differs-interruption", &[("guide", title)]);
        }
    }
}
