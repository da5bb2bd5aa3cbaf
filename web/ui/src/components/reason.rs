//! A statement with its sources.

use std::collections::BTreeMap;

use upgrade_api::answer::{Reason, Source};

use super::rule_link::rule_link;
use super::source_links::source_links;
use crate::node::{Element, Node, el};

/// A statement, where it stands, and the way to its rule.
pub(crate) fn reason(reason: &Reason, sources: &BTreeMap<&'static str, Source>) -> Element {
    el("li")
        .class("reason")
        .set("data-code", reason.code)
        .with(el("p").with(marked(&reason.message)))
        .with(source_links(&reason.sources, sources, rule_link(reason.rule)))
}

/// A list of statements; nothing where there are none.
pub(crate) fn reasons(reasons: &[Reason], sources: &BTreeMap<&'static str, Source>) -> Option<Element> {
    (!reasons.is_empty()).then(|| el("ul").class("reasons").with_all(reasons.iter().map(|one| reason(one, sources))))
}

/// What is wrong and how to mend it, as one sentence.
pub(crate) fn with_help(message: &str, help: Option<&str>) -> Node {
    let Some(help) = help else { return marked(message) };
    let between = if message.ends_with(['.', '!', '?']) { " " } else { "; " };
    vec![marked(message), between.into(), marked(help)].into()
}

/// A sentence in which what stands between backticks is shown as code. Always text, never markup.
pub(crate) fn marked(sentence: &str) -> Node {
    let paired = sentence.matches('`').count().is_multiple_of(2);
    if !paired {
        return sentence.to_owned().into();
    }
    let parts = sentence.split('`').zip([false, true].into_iter().cycle());
    let parts = parts.filter(|(part, _)| !part.is_empty());
    parts
        .map(|(part, code)| if code { el("code").with(part.to_owned()).into() } else { part.to_owned().into() })
        .collect::<Vec<Node>>()
        .into()
}
