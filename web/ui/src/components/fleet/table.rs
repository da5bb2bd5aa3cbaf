//! The table itself: headings that sort, and the rows of one part.

use leptos::prelude::*;

use super::row;
use super::shared::Table;
use crate::model::fleet::Column;
use crate::node::{Element, Node, el, live};
use crate::state::Planner;
use crate::text::{Text, say, words};

/// Roles are said again: where there is little room, rows are laid out as cards, and browsers then forget what they are.
pub(super) fn table(planner: Planner, table: Table) -> Element {
    let heads = Column::ALL.map(|column| head(table, column));
    let rows = live(move || rows(planner, table));
    el("table")
        .class("fleet-table")
        .attr("role", "table")
        .attr("aria-labelledby", "fleet-title")
        .child(el("thead").attr("role", "rowgroup").child(el("tr").attr("role", "row").children(heads)))
        .child(el("tbody").attr("role", "rowgroup").child(rows))
}

fn rows(planner: Planner, table: Table) -> Node {
    let (fleet, shown) = (table.run.fleet.read(), table.shown.read());
    let mut rows: Vec<Node> = Vec::new();
    for place in &shown.rows {
        if let Some((one, wave)) = fleet.row(*place) {
            rows.push(row::row(planner, table, *place, one, wave).into());
        }
    }
    if rows.is_empty() && fleet.progress().0 > 0 {
        let none = el("td").attr("role", "cell").attr("colspan", Column::ALL.len().to_string());
        rows.push(el("tr").key("none").attr("role", "row").child(none.child(say(Text::FleetNone))).into());
    }
    rows.into()
}

fn head(table: Table, column: Column) -> Element {
    let direction = move || table.view.read().direction(column);
    let sign = move || match direction() {
        Some("descending") => "▼",
        Some(_) => "▲",
        None => "↕",
    };
    el("th")
        .attr("scope", "col")
        .attr("role", "columnheader")
        .attr("data-column", column.id())
        .attr("aria-sort", move || direction().map(str::to_owned))
        .child(
            el("button")
                .attr("type", "button")
                .on("click", move |_| table.view.update(|view| view.sort_by(column)))
                .child(column.heading(words()))
                .child(el("span").class("direction").attr("aria-hidden", "true").child(sign)),
        )
}
