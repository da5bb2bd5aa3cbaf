//! What other documents add: families and values of parameters, user groups, snapshots.

use upgrade_rules::Engine;
use upgrade_rules::facts::{Cluster, Data, Kind, LatestSnapshot, paths};

use super::builder::ClusterBuilder;
use super::unknown;
use crate::described::{Found, Places};
use crate::messages;
use crate::problems::Problems;

/// Adds them to every cluster, and notes what is still unknown then.
pub(crate) fn apply(builders: &mut [ClusterBuilder], found: &Found, problems: &mut Problems) {
    families(builders, found);
    parameters(builders, found, problems);
    user_groups(builders, found);
    snapshots(builders, found);
    for builder in builders {
        unknown::the_rest(&builder.cluster, &builder.user_groups, &mut builder.gaps);
    }
}

/// The family of a parameter group, by its name. A name with two families is in two Regions, and decides nothing.
fn families(builders: &mut [ClusterBuilder], found: &Found) {
    let described = &found.parameter_groups;
    let mut known = Places::new();
    for (at, seen) in described.iter().enumerate() {
        let families = known.entry(seen.what.name.clone()).or_default();
        let first = families.first().and_then(|first| described.get(*first));
        if first.is_none_or(|first| first.what.family != seen.what.family) {
            families.push(at);
        }
    }
    for builder in builders {
        let Some(group) = builder.cluster.parameter_group.as_mut() else { continue };
        let families = group.name.as_deref().and_then(|name| known.get(name));
        let Some([only]) = families.map(Vec::as_slice) else { continue };
        let Some(seen) = described.get(*only) else { continue };
        group.family = Some(seen.what.family.clone());
        builder.fact_from(paths::GROUP_FAMILY, seen.document);
    }
}

/// The values of parameters, where only one parameter group can be meant.
fn parameters(builders: &mut [ClusterBuilder], found: &Found, problems: &mut Problems) {
    let names = builders.iter().filter_map(|builder| builder.cluster.parameter_group.as_ref()?.name.clone());
    let mut names: Vec<String> = names.collect();
    names.sort_unstable();
    names.dedup();
    let [seen] = found.parameters.as_slice() else {
        if let Some(seen) = found.parameters.first() {
            which_group(&names, seen.document, problems);
        }
        return;
    };
    if names.len() != 1 {
        if !builders.is_empty() {
            which_group(&names, seen.document, problems);
        }
        return;
    }
    for builder in builders {
        let Some(group) = builder.cluster.parameter_group.as_mut() else { continue };
        group.parameters = Some(seen.what.values.clone());
        let percent = seen.what.values.get("reserved-memory-percent").and_then(|percent| percent.parse().ok());
        if percent.is_some() {
            data(&mut builder.cluster).reserved_memory_percent = percent;
            builder.fact_from(paths::RESERVED_MEMORY, seen.document);
        }
        builder.fact_from(paths::PARAMETERS, seen.document);
    }
}

fn which_group(names: &[String], document: u32, problems: &mut Problems) {
    let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    let groups =
        if names.is_empty() { problems.words.text(messages::VALUE_NOTHING).to_owned() } else { names.join(", ") };
    problems.in_document(Some(document));
    problems.warning("Parameters", messages::PARAMETERS_OF_WHICH_GROUP, &[("groups", &groups)]);
    problems.in_document(None);
}

/// The engines of a cluster's user groups, where all of them are described.
fn user_groups(builders: &mut [ClusterBuilder], found: &Found) {
    let described = &found.user_groups;
    let mut known = Places::new();
    for (at, seen) in described.iter().enumerate() {
        known.entry(seen.what.id.clone()).or_default().push(at);
    }
    for builder in builders.iter_mut().filter(|builder| !builder.user_groups.is_empty()) {
        // Described twice, the later description counts.
        let described = |id: &String| described.get(*known.get(id.as_str())?.last()?);
        let of_cluster: Option<Vec<_>> = builder.user_groups.iter().map(described).collect();
        let Some(of_cluster) = of_cluster else { continue };
        let has = |engine: &Engine| of_cluster.iter().any(|seen| seen.what.engine == *engine);
        builder.cluster.user_group_engines = Some(Engine::ALL.into_iter().filter(has).collect());
        for seen in of_cluster {
            builder.fact_from(paths::USER_GROUP_ENGINES, seen.document);
        }
    }
}

/// The newest snapshot of a cluster.
fn snapshots(builders: &mut [ClusterBuilder], found: &Found) {
    if found.snapshots.is_empty() {
        return;
    }
    let (mut of_group, mut of_member) = (Places::new(), Places::new());
    for (at, seen) in found.snapshots.iter().enumerate() {
        for (newest, id) in [(&mut of_group, &seen.what.group), (&mut of_member, &seen.what.cache_cluster)] {
            let Some(id) = id else { continue };
            let newest = newest.entry(id.clone()).or_default();
            let known = newest.first().and_then(|known| found.snapshots.get(*known));
            if known.is_none_or(|known| known.what.taken_at < seen.what.taken_at) {
                *newest = vec![at];
            }
        }
    }
    let newest = |places: &Places, id: &str| found.snapshots.get(*places.get(id)?.first()?);
    for builder in builders {
        let by_group = builder.cluster.id.as_deref().filter(|_| builder.cluster.kind == Some(Kind::ReplicationGroup));
        let of_cluster = by_group.and_then(|id| newest(&of_group, id)).into_iter();
        let of_cluster = of_cluster.chain(builder.member_ids.iter().filter_map(|id| newest(&of_member, id)));
        let Some(newest) = of_cluster.max_by_key(|seen| &seen.what.taken_at) else { continue };
        let (snapshot, document) = (newest.what.clone(), newest.document);
        data(&mut builder.cluster).latest_snapshot =
            Some(LatestSnapshot { taken_at: snapshot.taken_at, version: snapshot.version });
        builder.fact_from(paths::LATEST_SNAPSHOT, document);
    }
}

fn data(cluster: &mut Cluster) -> &mut Data {
    cluster.data.get_or_insert_with(Data::default)
}
