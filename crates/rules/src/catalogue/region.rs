//! Regions and the block of hours that default maintenance windows lie in.

use crate::model::{FactIds, SourceId};

mod table {
    use super::Region;
    use crate::model::{FactIds, SourceId, sources};

    include!(concat!(env!("OUT_DIR"), "/regions.rs"));
}

/// An AWS Region.
#[derive(Clone, Copy, Debug)]
pub struct Region {
    /// `us-east-1`.
    pub id: &'static str,
    /// Where the block of default maintenance windows begins, UTC, `HH:MM`.
    pub window_start: &'static str,
    /// Where it ends, UTC, `HH:MM`; smaller than the start when it crosses midnight.
    pub window_end: &'static str,
    /// Minutes after midnight UTC at which the block begins.
    pub start_minute: u16,
    /// How many minutes the block lasts.
    pub minutes: u16,
    /// Whether the guide of 2018-01 lists the Region.
    pub in_2018: bool,
}

impl Region {
    /// The facts that the blocks rest on.
    pub fn facts() -> FactIds {
        table::REGION_FACTS
    }

    /// The sources that the blocks rest on.
    pub fn sources() -> &'static [SourceId] {
        table::REGION_SOURCES
    }
}

/// Every Region, in the order of ids.
pub fn regions() -> &'static [Region] {
    &table::REGIONS
}

/// The Region with this id.
pub fn region(id: &str) -> Option<&'static Region> {
    table::REGIONS.iter().find(|region| region.id == id)
}
