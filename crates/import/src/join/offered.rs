//! What AWS offers: engine versions in a Region, node types to a cluster, and what is reserved.

use upgrade_rules::Engine;
use upgrade_rules::facts::{Kind, paths};

use super::builder::ClusterBuilder;
use super::members::ids;
use crate::described::Found;
use crate::messages::{self, Message};
use crate::problems::Problems;

/// Adds it to the clusters of nodes.
pub(crate) fn apply(builders: &mut [ClusterBuilder], found: &Found, problems: &mut Problems) {
    versions(builders, found, problems);
    node_types(builders, found, problems);
    reserved(found, problems);
    problems.in_document(None);
}

fn has_nodes(builder: &&mut ClusterBuilder) -> bool {
    matches!(builder.cluster.kind, Some(Kind::ReplicationGroup | Kind::CacheCluster))
}

/// The versions on offer, where one list of all of them can only be that of one Region.
fn versions(builders: &mut [ClusterBuilder], found: &Found, problems: &mut Problems) {
    let Some(first) = found.versions.first() else { return };
    problems.in_document(Some(first.document));
    let paged = |document: u32| {
        usize::try_from(document).ok().and_then(|at| found.documents.get(at)).is_some_and(|info| info.paged)
    };
    let mut whole = found.versions.iter().filter(|seen| seen.what.whole && !paged(seen.document));
    let Some(list) = whole.next() else {
        problems.warning("CacheEngineVersions", messages::VERSIONS_NOT_WHOLE, &[]);
        return;
    };
    problems.in_document(Some(list.document));
    let mut regions: Vec<&str> = builders.iter().filter_map(|builder| builder.cluster.region.as_deref()).collect();
    regions.sort_unstable();
    regions.dedup();
    if regions.len() > 1 || whole.any(|other| other.what.names != list.what.names) {
        of_which(messages::VERSIONS_OF_WHICH_REGION, "CacheEngineVersions", &regions, problems);
        return;
    }
    if let [region] = regions.as_slice() {
        problems.note("CacheEngineVersions", messages::VERSIONS_OF_REGION, &[("region", region)]);
    }
    for builder in builders.iter_mut().filter(has_nodes) {
        builder.cluster.offered_versions = Some(list.what.names.clone());
        builder.fact_from(paths::OFFERED_VERSIONS, list.document);
    }
    if !list.what.unlisted.is_empty() {
        let names: Vec<&str> = list.what.unlisted.iter().map(String::as_str).collect();
        problems.note("CacheEngineVersions", messages::VERSIONS_UNLISTED, &[("names", &ids(&names))]);
    }
}

/// The node types to change to, where only one cluster can be meant.
fn node_types(builders: &mut [ClusterBuilder], found: &Found, problems: &mut Problems) {
    let Some(seen) = found.allowed.first() else { return };
    problems.in_document(Some(seen.document));
    let path = "ScaleUpModifications";
    if !seen.what.whole {
        problems.warning(path, messages::NODE_TYPES_NOT_WHOLE, &[]);
        return;
    }
    let clusters: Vec<String> = builders.iter().filter_map(|builder| builder.cluster.id.clone()).collect();
    let mut with_nodes = builders.iter_mut().filter(has_nodes);
    let only = with_nodes.next().filter(|_| clusters.len() == 1 && found.allowed.len() == 1);
    if let Some(builder) = only {
        builder.cluster.allowed_node_types = Some(seen.what.types.clone());
        builder.fact_from(paths::ALLOWED_NODE_TYPES, seen.document);
    } else {
        let clusters: Vec<&str> = clusters.iter().map(String::as_str).collect();
        of_which(messages::NODE_TYPES_OF_WHICH_CLUSTER, path, &clusters, problems);
    }
}

/// What a document that does not name its own could belong to.
fn of_which(message: Message, path: &str, names: &[&str], problems: &mut Problems) {
    let listed = if names.is_empty() { problems.words.text(messages::VALUE_NOTHING).to_owned() } else { ids(names) };
    problems.warning(path, message, &[("names", &listed)]);
}

/// No fact of a cluster; what a change of engine or node family means for them is worth a word.
fn reserved(found: &Found, problems: &mut Problems) {
    let Some(first) = found.reserved.first() else { return };
    problems.in_document(Some(first.document));
    for (engine, message) in [(Engine::Redis, messages::RESERVED_REDIS), (Engine::Valkey, messages::RESERVED_VALKEY)] {
        let of_engine = found.reserved.iter().filter(|seen| seen.what.engine == engine);
        let mut types: Vec<&str> = of_engine.map(|seen| seen.what.node_type.as_str()).collect();
        types.sort_unstable();
        types.dedup();
        if !types.is_empty() {
            problems.note("ReservedCacheNodes", message, &[("names", &ids(&types))]);
        }
    }
}
