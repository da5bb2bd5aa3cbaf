//! One cluster of the table.

use leptos::prelude::*;
use upgrade_api::FleetRow;

use super::shared::Table;
use crate::browser;
use crate::components::reason::marked;
use crate::model::fleet::Column;
use crate::model::span;
use crate::model::verdict::Tone;
use crate::node::{Element, Node, el};
use crate::state::Planner;
use crate::text::{Text, fill, say, seconds, words};

/// The row; a click on its name shows its plan, and leads to the verdict.
pub(super) fn row(planner: Planner, table: Table, place: usize, row: &FleetRow, wave: Option<u32>) -> Element {
    let picked = move || planner.picked.get() == Some(place);
    let name = row.cluster.clone();
    let name = name.unwrap_or_else(|| fill(Text::FleetUnnamed, &[&place.saturating_add(1).to_string()]));
    let choose = el("button")
        .attr("type", "button")
        .class("link")
        .attr("aria-pressed", move || picked().to_string())
        .on("click", move |event| {
            let main = browser::planner(event);
            planner.pick(place);
            table.open.set(false);
            browser::after_paint(move || browser::focus_within(main, ".verdict"));
        })
        .child(name);
    let head = el("th").attr("scope", "row").attr("role", "rowheader").child(choose).child(quiet(row.region.clone()));
    let cells = Column::ALL.into_iter().skip(1).map(|column| {
        el("td")
            .attr("role", "cell")
            .attr("data-column", column.id())
            .attr("data-heading", column.heading(words()))
            .child(cell(column, row, wave))
    });
    el("tr")
        .key(place.to_string())
        .attr("role", "row")
        .attr("data-tone", Tone::of_row(row).id())
        .attr("data-picked", move || picked().then(String::new))
        .child(head)
        .children(cells)
}

fn cell(column: Column, row: &FleetRow, wave: Option<u32>) -> Node {
    match column {
        Column::Cluster => Node::Nothing,
        Column::Versions => match (&row.from, &row.to) {
            (Some(from), Some(to)) => fill(Text::FromTo, &[from, to]).into(),
            (from, _) => from.clone().into(),
        },
        Column::Verdict => verdict(row),
        Column::Downtime => downtime(row),
        Column::Option => row.title.clone().into(),
        Column::SupportEnds => match &row.support {
            Some(support) => support.standard_ends.clone().into(),
            // A version that is not understood has no date either, and nothing is said of it.
            None => row.from.as_ref().map(|_| el("span").class("quiet").child(say(Text::FleetNoDate))).into(),
        },
        Column::Wave => wave.map(|wave| wave.to_string()).into(),
    }
}

/// Sign and word; what is wrong with the request, or what blocks.
fn verdict(row: &FleetRow) -> Node {
    let tone = Tone::of_row(row);
    let why = row.errors.first().or(row.blocked_by.first()).map(|why| el("span").class("quiet").child(marked(why)));
    let word = el("span")
        .class("tone")
        .child(el("span").class("sign").attr("aria-hidden", "true").child(tone.sign()))
        .child(say(tone.label()));
    vec![word.into(), why.into()].into()
}

/// The figure of writes, and the sentence that says of what and how often: several short gaps are no sum.
fn downtime(row: &FleetRow) -> Node {
    let Some(writes) = row.writes else { return Node::Nothing };
    let figure = row.seconds.map_or_else(|| say(span::effect_word(writes)).to_owned(), seconds);
    let figure = el("strong").attr("data-effect", span::effect_id(writes)).child(figure);
    vec![figure.into(), quiet(row.downtime.clone()).into()].into()
}

fn quiet(text: Option<String>) -> Option<Element> {
    text.map(|text| el("span").class("quiet").child(text))
}
