//! What rules speak of: versions, guides, what the user gave of a cluster, its state, and what can be done to it.
//!
//! The ground floor: nothing in here imports anything of the crate above it.

pub mod eras;
pub mod facts;
pub mod field;
pub mod window;

mod day;
mod engine;
mod fact_ids;
mod failover;
mod given;
mod group_for;
mod guide;
mod made_group;
mod operation;
mod snapshot;
mod source;
mod state;
mod truth;
mod version;

pub use day::Day;
pub use engine::Engine;
pub use fact_ids::FactIds;
pub(crate) use failover::{requires_failover, short_failover, threshold_patch};
pub use given::{append_only, other_databases};
pub(crate) use guide::known_in;
pub use guide::{Guide, Interval};
pub use made_group::MadeGroup;
pub use operation::{Create, Modify, NodeType, Operation, SnapshotFor, Timing};
pub(crate) use snapshot::forks_no_more;
pub use snapshot::snapshot_can_be_taken;
pub use source::{DATA_VERSION, READ, Source, SourceId, SourceKind, source, sources, sources_table};
pub use state::{Pending, Place, Prepared, Resource, State};
pub use truth::Truth;
pub use version::{
    EngineVersion, FirstOffered, OfferedAs, Precision, VersionError, VersionProblem, VersionRecord, versions,
};
