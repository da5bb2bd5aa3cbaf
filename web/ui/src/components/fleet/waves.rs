//! Clusters that share a plan, and in which order it is carried out.

use leptos::prelude::*;

use crate::fleet_run::FleetRun;
use crate::node::{Element, Node, el, live};
use crate::text::{Text, fill, say, words};
use upgrade_api::FleetWave;
use upgrade_messages::fleet::id;

/// So many waves are listed; the filter above the table has all of them.
const LISTED: usize = 30;

/// The waves, folded; nothing where there is none.
pub(super) fn waves(run: FleetRun) -> Node {
    live(move || {
        let fleet = run.fleet.read();
        let waves = &fleet.answer().waves;
        let words = words();
        let heads = [id::FLEET_WAVE, id::FLEET_CLUSTERS].map(|id| words.text(id)).into_iter();
        let heads = heads.chain([say(Text::FleetVersions)]);
        let heads = heads.chain([id::COLUMN_OPTION, id::COLUMN_DOWNTIME].map(|id| words.text(id)));
        let more = waves.len().checked_sub(LISTED).filter(|more| *more > 0);
        let more = more.map(|more| el("p").child(words.say(id::FLEET_MORE, &[("count", more.to_string())])));
        let table = el("table")
            .class("plain")
            .child(el("thead").child(el("tr").children(heads.map(|head| el("th").attr("scope", "col").child(head)))))
            .child(
                el("tbody").children(waves.iter().take(LISTED).zip(1_u32..).map(|(wave, number)| row(wave, number))),
            );
        (!waves.is_empty()).then(|| {
            let title = fill(Text::Counted, &[words.text(id::FLEET_WAVES), &waves.len().to_string()]);
            el("details")
                .key("waves")
                .child(el("summary").child(title))
                .child(el("p").class("quiet").child(words.text(id::FLEET_WAVES_NOTE)))
                .child(
                    el("div")
                        .class("scroll")
                        .attr("tabindex", "0")
                        .attr("role", "region")
                        .attr("aria-label", words.text(id::FLEET_WAVES))
                        .child(table),
                )
                .child(more)
        })
    })
}

fn row(wave: &FleetWave, number: u32) -> Element {
    let versions = match (&wave.from, &wave.to) {
        (Some(from), Some(to)) => fill(Text::FromTo, &[from, to]),
        (from, _) => from.clone().unwrap_or_default(),
    };
    let cells = [
        wave.rows.len().to_string(),
        versions,
        wave.title.clone().unwrap_or_default(),
        wave.downtime.clone().unwrap_or_default(),
    ];
    el("tr")
        .key(number.to_string())
        .child(el("th").attr("scope", "row").child(number.to_string()))
        .children(cells.map(|cell| el("td").child(cell)))
}
