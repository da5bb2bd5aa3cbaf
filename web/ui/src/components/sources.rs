//! Every source of the answer.

use leptos::prelude::*;

use crate::state::Planner;
use crate::text::{Text, fill, say};

/// The list of sources, with dates and links.
#[component]
pub(crate) fn Sources(planner: Planner) -> impl IntoView {
    move || {
        planner.answer.with(|answer| {
            let items = answer
                .sources
                .values()
                .map(|source| {
                    view! {
                        <li>
                            <a href=source.url rel="noopener noreferrer" target="_blank">{source.title}</a>
                            " " <span class="quiet">{fill(Text::SourceDate, &[source.date])}</span>
                        </li>
                    }
                    .into_any()
                })
                .collect::<Vec<_>>();
            (!items.is_empty()).then(|| {
                view! {
                    <section class="part" aria-labelledby="sources-title">
                        <h2 id="sources-title">{say(Text::Sources)}</h2>
                        <p class="lead">{fill(Text::RulesVersion, &[answer.rules_version])}</p>
                        <ul class="sources">{items}</ul>
                    </section>
                }
            })
        })
    }
}
