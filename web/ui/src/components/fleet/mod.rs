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

use crate::components::support::fleet_support;
use crate::fleet_run::{FleetRun, clusters, fleet_run};
use crate::model::fleet::View;
use crate::node::{Node, el, live};
use crate::state::Planner;
use crate::text::{Text, fill, say, words};
use shared::Table;
use upgrade_messages::Words;
use upgrade_messages::fleet::id;

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
        if let Some(said) = count.get().and_then(|_| of_each(planner.words(), run)) {
            planner.tell(said);
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
        .child(el("div").class("fleet-totals").child(live(move || totals(run))))
        .child(tools::tools(table))
        .child(table::table(planner, table))
        .child(tools::parts(table))
        .child(waves::waves(run))
        .child(fleet_support(planner, run))
        .child(foot::foot(planner, table))
        .into()
}

/// How many clusters of each status; once, when all are planned.
fn of_each(words: Words, run: FleetRun) -> Option<String> {
    let fleet = run.fleet.read();
    let totals = fleet.is_done().then(|| &fleet.answer().totals)?;
    let number = |count: u32| count.to_string();
    Some(words.say(
        id::FLEET_TOTALS,
        &[
            ("clusters", number(totals.clusters)),
            ("planned", number(totals.planned)),
            ("conditional", number(totals.conditional)),
            ("upToDate", number(totals.up_to_date)),
            ("noPath", number(totals.no_path)),
            ("invalid", number(totals.invalid)),
            ("blocked", number(totals.blocked)),
        ],
    ))
}

/// The same with how many are past standard support.
fn totals(run: FleetRun) -> Option<Vec<Node>> {
    let planned = of_each(words(), run)?;
    let fleet = run.fleet.read();
    let totals = &fleet.answer().totals;
    let number = |count: u32| count.to_string();
    let support = (totals.extended_support > 0 || totals.support_ended > 0).then(|| {
        let counts = [("extended", number(totals.extended_support)), ("ended", number(totals.support_ended))];
        el("p").child(words().say(id::FLEET_EXTENDED_SUPPORT, &counts))
    });
    Some(vec![el("p").child(planned).into(), support.into()])
}
