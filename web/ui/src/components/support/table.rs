//! The same as a table: every day and premium of the picture.

use upgrade_api::Day;

use crate::model::support::{Bar, Calendar};
use crate::node::{Element, Node, el};
use crate::text::{Text, fill, say, words};
use upgrade_messages::fleet::id;

/// One row a bar.
pub(super) fn table(calendar: &Calendar) -> Element {
    let words = words();
    let heads = [
        say(Text::SupportVersion),
        words.text(id::COLUMN_SUPPORT_ENDS),
        say(Text::SupportYears),
        words.text(id::COLUMN_EXTENDED_ENDS),
    ];
    let table = el("table")
        .class("plain")
        .child(el("thead").child(el("tr").children(heads.map(|head| el("th").attr("scope", "col").child(head)))))
        .child(el("tbody").children(calendar.bars.iter().map(row)));
    el("div")
        .class("scroll")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", say(Text::SupportTable))
        .child(table)
}

fn row(bar: &Bar) -> Element {
    let dates = &bar.dates;
    let none = || say(Text::FleetNoDate).to_owned();
    let standard = dates.standard_ends.map_or_else(none, |day| day.to_string());
    let years = dates.years.iter().zip(1_u32..).map(|(year, number)| {
        let percent = year.percent.map_or_else(|| say(Text::Unknown).to_owned(), |percent| percent.to_string());
        el("div").child(fill(Text::SupportYear, &[&number.to_string(), &year.begins.to_string(), &percent]))
    });
    let years: Node = if dates.years.is_empty() {
        say(Text::NoneOfIt).into()
    } else {
        years.map(Node::from).collect::<Vec<_>>().into()
    };
    let extended = dates.extended_ends.as_ref().map(Day::to_string);
    el("tr")
        .key(bar.name.clone())
        .child(el("th").attr("scope", "row").child(bar.name.clone()))
        .child(el("td").child(standard))
        .child(el("td").child(years))
        .child(el("td").child(extended.map(|day| -> Node {
            vec![day.into(), el("div").class("quiet").child(say(Text::SupportForced)).into()].into()
        })))
}
