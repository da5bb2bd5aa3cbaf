//! A statement with its sources.

use std::collections::BTreeMap;

use leptos::prelude::*;
use upgrade_api::answer::{Reason, Source};

use super::source_links::source_links;

/// A statement and where it stands.
pub(crate) fn reason(reason: &Reason, sources: &BTreeMap<&'static str, Source>) -> AnyView {
    view! {
        <li class="reason" data-code=reason.code>
            <p>{marked(&reason.message)}</p>
            {source_links(&reason.sources, sources)}
        </li>
    }
    .into_any()
}

/// A sentence in which what stands between backticks is shown as code. Always text, never markup.
pub(crate) fn marked(sentence: &str) -> Vec<AnyView> {
    let mut parts = sentence.split('`');
    let mut views = Vec::new();
    let mut code = false;
    let pairs = sentence.matches('`').count().is_multiple_of(2);
    if !pairs {
        return vec![sentence.to_owned().into_any()];
    }
    for part in parts.by_ref() {
        if !part.is_empty() {
            let part = part.to_owned();
            views.push(if code { view! { <code>{part}</code> }.into_any() } else { part.into_any() });
        }
        code = !code;
    }
    views
}
