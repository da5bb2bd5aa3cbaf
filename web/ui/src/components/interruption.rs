//! What is interrupted, as plain cards.

use std::collections::BTreeMap;

use leptos::prelude::*;
use upgrade_api::answer::{Source, Span};

use super::source_links::source_links;
use crate::model::{span, ways};
use crate::state::Planner;
use crate::text::{Text, fill, say};

/// The five cards of the way that is shown.
#[component]
pub(crate) fn InterruptionCards(planner: Planner) -> impl IntoView {
    move || {
        planner.answer.with(|answer| {
            let strategy = ways::shown(answer, planner.chosen.get())?;
            let cards = span::parts(&strategy.interruption)
                .into_iter()
                .map(|(part, span)| card(part, span, &answer.sources))
                .collect::<Vec<_>>();
            Some(view! {
                <section class="part" aria-labelledby="interruption-title">
                    <h2 id="interruption-title">{say(Text::Interruption)}</h2>
                    <p class="lead">{fill(Text::InterruptionOf, &[&strategy.title])}</p>
                    <div class="cards">{cards}</div>
                </section>
            })
        })
    }
}

fn card(part: Text, span: &Span, sources: &BTreeMap<&'static str, Source>) -> AnyView {
    let extent = span::extent(span).map(|extent| view! { <p class="extent">{extent}</p> });
    // With a range the figure does not say what happens in it.
    let effect = span.seconds.map(|_| view! { <p class="effect">{say(span::effect_word(span.effect))}</p> });
    view! {
        <article class="card" data-effect=span::effect_id(span.effect)>
            <h3>{say(part)}</h3>
            <p class="figure">{span::figure(span)}</p>
            {effect}
            {extent}
            <p>{super::reason::marked(&span.text)}</p>
            <p class="basis" title=say(span::basis_meaning(span.basis))>
                {fill(Text::BasisIs, &[say(span::basis_name(span.basis))])}
            </p>
            {source_links(&span.sources, sources)}
        </article>
    }
    .into_any()
}
