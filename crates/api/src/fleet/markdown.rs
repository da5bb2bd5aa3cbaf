//! A fleet as a document: totals, waves, whose support ends first, and the table of all clusters.

use upgrade_messages::fleet::{Part, id};
use upgrade_messages::{Id, Words};
use upgrade_runbook::answer::Status;
use upgrade_runbook::escape_markdown;

use super::answer::FleetAnswer;
use super::columns::SHOWN;
use super::row::FleetRow;
use super::waves::FleetWave;

/// So many clusters are named for a wave, and so many are listed whose support ends first; the table has all of them.
const NAMED: usize = 20;

pub(super) fn document(words: Words, fleet: &FleetAnswer) -> String {
    let mut out = String::new();
    let totals = &fleet.totals;
    let number = |count: u32| count.to_string();
    heading(&mut out, "#", words.text(id::FLEET_TITLE));
    paragraph(
        &mut out,
        &words.say(
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
        ),
    );
    if totals.extended_support > 0 || totals.support_ended > 0 {
        let counts = [("extended", number(totals.extended_support)), ("ended", number(totals.support_ended))];
        paragraph(&mut out, &words.say(id::FLEET_EXTENDED_SUPPORT, &counts));
    }
    waves(&mut out, words, fleet);
    not_planned(&mut out, words, fleet);
    ends_first(&mut out, words, fleet);
    heading(&mut out, "##", words.text(id::FLEET_CLUSTERS));
    table(
        &mut out,
        SHOWN.iter().map(|column| words.text(column.heading).to_owned()),
        fleet.rows.iter().map(|row| SHOWN.iter().map(|column| (column.cell)(words, row)).collect()),
    );
    out
}

fn waves(out: &mut String, words: Words, fleet: &FleetAnswer) {
    if fleet.waves.is_empty() {
        return;
    }
    heading(out, "##", words.text(id::FLEET_WAVES));
    paragraph(out, words.text(id::FLEET_WAVES_NOTE));
    let headings =
        [id::FLEET_WAVE, id::FLEET_CLUSTERS, id::COLUMN_FROM, id::COLUMN_TO, id::COLUMN_OPTION, id::COLUMN_DOWNTIME];
    let rows = fleet.waves.iter().zip(1_u32..).map(|(wave, number)| {
        let text = |value: &Option<String>| value.clone().unwrap_or_default();
        let number = number.to_string();
        vec![
            number,
            named(words, fleet, wave),
            text(&wave.from),
            text(&wave.to),
            text(&wave.title),
            text(&wave.downtime),
        ]
    });
    table(out, texts(words, &headings), rows);
}

/// The clusters of a wave by name, as many as fit a cell, and how many more there are.
fn named(words: Words, fleet: &FleetAnswer, wave: &FleetWave) -> String {
    let mut names: Vec<String> =
        rows(fleet, &wave.rows).take(NAMED).map(|(row, place)| name(words, row, place)).collect();
    if let Some(more) = wave.rows.len().checked_sub(NAMED).filter(|more| *more > 0) {
        names.push(words.say(id::FLEET_MORE, &[("count", more.to_string())]));
    }
    names.join(", ")
}

/// What keeps a cluster from a plan: a mistake in its request, or what blocks every option.
fn not_planned(out: &mut String, words: Words, fleet: &FleetAnswer) {
    let without = |row: &FleetRow| row.option.is_none() && row.status != Status::UpToDate;
    let mut rows = fleet.rows.iter().zip(0_u32..).filter(|(row, _)| without(row)).peekable();
    if rows.peek().is_none() {
        return;
    }
    heading(out, "##", words.text(id::FLEET_NOT_PLANNED));
    let reason = |row: &FleetRow| if row.errors.is_empty() { row.summary.clone() } else { row.errors.join("; ") };
    let rows = rows.map(|(row, place)| vec![name(words, row, place), reason(row)]);
    table(out, texts(words, &[id::COLUMN_CLUSTER, id::FLEET_REASON]), rows);
}

fn ends_first(out: &mut String, words: Words, fleet: &FleetAnswer) {
    if fleet.ends_first.is_empty() {
        return;
    }
    heading(out, "##", words.text(id::FLEET_ENDS_FIRST));
    let headings =
        [id::COLUMN_CLUSTER, id::COLUMN_FROM, id::FLEET_STANDARD_ENDS, id::FLEET_EXTENDED_ENDS, id::COLUMN_PREMIUM];
    let rows = rows(fleet, &fleet.ends_first).take(NAMED).filter_map(|(row, place)| {
        let support = row.support.as_ref()?;
        Some(vec![
            name(words, row, place),
            row.from.clone().unwrap_or_default(),
            support.standard_ends.clone(),
            support.extended_ends.clone().unwrap_or_default(),
            support.premium_percent.map(|percent| percent.to_string()).unwrap_or_default(),
        ])
    });
    table(out, texts(words, &headings), rows);
}

fn rows<'f>(fleet: &'f FleetAnswer, places: &'f [u32]) -> impl Iterator<Item = (&'f FleetRow, u32)> {
    places.iter().filter_map(|place| Some((fleet.rows.get(usize::try_from(*place).ok()?)?, *place)))
}

/// Its id, or else which request it was.
fn name(words: Words, row: &FleetRow, place: u32) -> String {
    let number = || words.say(id::FLEET_LINE, &[("number", place.saturating_add(1).to_string())]);
    row.cluster.clone().unwrap_or_else(number)
}

fn texts(words: Words, ids: &[Id<Part>]) -> impl Iterator<Item = String> {
    ids.iter().map(move |id| words.text(*id).to_owned())
}

fn heading(out: &mut String, level: &str, text: &str) {
    if !out.is_empty() && !out.ends_with("\n\n") {
        out.push('\n');
    }
    out.push_str(level);
    out.push(' ');
    escape_markdown(out, text);
    out.push_str("\n\n");
}

fn paragraph(out: &mut String, text: &str) {
    escape_markdown(out, text);
    out.push_str("\n\n");
}

fn table(out: &mut String, headings: impl Iterator<Item = String>, rows: impl Iterator<Item = Vec<String>>) {
    let headings: Vec<String> = headings.collect();
    line(out, &headings);
    line(out, &vec!["---".to_owned(); headings.len()]);
    rows.for_each(|cells| line(out, &cells));
}

fn line(out: &mut String, cells: &[String]) {
    out.push('|');
    for cell in cells {
        out.push(' ');
        if cell == "---" {
            out.push_str(cell);
        } else {
            escape_markdown(out, cell);
        }
        out.push_str(" |");
    }
    out.push('\n');
}
