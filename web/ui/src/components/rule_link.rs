//! A link from a statement to its rule.

use crate::core_client;
use crate::embedding::Embedding;
use crate::node::{Element, el};
use crate::text::{Text, fill, say, words};

/// Where every rule is listed, seen from the page.
pub(crate) const RULES: &str = "rules/";

/// The link to a rule; nothing for a code that is no rule's, or in a widget that knows no page with the list.
pub(crate) fn rule_link(code: &str) -> Option<Element> {
    let (link, title) = link(code)?;
    Some(link.attr("aria-label", fill(Text::AboutRuleNamed, &[title])).child(say(Text::AboutRule)))
}

/// The same with the rule's title, where there are several.
pub(crate) fn named_rule_link(code: &str) -> Option<Element> {
    let (link, title) = link(code)?;
    Some(link.child(fill(Text::AboutRuleNamed, &[title])))
}

/// A link to a rule without a text, and the rule's title.
fn link(code: &str) -> Option<(Element, &'static str)> {
    let page = Embedding::here().map(|embedding| embedding.page());
    if page.as_ref().is_some_and(String::is_empty) {
        return None;
    }
    let title = core_client::rule_title(code, words().language())?;
    let place = [page.as_deref().unwrap_or_default(), RULES, "#", code].concat();
    Some((el("a").class("rule-link").attr("href", place), title))
}
