//! Every cluster of the documents, in the order of the text.

use super::builder::ClusterBuilder;
use super::joined::join;
use super::{cache_cluster, desired, extras, global, group, metrics, offered, serverless, updates};
use crate::answer::ImportedCluster;
use crate::described::Found;
use crate::messages;
use crate::problems::Problems;

/// The clusters of a large fleet.
const MOST_CLUSTERS: usize = 10_000;
/// One more, to see that there are more.
const TAKEN: usize = 10_001;

/// Every cluster of the documents.
pub(crate) fn clusters(found: &Found, problems: &mut Problems) -> Vec<ImportedCluster> {
    let (joined, alone) = join(found, problems);
    let mut builders: Vec<ClusterBuilder> = Vec::new();
    builders.extend(joined.iter().take(TAKEN).map(|joined| group::build(joined, found, problems)));
    builders.extend(alone.into_iter().take(TAKEN).map(|seen| cache_cluster::build(seen, problems)));
    builders.extend(found.globals.iter().take(TAKEN).map(|seen| global::build(seen, problems)));
    builders.extend(found.serverless.iter().take(TAKEN).map(serverless::build));
    desired::apply(&mut builders, found, problems);
    if builders.len() > MOST_CLUSTERS {
        problems.error("", messages::TOO_MANY_CLUSTERS, &[("limit", &MOST_CLUSTERS.to_string())]);
    }
    builders.sort_by_key(|builder| builder.order);
    builders.truncate(MOST_CLUSTERS);
    offered::apply(&mut builders, found, problems);
    updates::apply(&mut builders, found, problems);
    metrics::apply(&mut builders, found, problems);
    extras::apply(&mut builders, found, problems);
    builders.into_iter().map(|builder| builder.finish(problems.words)).collect()
}
