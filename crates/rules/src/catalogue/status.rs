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

/// Whether a status is none of these words, for a resource whose words are listed: those of the others are in no document
/// read so far.
pub fn is_new_status(kind: Option<Kind>, status: &str) -> bool {
    !matches!(kind, Some(Kind::Serverless | Kind::GlobalDatastore)) && !statuses().contains(&status)
}

/// The facts that the words rest on.
pub fn status_facts() -> FactIds {
    table::STATUS_FACTS
}
