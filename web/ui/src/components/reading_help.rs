//! How to read the figures: what each basis means, and how words of AWS become ranges.

use super::part::folded_part;
use crate::core_client::{conventions, formulas};
use crate::model::span;
use crate::node::{Element, Node, el};
use crate::text::{Text, say, seconds, words};

/// The explanation of bases, the convention table and the formulas.
pub(crate) fn reading_help() -> Element {
    folded_part("help-title", say(Text::ReadingHelp), help)
}

fn help() -> Vec<Node> {
    let bases = span::BASES.map(|basis| {
        el("div")
            .child(el("dt").child(say(span::basis_name(basis))))
            .child(el("dd").child(say(span::basis_meaning(basis))))
    });
    let rows = conventions()
        .into_iter()
        .map(|(words, range)| el("tr").child(el("td").child(words)).child(el("td").child(seconds(range))));
    let head =
        [Text::ConventionWords, Text::ConventionRange].map(|title| el("th").attr("scope", "col").child(say(title)));
    let table = el("table")
        .child(el("caption").child(say(Text::ConventionTable)))
        .child(el("thead").child(el("tr").children(head)))
        .child(el("tbody").children(rows));
    let formulas = formulas(words().language()).into_iter().map(|formula| el("li").child(formula));
    vec![
        el("div").class("help-columns").child(el("dl").children(bases)).child(table).into(),
        el("h3").child(say(Text::OwnFormulas)).into(),
        el("ul").class("formulas").children(formulas).into(),
        el("p").class("quiet").child(say(Text::NeverPromised)).into(),
    ]
}
