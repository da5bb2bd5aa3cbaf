//! What AWS's API calls things, whatever notation they are written in.

mod cache_cluster;
mod documents;
mod encryption;
mod fields;
mod global;
mod group;
mod group_nodes;
mod identity;
mod kinds;
mod others;
mod pending;
mod serverless;
mod shape;

pub(super) use documents::read;
pub(super) use shape::describes;
