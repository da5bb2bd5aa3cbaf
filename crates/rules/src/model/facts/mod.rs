//! What the user knows: the cluster and the goal of a request, as `CONTRACT.md` writes them.
//!
//! Every field that may be missing is an `Option`: missing or `null` is *unknown*, and unknown never counts as fine.

mod cluster;
mod goal;

pub use cluster::{
    Auth, Client, Cluster, ClusterMode, Data, GlobalDatastore, GlobalRole, InTransitEncryption, Kind, LatestSnapshot,
    ParameterGroup, Pending, WriteRate,
};
pub use goal::{Goal, GoalClusterMode, GoalInTransitEncryption, GoalTiming, Limits};
