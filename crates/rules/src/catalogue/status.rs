//! Statuses of clusters.

mod table {
    use crate::model::FactIds;

    include!(concat!(env!("OUT_DIR"), "/statuses.rs"));
}

use crate::model::FactIds;
use crate::model::facts::Kind;

/// AWS's words for the status of a replication group or cache cluster.
pub fn statuses() -> &'static [&'static str] {
    table::STATUSES
}

/// Whether the status of such a resource is one of these words: those of the others are in no document read so far.
pub fn status_is_listed(kind: Option<Kind>) -> bool {
    !matches!(kind, Some(Kind::Serverless | Kind::GlobalDatastore))
}

/// The facts that the words rest on.
pub fn status_facts() -> FactIds {
    table::STATUS_FACTS
}
