//! A link from a statement to its rule.

use crate::core_client;
use crate::embedding::Embedding;
use crate::node::{Element, el};
use crate::text::{Text, fill, say, words};

/// Where every rule is listed, seen from the page.
pub(crate) const RULES: &str = "rules/";

/// The link to a rule; nothing for a code that is no rule's, or in a widget that knows no page with the list.
pub(crate) fn rule_link(code: &str) -> Option<Element> {
    let page = Embedding::here().map(|embedding| embedding.page());
    if page.as_ref().is_some_and(String::is_empty) {
        return None;
    }
    core_client::rule_title(code, words().language()).map(|title| {
        el("a")
            .class("rule-link")
            .attr("href", [page.as_deref().unwrap_or_default(), RULES, "#", code].concat())
            .attr("aria-label", fill(Text::AboutRuleNamed, &[title]))
            .child(say(Text::AboutRule))
    })
}
