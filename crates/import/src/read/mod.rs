//! From JSON values to what AWS says of each thing.

mod cache_cluster;
mod encryption;
mod fields;
mod found;
mod global;
mod group;
mod group_nodes;
mod identity;
mod kinds;
mod others;
mod pending;
mod recognise;
mod serverless;
mod shape;

pub(crate) use cache_cluster::CacheCluster;
pub(crate) use encryption::Encryption;
pub(crate) use fields::List;
pub(crate) use found::{Found, MOST_REGIONS, Places, Seen, same_region};
pub(crate) use global::{GlobalGroup, GlobalMember};
pub(crate) use group::Group;
pub(crate) use others::{GroupOfParameters, ParameterList, Snapshot, UserGroup};
pub(crate) use pending::PendingSeen;
pub(crate) use recognise::read;
pub(crate) use serverless::ServerlessCache;
