//! The rules by name, for whoever wants to lead a reader to one.

use upgrade_messages::rules::section;
use upgrade_messages::{Language, Words};
use upgrade_rules::registry;

/// A few words for a rule; none for a code that is no rule's, as those of limits and of a step's purpose.
pub fn rule_title(id: &str, language: Language) -> Option<&'static str> {
    rule_title_in(Words::of(language), id)
}

/// The same in words that are there already.
pub(crate) fn rule_title_in(words: Words, id: &str) -> Option<&'static str> {
    registry::all().find(|rule| rule.id == id).and_then(|rule| words.find(section::RULE, rule.id.text()))
}

#[cfg(test)]
mod tests {
    use super::{Language, rule_title};

    #[test]
    fn only_rules_have_a_title() {
        assert_eq!(rule_title("no-downgrade", Language::default()), Some("No downgrade in place"));
        for code in ["guide-differs-verdict", "upgrade-engine", "keep-data", ""] {
            assert_eq!(rule_title(code, Language::default()), None, "{code}");
        }
    }
}
