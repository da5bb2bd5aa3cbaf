//! What AWS offered when: static tables made from the reviewed files of `data/` at build time, and look-ups in them.
//!
//! No parser and no allocation at run time. Every entry names the facts and the sources it rests on.

mod contradiction;
mod convention;
mod fact_ids;
mod family;
mod node;
mod region;
mod source;
mod support;
mod version;

pub use contradiction::{Contradiction, contradictions, contradictions_of};
pub use convention::{Phrase, phrase, phrases};
pub use fact_ids::FactIds;
pub use family::{Family, families, family, family_of_default_group};
pub use node::{
    Minimum, NodeFamily, NodeMemory, NodeMinimum, Oldest, Printed, is_larger, larger_in_family, memcached_memory,
    minimum_version, node_families, node_family, node_memory, node_types, stated_minimum, usable_memory,
};
pub use region::{Region, region, regions};
pub use source::{Source, SourceId, SourceKind, source, sources_table};
pub use support::{Phase, Premium, Support, premium, support};
pub use tables::sources;
pub(crate) use version::offer;
pub use version::{Offer, OfferedAs, Precision, VersionRecord, newest, newest_serverless, versions};

/// The format of the data files.
pub const DATA_VERSION: u32 = tables::DATA_VERSION;

/// The day on which the facts were last read, `YYYY-MM-DD`.
pub const READ: &str = tables::READ;

/// The tables that the build script writes.
#[expect(clippy::unreadable_literal, reason = "numbers stand as the guide prints them")]
mod tables {
    use semver::Version;

    use super::{
        Contradiction, FactIds, Family, NodeFamily, NodeMemory, NodeMinimum, OfferedAs, Oldest, Phrase, Precision,
        Premium, Printed, Region, SourceId, SourceKind, Support, VersionRecord,
    };
    use crate::{Engine, Interval};

    include!(concat!(env!("OUT_DIR"), "/catalogue.rs"));
}
