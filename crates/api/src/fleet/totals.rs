//! How many clusters of each kind, and whose support ends first.

use serde::Serialize;
use upgrade_messages::Words;
use upgrade_messages::fleet::id;
use upgrade_runbook::answer::{Status, Verdict};

use super::row::{FleetRow, SupportPhase};

/// Numbers of clusters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct FleetTotals {
    /// All of them.
    pub clusters: u32,
    /// With an option, and nothing open.
    pub planned: u32,
    /// With an option that depends on open questions.
    pub conditional: u32,
    /// With nothing to do.
    pub up_to_date: u32,
    /// Without an option.
    pub no_path: u32,
    /// That cannot be planned: the request is wrong.
    pub invalid: u32,
    /// Blocked as asked, in one request.
    pub blocked: u32,
    /// In Extended Support on the planning date.
    pub extended_support: u32,
    /// No longer supported on the planning date.
    pub support_ended: u32,
}

impl FleetTotals {
    /// How many clusters of each status there are.
    pub fn by_status(&self, words: Words) -> String {
        let counts = [
            ("clusters", self.clusters),
            ("planned", self.planned),
            ("conditional", self.conditional),
            ("upToDate", self.up_to_date),
            ("noPath", self.no_path),
            ("invalid", self.invalid),
            ("blocked", self.blocked),
        ];
        words.say(id::FLEET_TOTALS, &counts.map(|(name, count)| (name, count.to_string())))
    }

    /// How many are past standard support; nothing where none is.
    pub fn past_standard_support(&self, words: Words) -> Option<String> {
        let counts = [("extended", self.extended_support), ("ended", self.support_ended)];
        let any = counts.iter().any(|(_, count)| *count > 0);
        any.then(|| words.say(id::FLEET_EXTENDED_SUPPORT, &counts.map(|(name, count)| (name, count.to_string()))))
    }
}

pub(super) fn totals(rows: &[FleetRow]) -> FleetTotals {
    let count =
        |is: &dyn Fn(&FleetRow) -> bool| u32::try_from(rows.iter().filter(|row| is(row)).count()).unwrap_or(u32::MAX);
    let of = |status: Status| count(&|row| row.status == status);
    let phase =
        |wanted: SupportPhase| count(&|row| row.support.as_ref().is_some_and(|support| support.phase == Some(wanted)));
    FleetTotals {
        clusters: count(&|_| true),
        planned: of(Status::Planned),
        conditional: of(Status::Conditional),
        up_to_date: of(Status::UpToDate),
        no_path: of(Status::NoPath),
        invalid: of(Status::Invalid),
        blocked: count(&|row| row.verdict == Some(Verdict::Blocked)),
        extended_support: phase(SupportPhase::Extended),
        support_ended: phase(SupportPhase::Ended),
    }
}

/// The places of the rows whose support ends on a known day, the earliest end of standard support first.
pub(super) fn ends_first(rows: &[FleetRow]) -> Vec<u32> {
    let days = |row: &FleetRow| row.support.as_ref().map(|support| support.standard_ends.clone());
    let mut ends: Vec<(String, u32)> =
        rows.iter().zip(0_u32..).filter_map(|(row, place)| Some((days(row)?, place))).collect();
    ends.sort();
    ends.into_iter().map(|(_, place)| place).collect()
}
