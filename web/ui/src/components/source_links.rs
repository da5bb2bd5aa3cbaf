//! Links to the sources of one statement.

use std::collections::BTreeMap;

use upgrade_api::answer::Source;

use crate::node::{Element, el};
use crate::text::{Text, fill};

/// The links, each with its date, and one more at the end; nothing where there is none.
pub(crate) fn source_links(
    ids: &[&'static str],
    sources: &BTreeMap<&'static str, Source>,
    more: Option<Element>,
) -> Option<Element> {
    let mut links: Vec<Element> = ids
        .iter()
        .filter_map(|id| sources.get(id))
        .map(|source| link(source).with(fill(Text::SourceLink, &[source.title, source.date])))
        .collect();
    links.extend(more);
    (!links.is_empty()).then(|| el("p").class("source-links").with_all(links))
}

/// A link out of the page: in a new tab, and the other side learns nothing of this one.
pub(crate) fn link(source: &Source) -> Element {
    el("a").set("href", source.url).set("rel", "noopener noreferrer").set("target", "_blank")
}
