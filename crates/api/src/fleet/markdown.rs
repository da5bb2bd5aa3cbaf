//! A fleet as a document: totals, waves, whose support ends first, and the table of all clusters.

use upgrade_messages::fleet::{Part, id};
use upgrade_messages::{Id, Words};
use upgrade_runbook::answer::Status;
use upgrade_runbook::{Block, Sourced, Table, markdown};

use super::answer::FleetAnswer;
use super::columns::SHOWN;
use super::row::FleetRow;
use super::waves::FleetWave;

/// So many clusters are named for a wave, and so many are listed whose support ends first; the table has all of them.
const NAMED: usize = 20;

pub(super) fn document(words: Words, fleet: &FleetAnswer) -> String {
    let mut blocks = vec![heading(1, words, id::FLEET_TITLE), Block::Paragraph(fleet.totals.by_status(words))];
    blocks.extend(fleet.totals.past_standard_support(words).map(Block::Paragraph));
    waves(&mut blocks, words, fleet);
    not_planned(&mut blocks, words, fleet);
    ends_first(&mut blocks, words, fleet);
    let head = SHOWN.iter().map(|column| words.text(column.heading)).collect();
    let rows = fleet.rows.iter().map(|row| SHOWN.iter().map(|column| (column.cell)(words, row)).collect());
    blocks.extend([heading(2, words, id::FLEET_CLUSTERS), table(head, rows)]);
    markdown(&blocks)
}

fn waves(blocks: &mut Vec<Block>, words: Words, fleet: &FleetAnswer) {
    if fleet.waves.is_empty() {
        return;
    }
    blocks.push(heading(2, words, id::FLEET_WAVES));
    blocks.push(Block::Paragraph(words.text(id::FLEET_WAVES_NOTE).to_owned()));
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
    blocks.push(table(texts(words, &headings), rows));
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
fn not_planned(blocks: &mut Vec<Block>, words: Words, fleet: &FleetAnswer) {
    let without = |row: &FleetRow| row.option.is_none() && row.status != Status::UpToDate;
    let mut rows = fleet.rows.iter().zip(0_u32..).filter(|(row, _)| without(row)).peekable();
    if rows.peek().is_none() {
        return;
    }
    blocks.push(heading(2, words, id::FLEET_NOT_PLANNED));
    let reason = |row: &FleetRow| if row.errors.is_empty() { row.summary.clone() } else { row.errors.join("; ") };
    let rows = rows.map(|(row, place)| vec![name(words, row, place), reason(row)]);
    blocks.push(table(texts(words, &[id::COLUMN_CLUSTER, id::FLEET_REASON]), rows));
}

fn ends_first(blocks: &mut Vec<Block>, words: Words, fleet: &FleetAnswer) {
    if fleet.ends_first.is_empty() {
        return;
    }
    blocks.push(heading(2, words, id::FLEET_ENDS_FIRST));
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
    blocks.push(table(texts(words, &headings), rows));
}

fn rows<'f>(fleet: &'f FleetAnswer, places: &'f [u32]) -> impl Iterator<Item = (&'f FleetRow, u32)> {
    places.iter().filter_map(|place| Some((fleet.rows.get(usize::try_from(*place).ok()?)?, *place)))
}

/// Its id, or else which request it was.
fn name(words: Words, row: &FleetRow, place: u32) -> String {
    let number = || words.say(id::FLEET_LINE, &[("number", place.saturating_add(1).to_string())]);
    row.cluster.clone().unwrap_or_else(number)
}

fn texts(words: Words, ids: &[Id<Part>]) -> Vec<&'static str> {
    ids.iter().map(|id| words.text(*id)).collect()
}

fn heading(level: usize, words: Words, title: Id<Part>) -> Block<'static> {
    Block::Heading(level, words.text(title).to_owned())
}

/// A table without sources.
fn table(head: Vec<&'static str>, rows: impl Iterator<Item = Vec<String>>) -> Block<'static> {
    let row = |mut cells: Vec<String>| {
        let last = Sourced { text: cells.pop().unwrap_or_default(), sources: Vec::new() };
        (cells, last)
    };
    Block::Table(Table { head, rows: rows.map(row).collect() })
}
