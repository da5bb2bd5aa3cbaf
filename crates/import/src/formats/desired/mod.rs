//! What tools say of clusters that they manage: Terraform, `CloudFormation`, controllers of Kubernetes, Pulumi.
//!
//! All of them use AWS's names of what a request sets, or those of Terraform's provider, each in a casing of its own. One reader
//! reads them all. A value that is not there as such, but only a reference to it, is unknown.

mod attributes;
mod names;
mod read;
mod reference;
mod resource;

pub(super) use attributes::says_anything;
pub(super) use resource::{Resource, ResourceKind};

use super::reading::Reading;
use crate::answer::DocumentKind;
use crate::messages;
use crate::text::count;

/// Opens a document of a tool, and adds its clusters.
pub(super) fn document(kind: DocumentKind, tool: &str, resources: &[Resource<'_>], reading: &mut Reading<'_>) {
    let clusters = resources.iter().filter(|resource| resource.is_cluster()).count();
    reading.open(kind, "", count(clusters));
    if resources.is_empty() {
        reading.problems.error("", messages::NO_CACHE_IN_DOCUMENT, &[("tool", tool)]);
    }
    read(resources, reading);
}

/// Adds the clusters of the open document, and names what is not read.
pub(super) fn read(resources: &[Resource<'_>], reading: &mut Reading<'_>) {
    for resource in resources.iter().filter(|resource| resource.is_cluster()) {
        reading.next_thing();
        let desired = read::resource(resource, reading.problems);
        let seen = reading.seen(desired);
        reading.found.desired.push(seen);
    }
    for resource in resources.iter().filter(|resource| resource.kind == ResourceKind::Global) {
        reading.problems.warning(&resource.path, messages::GLOBAL_OF_TOOL, &[("resource", &resource.called)]);
    }
    let mut others: Vec<String> = resources
        .iter()
        .filter(|resource| resource.kind == ResourceKind::Other)
        .map(|resource| ["`", &resource.called, "`"].concat())
        .collect();
    others.dedup();
    if !others.is_empty() {
        reading.problems.note("", messages::RESOURCES_NOT_NEEDED, &[("resources", &shortened(&others))]);
    }
}

/// At most so many names are listed in a sentence.
const LISTED: usize = 8;

/// Names in a sentence.
pub(super) fn shortened(names: &[String]) -> String {
    let mut text = names.iter().take(LISTED).cloned().collect::<Vec<_>>().join(", ");
    if names.len() > LISTED {
        text.push_str(", ...");
    }
    text
}
