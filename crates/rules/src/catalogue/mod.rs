//! What AWS offered when: static tables made from the reviewed files of `data/` at build time, and look-ups in them.
//!
//! No parser and no allocation at run time. Every entry names the facts and the sources it rests on. Each table is included
//! by the file that looks things up in it.

mod combinations;
mod contradiction;
mod convention;
mod durability;
mod error;
mod family;
mod global_datastore;
mod node;
mod offer;
mod parameter;
mod region;
mod status;
mod support;

pub use combinations::{Combination, cluster_mode_needs, impossible_combinations};
pub(crate) use combinations::{has_replicas, has_several_shards};
pub use contradiction::{Contradiction, contradictions, contradictions_of};
pub use convention::{Phrase, phrase, phrases};
pub use durability::{has_durability, runs_durability};
pub use error::{KnownError, Piece, ValueKind, declared_code, declared_code_sources, errors};
pub use family::{Family, default_groups, families, family, family_of_default_group, has_name_of_default};
pub use global_datastore::{can_be_global, runs_global_datastore};
pub use node::{
    Minimum, NodeFamily, NodeMemory, NodeMinimum, Oldest, Printed, is_larger, larger_in_family, memcached_memory,
    minimum_version, node_families, node_family, node_memory, node_types, older_generation, some_type_is_too_new,
    some_type_never_runs, usable_memory,
};
pub use offer::{Offer, newest, newest_in_region, newest_serverless, offer, offered_instead};
pub use parameter::{Carried, Parameter, carried, parameters};
pub use region::{Block, Region, region, regions};
pub use status::{is_new_status, status_facts, statuses};
pub use support::{Phase, Premium, Support, premium, support};

pub use crate::model::{
    DATA_VERSION, FactIds, OfferedAs, Precision, READ, Source, SourceId, SourceKind, VersionRecord, source, sources,
    sources_table, versions,
};
