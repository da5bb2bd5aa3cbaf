//! Metrics of `CloudWatch`: how much memory the data uses, where the labels name every node.

use std::collections::BTreeMap;

use upgrade_rules::facts::{Data, paths};

use super::builder::ClusterBuilder;
use super::members::ids;
use crate::described::{Found, Metric, Seen};
use crate::messages;
use crate::problems::Problems;

/// The metric that a plan uses: bytes.
const USED: &str = "BytesUsedForCache";

/// Fills in the memory in use, and names the metrics that a plan has no use for.
pub(crate) fn apply(builders: &mut [ClusterBuilder], found: &Found, problems: &mut Problems) {
    let Some(first) = found.metrics.first() else { return };
    let mut by_node: BTreeMap<&str, &Seen<Metric>> = BTreeMap::new();
    let mut unused: Vec<&str> = Vec::new();
    for seen in &found.metrics {
        let words = || seen.what.label.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-'));
        if words().any(|word| word == USED) {
            by_node.extend(words().filter(|word| *word != USED).map(|word| (word, seen)));
        } else {
            unused.push(&seen.what.label);
        }
    }
    let mut used = false;
    for builder in builders {
        used |= of_cluster(builder, &by_node, problems);
    }
    problems.in_document(Some(first.document));
    if !unused.is_empty() {
        unused.sort_unstable();
        unused.dedup();
        problems.note("", messages::METRICS_NOT_USED, &[("names", &ids(&unused))]);
    }
    if !used {
        problems.warning("", messages::METRICS_OF_WHICH_NODE, &[("name", USED)]);
    }
    problems.in_document(None);
}

/// The fullest node decides, so that every node has to be there.
fn of_cluster(builder: &mut ClusterBuilder, by_node: &BTreeMap<&str, &Seen<Metric>>, problems: &mut Problems) -> bool {
    let of_nodes: Vec<_> = builder.member_ids.iter().filter_map(|id| by_node.get(id.as_str()).copied()).collect();
    let Some(first) = of_nodes.first() else { return false };
    problems.in_document(Some(first.document));
    let id = builder.cluster.id.clone().unwrap_or_default();
    let complete = of_nodes.iter().all(|seen| !seen.what.partial);
    let largest = of_nodes.iter().filter_map(|seen| seen.what.largest).max();
    let (Some(largest), true) = (largest, complete && of_nodes.len() == builder.member_ids.len()) else {
        problems.warning("", messages::METRICS_OF_SOME_NODES, &[("id", &id), ("name", USED)]);
        return true;
    };
    problems.note("", messages::METRICS_USED, &[("id", &id), ("name", USED), ("bytes", &largest.to_string())]);
    builder.cluster.data.get_or_insert_with(Data::default).used_bytes = Some(largest);
    for seen in of_nodes {
        builder.fact_from(paths::USED_BYTES, seen.document);
    }
    true
}
