//! All clusters of a paste in one table: filtered, sorted, in parts; choosing one shows its plan.

mod foot;
mod row;
mod shared;
mod table;
#[cfg(test)]
mod tests;
mod tools;
mod waves;

use leptos::prelude::*;
use upgrade_api::FleetTotals;

use crate::components::support::fleet_support;
use crate::fleet_run::{FleetRun, clusters, fleet_run};
use crate::model::fleet::View;
use crate::node::{Node, el, live};
use crate::state::Planner;
use crate::text::{Text, fill, say, words};
use shared::Table;

/// The id of the table's part.
pub(crate) const FLEET: &str = "fleet";

/// The table; nothing where the paste has one cluster or none.
pub(crate) fn fleet(planner: Planner) -> Node {
    let run = fleet_run(planner);
    let view = RwSignal::new(View::default());
    let shown = Memo::new(move |_| view.read().of(&run.fleet.read()));
    let table = Table { run, view, shown, open: RwSignal::new(true) };
    let count = Memo::new(move |_| clusters(planner));
    // Another paste is looked at from its beginning.
    Effect::new(move |_| {
        planner.paste.track();
        table.view.set(View::default());
        table.open.set(true);
    });
    // A screen reader says how many of each there are, once all are planned.
    Effect::new(move |_| {
        if let Some(totals) = count.get().and_then(|_| totals(run)) {
            planner.tell(totals.by_status(planner.words()));
        }
    });
    live(move || count.get().map(|count| whole(planner, table, count)))
}

fn whole(planner: Planner, table: Table, count: usize) -> Node {
    let Table { run, open, .. } = table;
    let progress = live(move || {
        let (so_far, done) = (run.planned.get(), run.fleet.read().is_done());
        (!done).then(|| {
            let words = fill(Text::FleetPlanning, &[&so_far.to_string(), &count.to_string()]);
            el("p").class("progress").child(words)
        })
    });
    el("details")
        .class("fold fleet")
        .attr("id", FLEET)
        .attr("role", "group")
        .attr("aria-labelledby", "fleet-title")
        .attr("open", move || open.get())
        .on("toggle", move |event| {
            let is_open = event_target::<web_sys::Element>(event).has_attribute("open");
            if open.get_untracked() != is_open {
                open.set(is_open);
            }
        })
        .child(el("summary").child(el("h2").attr("id", "fleet-title").child(fill(Text::Fleet, &[&count.to_string()]))))
        .child(el("p").class("quiet").child(say(Text::FleetLead)))
        .child(progress)
        .child(el("div").class("fleet-totals").child(live(move || totals(run).map(said))))
        .child(tools::tools(table))
        .child(table::table(planner, table))
        .child(tools::parts(table))
        .child(waves::waves(run))
        .child(fleet_support(planner, run))
        .child(foot::foot(planner, table))
        .into()
}

/// How many there are of each; once, when all are planned.
fn totals(run: FleetRun) -> Option<FleetTotals> {
    let fleet = run.fleet.read();
    fleet.is_done().then(|| fleet.answer().totals)
}

fn said(totals: FleetTotals) -> Vec<Node> {
    let words = words();
    let support = totals.past_standard_support(words).map(|support| el("p").child(support));
    vec![el("p").child(totals.by_status(words)).into(), support.into()]
}
