//! What is said of a fleet, and the formats that it is written in.

use serde::Serialize;

use super::row::FleetRow;
use super::totals::FleetTotals;
use super::waves::FleetWave;

/// The plans of a fleet.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct FleetAnswer {
    /// A row for each cluster, in the order of the requests.
    pub rows: Vec<FleetRow>,
    /// Clusters that have an option and share a plan; first what is certain and touches the least.
    pub waves: Vec<FleetWave>,
    /// How many of each.
    pub totals: FleetTotals,
    /// Positions in [`Self::rows`] of the clusters whose support ends on a known day, the earliest day first.
    pub ends_first: Vec<u32>,
}

/// A format that a fleet is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum FleetFormat {
    /// The answer as it is.
    Json,
    /// Its rows, one to a line, each an object.
    Ndjson,
    /// Its rows, for a spreadsheet.
    Csv,
    /// A document.
    Markdown,
}

impl FleetFormat {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Json, Self::Ndjson, Self::Csv, Self::Markdown];

    /// Its id: `ndjson`.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Ndjson => "ndjson",
            Self::Csv => "csv",
            Self::Markdown => "markdown",
        }
    }

    /// The format with an id.
    pub fn of(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.id() == id)
    }
}
