//! What AWS's descriptions print of a cluster.

use super::{Cluster, Description, Field, Printed, Record as _};

/// The fields of a cluster that a description prints, each with what it prints.
pub fn printed_by(by: Description) -> impl Iterator<Item = (&'static Field, &'static Printed)> {
    Cluster::FIELDS
        .iter()
        .filter_map(move |field| Some((*field, field.printed.iter().find(|printed| printed.by == by)?)))
}
