//! The table as a file, and on the command line.

use leptos::prelude::*;

use super::shared::Table;
use crate::browser;
use crate::components::command_line::command_line;
use crate::core_client::{FleetFormat, render_fleet};
use crate::model::fleet::command;
use crate::node::{Element, Node, el};
use crate::state::Planner;
use crate::text::{Text, say};

/// The files: format, label, name and media type.
const FILES: [(FleetFormat, Text, &str, &str); 3] = [
    (FleetFormat::Csv, Text::FleetCsv, "elasticache-upgrades.csv", "text/csv"),
    (FleetFormat::Ndjson, Text::FleetNdjson, "elasticache-upgrades.ndjson", "application/x-ndjson"),
    (FleetFormat::Markdown, Text::FleetMarkdown, "elasticache-upgrades.md", "text/markdown"),
];

/// Downloads, once all clusters are planned, and the command for the same table.
pub(super) fn foot(planner: Planner, table: Table) -> Element {
    let downloads = FILES.map(|(format, label, name, media_type)| {
        el("button")
            .attr("type", "button")
            .on("click", move |_| {
                let fleet = table.run.fleet.read_untracked();
                browser::download(name, media_type, &render_fleet(fleet.answer(), format, planner.language));
            })
            .child(say(label))
    });
    let how = move || -> Node {
        let line = move || command(&planner.request.read());
        let copied = move || command(&planner.request.read_untracked());
        let why = el("p").class("quiet").child(say(Text::FleetCommandWhy));
        vec![why.into(), command_line(planner, line, copied).into()].into()
    };
    let on_the_command_line = el("details").child(el("summary").child(say(Text::FleetCommand))).folds(how);
    el("div")
        .class("fleet-foot")
        .attr("hidden", move || !table.run.fleet.read().is_done())
        .children(downloads)
        .child(on_the_command_line)
}
