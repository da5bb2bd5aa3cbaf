//! The way from a statement to its rule.

use crate::door;
use crate::node::{Element, el};
use crate::text::{Text, fill, say};

/// Where every rule is listed, seen from the page.
pub(crate) const RULES: &str = "rules/";

/// The link to a rule; nothing for a code that is no rule's.
pub(crate) fn rule_link(code: &str) -> Option<Element> {
    door::rule_title(code).map(|title| {
        el("a")
            .class("rule-link")
            .set("href", [RULES, "#", code].concat())
            .set("aria-label", fill(Text::AboutRuleNamed, &[title]))
            .with(say(Text::AboutRule))
    })
}
