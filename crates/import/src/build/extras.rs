//! What other documents add: families and values of parameters, user groups, snapshots.

use std::collections::{BTreeMap, BTreeSet};

use upgrade_rules::Engine;
use upgrade_rules::facts::{Cluster, Data, Kind, LatestSnapshot};

use super::{Draft, unsaid};
use crate::messages;
use crate::problems::{Problems, params};
use crate::read::{Found, Seen, Snapshot};

/// Adds them to every cluster, and notes what is still not known then.
pub(crate) fn apply(drafts: &mut [Draft], found: &Found, problems: &mut Problems) {
    families(drafts, found);
    parameters(drafts, found, problems);
    user_groups(drafts, found);
    snapshots(drafts, found);
    for draft in drafts {
        unsaid::the_rest(&draft.cluster, &draft.user_groups, &mut draft.gaps);
    }
}

/// The family of a parameter group, by its name. A name with two families stands in two Regions, and says nothing.
fn families(drafts: &mut [Draft], found: &Found) {
    let mut known: BTreeMap<&str, Option<(&str, u32)>> = BTreeMap::new();
    for seen in &found.parameter_groups {
        let entry = known.entry(&seen.what.name).or_insert(Some((&seen.what.family, seen.document)));
        if entry.is_some_and(|(family, _)| family != seen.what.family) {
            *entry = None;
        }
    }
    for draft in drafts {
        let Some(group) = draft.cluster.parameter_group.as_mut() else { continue };
        let Some(Some((family, document))) = group.name.as_deref().and_then(|name| known.get(name)) else { continue };
        group.family = Some((*family).to_owned());
        let document = *document;
        draft.read_from(document);
    }
}

/// The values of parameters, where only one parameter group can be meant.
fn parameters(drafts: &mut [Draft], found: &Found, problems: &mut Problems) {
    let names = drafts.iter().filter_map(|draft| draft.cluster.parameter_group.as_ref()?.name.clone());
    let names: BTreeSet<String> = names.collect();
    let [seen] = found.parameters.as_slice() else {
        if let Some(seen) = found.parameters.first() {
            which_group(&names, seen.document, problems);
        }
        return;
    };
    if names.len() != 1 {
        if !drafts.is_empty() {
            which_group(&names, seen.document, problems);
        }
        return;
    }
    for draft in drafts {
        let Some(group) = draft.cluster.parameter_group.as_mut() else { continue };
        group.parameters = Some(seen.what.values.clone());
        let percent = seen.what.values.get("reserved-memory-percent").and_then(|percent| percent.parse().ok());
        if percent.is_some() {
            data(&mut draft.cluster).reserved_memory_percent = percent;
        }
        draft.read_from(seen.document);
    }
}

fn which_group(names: &BTreeSet<String>, document: u32, problems: &mut Problems) {
    let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    let groups = if names.is_empty() { messages::NOTHING.text.to_owned() } else { names.join(", ") };
    problems.in_document(Some(document));
    problems.warning("Parameters", messages::PARAMETERS_OF_WHICH_GROUP, params([("groups", &groups)]));
    problems.in_document(None);
}

/// The engines of a cluster's user groups, where all of them are described.
fn user_groups(drafts: &mut [Draft], found: &Found) {
    let known: BTreeMap<&str, (Engine, u32)> =
        found.user_groups.iter().map(|seen| (seen.what.id.as_str(), (seen.what.engine, seen.document))).collect();
    for draft in drafts.iter_mut().filter(|draft| !draft.user_groups.is_empty()) {
        let of_cluster: Option<Vec<_>> = draft.user_groups.iter().map(|id| known.get(id.as_str()).copied()).collect();
        let Some(of_cluster) = of_cluster else { continue };
        let engines: BTreeSet<Engine> = of_cluster.iter().map(|(engine, _)| *engine).collect();
        draft.cluster.user_group_engines = Some(engines.into_iter().collect());
        for (_, document) in of_cluster {
            draft.read_from(document);
        }
    }
}

/// The newest snapshot of a cluster.
fn snapshots(drafts: &mut [Draft], found: &Found) {
    if found.snapshots.is_empty() {
        return;
    }
    let mut of_group: BTreeMap<&str, &Seen<Snapshot>> = BTreeMap::new();
    let mut of_member: BTreeMap<&str, &Seen<Snapshot>> = BTreeMap::new();
    for seen in &found.snapshots {
        for (map, id) in [(&mut of_group, &seen.what.group), (&mut of_member, &seen.what.cache_cluster)] {
            let Some(id) = id else { continue };
            let known = map.entry(id).or_insert(seen);
            if known.what.taken_at < seen.what.taken_at {
                *known = seen;
            }
        }
    }
    for draft in drafts {
        let by_group = draft.cluster.id.as_deref().filter(|_| draft.cluster.kind == Some(Kind::ReplicationGroup));
        let of_draft = by_group.and_then(|id| of_group.get(id)).into_iter();
        let of_draft = of_draft.chain(draft.member_ids.iter().filter_map(|id| of_member.get(id.as_str())));
        let Some(newest) = of_draft.max_by_key(|seen| &seen.what.taken_at) else { continue };
        let (snapshot, document) = (newest.what.clone(), newest.document);
        data(&mut draft.cluster).latest_snapshot =
            Some(LatestSnapshot { taken_at: snapshot.taken_at, version: snapshot.version });
        draft.read_from(document);
    }
}

fn data(cluster: &mut Cluster) -> &mut Data {
    cluster.data.get_or_insert_with(Data::default)
}
