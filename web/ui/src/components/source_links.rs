//! The sources of one statement: one click from it, and not between statements.

use std::collections::BTreeMap;

use upgrade_api::answer::Source;

use crate::node::{Element, el};
use crate::text::{Text, fill, say};

/// The links, folded, each with its date, and more at the end; nothing where there is none.
pub(crate) fn source_links(
    ids: &[&'static str],
    sources: &BTreeMap<&'static str, Source>,
    more: impl IntoIterator<Item = Element>,
) -> Option<Element> {
    let mut links: Vec<Element> = ids
        .iter()
        .filter_map(|id| sources.get(id))
        .map(|source| named(source).child(fill(Text::SourceLink, &[source.title, source.date])))
        .collect();
    links.extend(more);
    let title = fill(Text::Counted, &[say(Text::Sources), &ids.len().to_string()]);
    (!links.is_empty())
        .then(|| el("details").class("source-links").child(el("summary").child(title)).child(el("p").children(links)))
}

/// What names a source: a link out of the page, in a new tab, and the other side learns nothing of this one. Text where there
/// is no address: an empty link would lead to this page.
pub(crate) fn named(source: &Source) -> Element {
    match source.url {
        Some(url) => el("a").attr("href", url).attr("rel", "noopener noreferrer").attr("target", "_blank"),
        None => el("span"),
    }
}
