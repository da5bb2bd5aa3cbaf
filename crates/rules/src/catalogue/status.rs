//! Statuses of clusters.

mod table {
    use crate::model::FactIds;

    include!(concat!(env!("OUT_DIR"), "/statuses.rs"));
}

use crate::model::FactIds;

/// AWS's words for the status of a replication group or cache cluster.
pub fn statuses() -> &'static [&'static str] {
    table::STATUSES
}

/// The facts that the words rest on.
pub fn status_facts() -> FactIds {
    table::STATUS_FACTS
}
