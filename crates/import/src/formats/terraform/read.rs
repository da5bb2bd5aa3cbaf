//! Reads a document of Terraform, whichever of its forms it has.

use serde_json::Value;

use super::change;
use super::resources::{self, Managed, TOOL};
use crate::answer::DocumentKind;
use crate::formats::desired;
use crate::formats::reading::Reading;
use crate::messages;
use crate::text::count;

/// Reads a document of Terraform.
pub(super) fn read(tree: &Value, reading: &mut Reading<'_>) {
    let managed = resources::of(tree);
    let all: Vec<desired::Resource<'_>> = managed.iter().filter_map(Managed::resource).collect();
    let clusters = all.iter().filter(|resource| resource.is_cluster()).count();
    reading.open(DocumentKind::Terraform, "", count(clusters));
    if managed.is_empty() {
        reading.problems.error("", messages::NO_CACHE_IN_DOCUMENT, &[("tool", TOOL)]);
    }
    for one in &managed {
        change::note(one, reading.problems);
    }
    desired::read(&all, reading);
}
