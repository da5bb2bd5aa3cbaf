//! What AWS's API calls things, whatever notation they are written in.

mod cache_cluster;
mod documents;
mod encryption;
mod fields;
mod global;
mod group;
mod group_nodes;
mod others;
mod pending;
mod serverless;
mod shape;
mod values;

pub(super) use documents::read;
pub(super) use fields::Fields;
pub(super) use shape::{describes, describes_surely, is_root};
pub(super) use values::{ENGINES, SWITCH, check_id};
