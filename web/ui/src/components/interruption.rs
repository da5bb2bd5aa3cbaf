//! What is interrupted, as plain cards.

use std::collections::BTreeMap;

use leptos::prelude::*;
use upgrade_api::answer::{Source, Span};

use super::estimate::how_made;
use super::part::{heading, part};
use super::reason::marked;
use super::source_links::source_links;
use crate::model::{estimate, options, span};
use crate::node::{Element, Node, el, live};
use crate::state::Planner;
use crate::text::{Text, fill, say};

/// The five cards of the option that is shown.
pub(crate) fn interruption_cards(planner: Planner) -> Node {
    live(move || {
        let answer = planner.answer.read();
        let strategy = options::shown(&answer, planner.chosen.read().as_deref())?;
        let cards =
            span::parts(&strategy.interruption).into_iter().map(|(part, span)| card(part, span, &answer.sources));
        Some(part(
            "interruption-title",
            say(Text::Interruption),
            vec![
                el("p").class("quiet").child(fill(Text::InterruptionOf, &[&strategy.title])).into(),
                el("p").class("in-short").child(marked(&strategy.interruption.summary)).into(),
                el("div").class("cards").children(cards).into(),
                how_made(&strategy.interruption).map(|estimate| estimate.key(strategy.id.clone())).into(),
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
        .attr("data-code", span.code)
        .attr("data-effect", span::effect_id(span.effect))
        .child(heading().child(say(part)))
        .child(el("p").class("figure").child(span::figure(span)))
        .child((!extent.is_empty()).then(|| el("p").class("extent").child(extent)))
        .child(el("p").child(marked(&span.text)))
        .child(span.model.as_ref().map(|model| el("p").class("estimate").child(estimate::title(model))))
        .child(
            el("p")
                .class("basis")
                .attr("title", say(span::basis_meaning(span.basis)))
                .child(fill(Text::BasisIs, &[say(span::basis_name(span.basis))])),
        )
        .child(source_links(&span.sources, sources, None))
}
