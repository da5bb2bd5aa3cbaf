//! What the user knows: the cluster and the goal of a request, as `docs/contract.md` writes them.
//!
//! A field is described once, in the table of the object that holds it: its type, its JSON name, the words or range it takes,
//! where a form shows it, which clusters it concerns, who prints it, which answers are worth trying. Types, schema, reader,
//! form, import and questions go by that row.
//!
//! Every field that may be missing is an `Option`: missing or `null` is *unknown*, and unknown never counts as fine.

mod client;
mod cluster;
mod data;
mod field;
mod form;
mod global_datastore;
mod goal;
mod latest_snapshot;
mod limits;
mod moment;
mod on_offer;
mod parameter_group;
mod pending;
mod printed;
mod record;
#[cfg(test)]
mod tests;
mod word;

pub use client::Client;
pub use cluster::{Auth, Cluster, ClusterMode, Durability, InTransitEncryption, Kind};
pub use data::{Data, WriteRate};
pub use field::{Answers, Concerns, Description, Empty, Field, Given, Group, Printed, Shape};
pub use form::TextForm;
pub use global_datastore::{GlobalDatastore, GlobalRole};
pub use goal::{Goal, GoalClusterMode, GoalInTransitEncryption, GoalKind, GoalTiming};
pub use latest_snapshot::LatestSnapshot;
pub use limits::Limits;
pub use on_offer::offered_name;
pub use parameter_group::ParameterGroup;
pub use pending::Pending;
pub use printed::printed_by;
pub use record::{Reader, Record, Value, Visitor, read_word};
pub use word::Word;

/// Places of fields in a request, so that a place is written once.
pub mod paths {
    pub use super::{
        client::paths::*, cluster::paths::*, data::paths::*, global_datastore::paths::*, goal::paths::*,
        latest_snapshot::paths::*, limits::paths::*, parameter_group::paths::*, pending::paths::*,
    };

    /// `guide`
    pub const GUIDE: &str = "guide";
    /// `asOf`
    pub const AS_OF: &str = "asOf";
}

/// The rows of these fields.
pub mod rows {
    pub use super::{
        client::rows::*, cluster::rows::*, data::rows::*, global_datastore::rows::*, goal::rows::*,
        latest_snapshot::rows::*, limits::rows::*, parameter_group::rows::*, pending::rows::*,
    };
}
