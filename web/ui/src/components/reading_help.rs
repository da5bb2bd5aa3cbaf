//! How to read the figures: what each basis means, and how words of AWS become ranges.

use crate::door::{conventions, formulas};
use crate::model::span;
use crate::node::{Element, el};
use crate::text::{Text, say, seconds, words};

/// The explanation of bases, the convention table and the formulas.
pub(crate) fn reading_help() -> Element {
    let bases = span::BASES.map(|basis| {
        el("div").with(el("dt").with(say(span::basis_name(basis)))).with(el("dd").with(say(span::basis_meaning(basis))))
    });
    let rows = conventions()
        .into_iter()
        .map(|(words, range)| el("tr").with(el("td").with(words)).with(el("td").with(seconds(range))));
    let head =
        [Text::ConventionWords, Text::ConventionRange].map(|title| el("th").set("scope", "col").with(say(title)));
    let table = el("table")
        .with(el("caption").with(say(Text::ConventionTable)))
        .with(el("thead").with(el("tr").with_all(head)))
        .with(el("tbody").with_all(rows));
    let formulas = formulas(words().language()).into_iter().map(|formula| el("li").with(formula));
    el("section")
        .class("part help")
        .set("aria-labelledby", "help-title")
        .with(el("h2").set("id", "help-title").with(say(Text::ReadingHelp)))
        .with(el("div").class("help-columns").with(el("dl").with_all(bases)).with(table))
        .with(el("h3").with(say(Text::OwnFormulas)))
        .with(el("ul").class("formulas").with_all(formulas))
        .with(el("p").class("quiet").with(say(Text::NeverPromised)))
}
