//! What documents describe, whatever their format: each thing with what AWS says of it.

mod cache_cluster;
mod desired;
mod encryption;
mod found;
mod global;
mod group;
mod list;
mod metric;
mod offered;
mod others;
mod pending;
mod serverless;
mod shelf;
mod updates;

pub(crate) use cache_cluster::CacheCluster;
pub(crate) use desired::{Desired, Recorded};
pub(crate) use encryption::Encryption;
pub(crate) use found::Found;
pub(crate) use global::{GlobalGroup, GlobalMember};
pub(crate) use group::Group;
pub(crate) use list::List;
pub(crate) use metric::Metric;
pub(crate) use offered::{AllowedNodeTypes, OfferedVersions, ReservedNodes};
pub(crate) use others::{GroupOfParameters, ParameterList, Snapshot, UserGroup};
pub(crate) use pending::PendingSeen;
pub(crate) use serverless::ServerlessCache;
pub(crate) use shelf::{MOST_REGIONS, Places, Seen, same_region};
pub(crate) use updates::{ServiceUpdate, UpdateAction};
