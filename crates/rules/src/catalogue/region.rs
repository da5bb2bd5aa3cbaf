//! Regions and the block of hours that default maintenance windows lie in.

use crate::model::{FactIds, SourceId};

mod table {
    use super::{Block, Region};
    use crate::model::{FactIds, SourceId, sources};

    include!(concat!(env!("OUT_DIR"), "/regions.rs"));
}

/// An AWS Region.
#[derive(Clone, Copy, Debug)]
pub struct Region {
    /// `us-east-1`.
    pub id: &'static str,
    /// The block of default maintenance windows, where a document has it.
    pub window: Option<Block>,
    /// Whether the guide of 2018-01 lists the Region.
    pub in_2018: bool,
}

/// The hours in which AWS puts the default maintenance windows of a Region, UTC.
#[derive(Clone, Copy, Debug)]
pub struct Block {
    /// Where it begins, `HH:MM`.
    pub start: &'static str,
    /// Where it ends, `HH:MM`; smaller than the start when it crosses midnight.
    pub end: &'static str,
    /// Minutes after midnight at which it begins.
    pub start_minute: u16,
    /// How many minutes it lasts.
    pub minutes: u16,
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
