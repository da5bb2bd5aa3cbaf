//! Clusters that share a plan, and in which order it is carried out.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_with::skip_serializing_none;
use upgrade_runbook::answer::{DataRisk, Effect, Seconds, Status, Verdict};

use super::row::FleetRow;

/// Clusters with the same versions, the same option, and the same open questions.
#[skip_serializing_none]
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[cfg_attr(feature = "schema", ts(optional_fields))]
#[serde(rename_all = "camelCase")]
pub struct FleetWave {
    /// Positions of its clusters in the rows.
    pub rows: Vec<u32>,
    /// What they run.
    pub from: Option<String>,
    /// What is wanted.
    pub to: Option<String>,
    /// How planning went.
    pub status: Status,
    /// The upgrade as asked, in one request.
    pub verdict: Option<Verdict>,
    /// Id of the option to take.
    pub option: Option<String>,
    /// Its title.
    pub title: Option<String>,
    /// The longest interruption of writes among them, in a sentence.
    pub downtime: Option<String>,
    /// What can happen to the data.
    pub data_risk: Option<DataRisk>,
}

/// What clusters of one wave have in common: how planning went, the option, the versions, what is open, and what blocks.
type Plan<'r> = ((Status, Option<Verdict>, Option<DataRisk>), [Option<&'r str>; 3], &'r [&'static str], &'r [String]);

fn plan_of(row: &FleetRow) -> Plan<'_> {
    let words = [&row.option, &row.from, &row.to].map(Option::as_deref);
    ((row.status, row.verdict, row.data_risk), words, &row.open, &row.blocked_by)
}

/// What is certain comes first, then what touches the data and the writes least, then what is done on fewer clusters: they show
/// whether the plan holds before it meets the rest.
type Order = (u8, Option<DataRisk>, (Option<Effect>, u32), usize);

/// Clusters that have an option; the others are in no wave.
pub(super) fn waves(rows: &[FleetRow]) -> Vec<FleetWave> {
    let mut groups: Vec<(&FleetRow, Vec<u32>)> = Vec::new();
    // Groups keep the order in which they are met. They are found by their plan: a fleet can have as many plans as clusters.
    let mut known: BTreeMap<Plan<'_>, usize> = BTreeMap::new();
    for (place, row) in (0_u32..).zip(rows).filter(|(_, row)| row.option.is_some()) {
        let group = *known.entry(plan_of(row)).or_insert(groups.len());
        match groups.get_mut(group) {
            Some((first, places)) => {
                if severity(row) > severity(first) {
                    *first = row;
                }
                places.push(place);
            }
            None => groups.push((row, vec![place])),
        }
    }
    groups.sort_by_key(|(row, places)| order(row, places.len()));
    groups.into_iter().map(|(row, places)| wave(row, places)).collect()
}

fn wave(row: &FleetRow, rows: Vec<u32>) -> FleetWave {
    FleetWave {
        rows,
        from: row.from.clone(),
        to: row.to.clone(),
        status: row.status,
        verdict: row.verdict,
        option: row.option.clone(),
        title: row.title.clone(),
        downtime: row.downtime.clone(),
        data_risk: row.data_risk,
    }
}

fn severity(row: &FleetRow) -> (Option<Effect>, u32) {
    let longest = row.seconds.map_or(u32::MAX, |Seconds { max, .. }| max);
    (row.writes, if row.writes >= Some(Effect::Interrupted) { longest } else { 0 })
}

fn order(row: &FleetRow, clusters: usize) -> Order {
    let certain = match row.status {
        Status::Planned => 0,
        Status::Conditional => 1,
        // Every option breaks a limit.
        Status::NoPath | Status::Invalid | Status::UpToDate => 2,
    };
    (certain, row.data_risk, severity(row), clusters)
}
