//! A statement with its sources.

use std::collections::BTreeMap;

use leptos::prelude::*;
use upgrade_api::answer::{Reason, Source};

use super::field_links::field_links;
use super::rule_link::rule_link;
use super::source_links::source_and_rule_links;
use crate::model::statements;
use crate::node::{Element, Node, el};
use crate::state::Planner;
use crate::text::Text;

/// A statement with what else belongs to it, and a link to its rule.
pub(crate) fn reason(reason: &Reason, sources: &BTreeMap<&'static str, Source>, more: impl Into<Node>) -> Element {
    el("li")
        .class("reason")
        .attr("data-code", reason.code)
        .child(el("p").child(marked(&reason.message)))
        .child(more)
        .child(source_and_rule_links(&reason.sources, sources, &[reason.rule], rule_link))
}

/// A list of statements, a conditional one with links to the fields that are unknown; nothing where there are none.
pub(crate) fn reasons(
    planner: Planner,
    reasons: &[&Reason],
    sources: &BTreeMap<&'static str, Source>,
) -> Option<Element> {
    let form = planner.form.read_untracked();
    let items = reasons
        .iter()
        .map(|one| reason(one, sources, field_links(Text::UnknownFacts, &statements::open_fields(one, &form))));
    (!reasons.is_empty()).then(|| el("ul").class("reasons").children(items))
}

/// The same, each with links to the fields that it rests on.
pub(crate) fn reasons_with_fields(reasons: &[&Reason], sources: &BTreeMap<&'static str, Source>) -> Option<Element> {
    let items = reasons.iter().map(|one| reason(one, sources, field_links(Text::RestsOn, &statements::fields(one))));
    (!reasons.is_empty()).then(|| el("ul").class("reasons").children(items))
}

/// What is wrong and how to fix it, as one sentence.
pub(crate) fn with_help(message: &str, help: Option<&str>) -> Node {
    let Some(help) = help else { return marked(message) };
    let between = if message.ends_with(['.', '!', '?']) { " " } else { "; " };
    vec![marked(message), between.into(), marked(help)].into()
}

/// A sentence in which what is between backticks is shown as code. Always text, never markup.
pub(crate) fn marked(sentence: &str) -> Node {
    let paired = sentence.matches('`').count().is_multiple_of(2);
    if !paired {
        return sentence.to_owned().into();
    }
    let parts = sentence.split('`').zip([false, true].into_iter().cycle());
    let parts = parts.filter(|(part, _)| !part.is_empty());
    parts
        .map(|(part, code)| if code { el("code").child(part.to_owned()).into() } else { part.to_owned().into() })
        .collect::<Vec<Node>>()
        .into()
}
