//! What is interrupted, as plain cards.

use std::collections::BTreeMap;

use leptos::prelude::*;
use upgrade_api::answer::{Source, Span};

use super::estimate::how_made;
use super::part::{heading, part};
use super::reason::marked;
use super::source_links::source_links;
use crate::model::{estimate, span, ways};
use crate::node::{Element, Node, el, live};
use crate::state::Planner;
use crate::text::{Text, fill, say};

/// The five cards of the way that is shown.
pub(crate) fn interruption_cards(planner: Planner) -> Node {
    live(move || {
        let answer = planner.answer.read();
        let strategy = ways::shown(&answer, planner.chosen.read().as_deref())?;
        let cards =
            span::parts(&strategy.interruption).into_iter().map(|(part, span)| card(part, span, &answer.sources));
        Some(part(
            "interruption-title",
            say(Text::Interruption),
            vec![
                el("p").class("quiet").with(fill(Text::InterruptionOf, &[&strategy.title])).into(),
                el("p").class("in-short").with(marked(&strategy.interruption.summary)).into(),
                el("div").class("cards").with_all(cards).into(),
                how_made(&strategy.interruption).into(),
            ],
        ))
    })
}

fn card(part: Text, span: &Span, sources: &BTreeMap<&'static str, Source>) -> Element {
    // With a range the figure does not say what happens in it.
    let effect = span.seconds.map(|_| say(span::effect_word(span.effect)).to_owned());
    let extent = [effect, span::extent(span)].into_iter().flatten().collect::<Vec<_>>().join(", ");
    el("article")
        .class("card")
        .set("data-code", span.code)
        .set("data-effect", span::effect_id(span.effect))
        .with(heading().with(say(part)))
        .with(el("p").class("figure").with(span::figure(span)))
        .with((!extent.is_empty()).then(|| el("p").class("extent").with(extent)))
        .with(el("p").with(marked(&span.text)))
        .with(span.model.as_ref().map(|model| el("p").class("estimate").with(estimate::title(model))))
        .with(
            el("p")
                .class("basis")
                .set("title", say(span::basis_meaning(span.basis)))
                .with(fill(Text::BasisIs, &[say(span::basis_name(span.basis))])),
        )
        .with(source_links(&span.sources, sources, None))
}
