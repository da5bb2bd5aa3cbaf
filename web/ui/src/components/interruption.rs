//! What is interrupted: a sentence, a picture, and what AWS says about each part.

use std::collections::BTreeMap;
use std::sync::Arc;

use upgrade_api::answer::{Interruption, Source, Span};

use super::estimate::how_made;
use super::gap_to_scale::gap_to_scale;
use super::part::{heading, part};
use super::reason::marked;
use super::source_links::source_links;
use super::timeline::timeline;
use crate::model::{estimate, span};
use crate::node::{Element, Node, el, live};
use crate::state::Planner;
use crate::text::{Text, fill, say};

/// The expected downtime of the option that is shown, as a picture. What each figure rests on is folded below it.
pub(crate) fn downtime(planner: Planner) -> Node {
    live(move || {
        planner.of_shown(|option, answer| {
            let (shown, whole) = (option.interruption.clone(), Arc::clone(answer));
            let basis = el("details")
                .class("fold")
                .child(el("summary").child(heading().child(say(Text::FiguresBasis))))
                .folds(move || cards(&shown, &whole.sources));
            part(
                "interruption-title",
                say(Text::Interruption),
                vec![
                    el("p").class("in-short").child(marked(&option.interruption.summary)).into(),
                    timeline(planner, option),
                    gap_to_scale(planner, option).into(),
                    how_made(&option.interruption).map(|estimate| estimate.key(option.id.clone())).into(),
                    el("div").class("folds").child(basis).into(),
                ],
            )
        })
    })
}

/// The same in a widget, without the picture.
pub(crate) fn interruption_cards(planner: Planner) -> Node {
    live(move || {
        planner.of_shown(|option, answer| {
            part(
                "interruption-title",
                say(Text::Interruption),
                vec![
                    el("p").class("quiet").child(fill(Text::InterruptionOf, &[&option.title])).into(),
                    el("p").class("in-short").child(marked(&option.interruption.summary)).into(),
                    cards(&option.interruption, &answer.sources).into(),
                    how_made(&option.interruption).map(|estimate| estimate.key(option.id.clone())).into(),
                ],
            )
        })
    })
}

/// The five cards.
fn cards(interruption: &Interruption, sources: &BTreeMap<&'static str, Source>) -> Element {
    let cards = span::parts(interruption).into_iter().map(|(part, span)| card(part, span, sources));
    el("div").class("cards").children(cards)
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
        .child(source_links(&span.sources, sources))
}
