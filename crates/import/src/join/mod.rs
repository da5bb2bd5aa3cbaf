//! From what documents describe to the clusters of the answer, each with what is still unknown.

mod builder;
mod cache_cluster;
mod clusters;
mod desired;
mod desired_gaps;
mod extras;
mod gaps;
mod global;
mod group;
mod group_gaps;
mod group_pending;
mod joined;
mod members;
mod merging;
mod metrics;
mod offered;
mod security;
mod serverless;
mod unknown;
mod updates;

pub(crate) use clusters::clusters;
