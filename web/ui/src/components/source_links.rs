//! Links to the sources of one statement.

use std::collections::BTreeMap;

use leptos::prelude::*;
use upgrade_api::answer::Source;

use crate::text::{Text, fill};

/// The links, each with its date; nothing where there is no source.
pub(crate) fn source_links(ids: &[&'static str], sources: &BTreeMap<&'static str, Source>) -> AnyView {
    let links = ids
        .iter()
        .filter_map(|id| sources.get(id))
        .map(|source| {
            let words = fill(Text::SourceLink, &[source.title, source.date]);
            view! { <a href=source.url rel="noopener noreferrer" target="_blank">{words}</a> }.into_any()
        })
        .collect::<Vec<_>>();
    if links.is_empty() {
        return ().into_any();
    }
    view! { <p class="source-links">{links}</p> }.into_any()
}
