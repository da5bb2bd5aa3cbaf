//! Service updates: no engine upgrades, and in the way of one while they run.

use std::collections::BTreeMap;

use upgrade_rules::facts::Kind;

use super::builder::ClusterBuilder;
use crate::answer::{DocumentInfo, DocumentKind};
use crate::described::{Found, Places, Seen, UpdateAction};
use crate::messages::{self, Message};
use crate::problems::Problems;
use crate::text::count;

/// While its status is one of these, an update changes the cluster or is about to.
const RUNNING: [&str; 5] = ["waiting-to-start", "in-progress", "stopping", "scheduling", "scheduled"];

/// Says what service updates mean for the clusters of the text.
pub(crate) fn apply(builders: &mut [ClusterBuilder], found: &Found, problems: &mut Problems) {
    let is_of_updates =
        |info: &DocumentInfo| matches!(info.kind, DocumentKind::UpdateActions | DocumentKind::ServiceUpdates);
    if let Some(at) = found.documents.iter().position(is_of_updates) {
        problems.in_document(Some(count(at)));
        problems.note("", messages::SERVICE_UPDATES, &[]);
        problems.in_document(None);
    }
    if found.actions.is_empty() {
        return;
    }
    let mut automatic: BTreeMap<&str, bool> = BTreeMap::new();
    for seen in &found.updates {
        automatic.extend(seen.what.automatic.map(|automatic| (seen.what.name.as_str(), automatic)));
    }
    let mut places = Places::new();
    for (at, seen) in found.actions.iter().enumerate() {
        places.entry(seen.what.cluster.clone()).or_default().push(at);
    }
    for builder in builders {
        let Some(id) = builder.cluster.id.clone() else { continue };
        let is_group = builder.cluster.kind == Some(Kind::ReplicationGroup);
        let of_id = places.get(id.as_str()).into_iter().flatten().filter_map(|at| found.actions.get(*at));
        for seen in of_id.filter(|seen| seen.what.is_group == is_group) {
            builder.read_from(seen.document);
            problems.in_document(Some(seen.document));
            of_cluster(seen, automatic.get(seen.what.update.as_str()).copied(), problems);
        }
    }
    problems.in_document(None);
}

fn of_cluster(seen: &Seen<UpdateAction>, automatic: Option<bool>, problems: &mut Problems) {
    let UpdateAction { cluster, update, status, apply_by, .. } = &seen.what;
    let mut said = vec![("id", cluster.as_str()), ("update", update), ("status", status)];
    said.extend(apply_by.as_deref().map(|date| ("date", date)));
    if RUNNING.contains(&status.as_str()) {
        problems.warning("UpdateActions", messages::UPDATE_RUNS, &said);
    } else if status == "not-applied" {
        let message: Message = match (apply_by, automatic) {
            (Some(_), Some(true)) => messages::UPDATE_AUTOMATIC,
            (Some(_), _) => messages::UPDATE_DUE,
            (None, _) => messages::UPDATE_NOT_APPLIED,
        };
        problems.note("UpdateActions", message, &said);
    }
}
