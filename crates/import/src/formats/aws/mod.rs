//! What AWS's API calls things, whatever notation they are written in.

mod cache_cluster;
mod documents;
mod encryption;
mod engine_versions;
mod fields;
mod global;
mod group;
mod group_nodes;
mod metrics;
mod node_types;
mod others;
mod pending;
mod reserved;
mod serverless;
mod shape;
mod updates;
mod values;

pub(super) use documents::read;
pub(super) use fields::Fields;
pub(super) use shape::{SLICED, describes, describes_surely, is_root};
pub(super) use values::{ENGINES, SWITCH, check_id};
