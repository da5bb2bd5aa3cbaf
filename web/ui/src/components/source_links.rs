//! The sources of one statement: one click from it, and not between statements.

use std::collections::BTreeMap;

use upgrade_api::answer::Source;

use crate::node::{Element, el};
use crate::text::{Text, fill, say};

/// The links, folded, each with its date; nothing where there is none.
pub(crate) fn source_links(ids: &[&'static str], sources: &BTreeMap<&'static str, Source>) -> Option<Element> {
    source_and_rule_links(ids, sources, &[], |_| None)
}

/// The same with links to rules at the end.
pub(crate) fn source_and_rule_links(
    ids: &[&'static str],
    sources: &BTreeMap<&'static str, Source>,
    rules: &[&'static str],
    rule_link: fn(&str) -> Option<Element>,
) -> Option<Element> {
    let listed: Vec<Source> = ids.iter().filter_map(|id| sources.get(id)).cloned().collect();
    if listed.is_empty() && !rules.iter().any(|rule| rule_link(rule).is_some()) {
        return None;
    }
    let title = fill(Text::Counted, &[say(Text::Sources), &ids.len().to_string()]);
    let rules = rules.to_vec();
    let links = move || {
        let links = listed
            .iter()
            .map(|source| named(source).child(fill(Text::SourceLink, &[source.title, source.date])))
            .chain(rules.iter().filter_map(|rule| rule_link(rule)));
        el("p").children(links)
    };
    Some(el("details").class("source-links").child(el("summary").child(title)).folds(links))
}

/// What names a source: a link out of the page, in a new tab, and the other side learns nothing of this one. Text where there
/// is no address: an empty link would lead to this page.
pub(crate) fn named(source: &Source) -> Element {
    match source.url {
        Some(url) => el("a").attr("href", url).attr("rel", "noopener noreferrer").attr("target", "_blank"),
        None => el("span"),
    }
}
