//! Whether an answer says a rule for sure, and where.

use upgrade_api::answer::{PlanAnswer, Reason, Strategy};
use upgrade_messages::answer::id;
use upgrade_messages::explorer::id as labels;
use upgrade_messages::rules::section;
use upgrade_messages::{Words, fill};

/// A rule's sentence in an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// The sentence.
    pub message: String,
    /// Where it is.
    pub place: Place,
}

/// A place in an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// Why the requested upgrade is not possible.
    Direct,
    /// What is true whichever option is chosen.
    Notice,
    /// What an option depends on.
    Condition {
        /// The option's title.
        option: String,
    },
    /// Why a step of an option is as it is.
    Step {
        /// The option's title.
        option: String,
        /// The step's title.
        step: String,
    },
}

/// Where an answer says a rule for sure: first what everybody sees, then the recommended option, then the others.
pub(super) fn said(answer: &PlanAnswer, rule: &str) -> Option<Said> {
    let certain = Certain::of(rule)?;
    let find = |reasons: &[Reason]| certain.among(reasons);
    let direct = answer.direct.as_ref().and_then(|direct| find(&direct.reasons));
    if let Some(message) = direct {
        return Some(Said { message, place: Place::Direct });
    }
    if let Some(message) = find(&answer.notices) {
        return Some(Said { message, place: Place::Notice });
    }
    let recommended = |strategy: &&Strategy| answer.recommended.as_ref() == Some(&strategy.id);
    let first = answer.strategies.iter().filter(recommended);
    first
        .chain(&answer.strategies)
        .flat_map(|strategy| strategy.steps.iter().map(move |step| (strategy, step)))
        .find_map(|(strategy, step)| {
            let message = find(&step.why)?;
            Some(Said { message, place: Place::Step { option: strategy.title.clone(), step: step.title.clone() } })
        })
}

/// Where an answer names a rule as what an option depends on.
pub(super) fn hung_on(answer: &PlanAnswer, rule: &str) -> Option<Said> {
    answer.strategies.iter().find_map(|strategy| {
        let condition = strategy.conditions.iter().find(|condition| condition.id == rule)?;
        let place = Place::Condition { option: strategy.title.clone() };
        Some(Said { message: condition.message.clone(), place })
    })
}

impl Place {
    /// Where it is, in a sentence; titles come in as they are shown.
    pub(crate) fn sentence(&self, words: Words, shown: impl Fn(&str) -> String) -> String {
        match self {
            Self::Direct => words.text(labels::ENTRY_SAYS_DIRECT).to_owned(),
            Self::Notice => words.text(labels::ENTRY_SAYS_FOR_EVERY_OPTION).to_owned(),
            Self::Condition { option } => words.say(labels::ENTRY_SAYS_CONDITION, &[("option", shown(option))]),
            Self::Step { option, step } => {
                words.say(labels::ENTRY_SAYS_AT_STEP, &[("step", shown(step)), ("option", shown(option))])
            }
        }
    }
}

/// The sentences of a rule, by which to tell a sure one from a conditional one.
struct Certain<'a> {
    rule: &'a str,
    sure: &'static str,
    conditional: [Option<String>; 2],
}

impl<'a> Certain<'a> {
    fn of(rule: &'a str) -> Option<Self> {
        let words = Words::default();
        let sure = words.find(section::REASON, rule)?;
        // Where both are the same words, it is the same sentence, whether the fact is known or not.
        let own = words.find(section::CONDITION, rule).filter(|own| *own != sure).map(str::to_owned);
        // A template again: `{field}` stays open.
        let general = fill(words.text(id::PHRASE_UNKNOWN_THEN), &[("message", sure)]);
        Some(Self { rule, sure, conditional: [own, Some(general)] })
    }

    fn among(&self, reasons: &[Reason]) -> Option<String> {
        let sure = |reason: &&Reason| {
            reason.rule == self.rule
                && fits(self.sure, &reason.message)
                && !self.conditional.iter().flatten().any(|template| fits(template, &reason.message))
        };
        reasons.iter().find(sure).map(|reason| reason.message.clone())
    }
}

/// Whether a text is a template with its parameters put in.
fn fits(template: &str, text: &str) -> bool {
    let mut rest = text;
    let mut pieces = pieces(template);
    let Some(first) = pieces.next() else { return text.is_empty() };
    let Some(after) = rest.strip_prefix(first) else { return false };
    rest = after;
    let middle: Vec<&str> = pieces.collect();
    let Some((last, middle)) = middle.split_last() else { return rest.is_empty() };
    for piece in middle {
        let Some((_, after)) = rest.split_once(piece) else { return false };
        rest = after;
    }
    rest.ends_with(last)
}

/// What is between the parameters of a template.
fn pieces(template: &str) -> impl Iterator<Item = &str> {
    template.split('{').enumerate().map(|(index, part)| match (index, part.split_once('}')) {
        (0, _) | (_, None) => part,
        (_, Some((_, after))) => after,
    })
}

#[cfg(test)]
mod tests {
    use super::fits;

    #[test]
    fn a_text_fits_the_template_that_it_was_made_from() {
        assert!(fits("{from} to {to}.", "Redis OSS 6.2 to Valkey 8.0."));
        assert!(fits("No parameter.", "No parameter."));
        assert!(fits("{a}", "anything"));
    }

    #[test]
    fn another_text_does_not() {
        assert!(!fits("{from} to {to}.", "Redis OSS 6.2 from Valkey 8.0."));
        assert!(!fits("No parameter.", "If it is so: No parameter."));
        assert!(!fits("No parameter.", "No parameter. And more."));
        assert!(!fits("{a} is old.", "It is old, if so"));
    }
}
