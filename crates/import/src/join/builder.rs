//! A cluster in the making.

use upgrade_rules::facts::Cluster;

use super::gaps::Gaps;
use crate::answer::ImportedCluster;
use crate::messages;
use upgrade_messages::Words;

/// A cluster in the making.
#[derive(Debug)]
pub(crate) struct ClusterBuilder {
    pub(crate) cluster: Cluster,
    pub(crate) gaps: Gaps,
    /// Documents that it was read from.
    pub(crate) read_from: Vec<u32>,
    /// Its position among all things of the text.
    pub(crate) order: usize,
    /// The ids of its user groups.
    pub(crate) user_groups: Vec<String>,
    /// Ids under which snapshots may know it: the replication group, or the cache cluster.
    pub(crate) member_ids: Vec<String>,
}

impl ClusterBuilder {
    /// Notes a document.
    pub(crate) fn read_from(&mut self, document: u32) {
        if !self.read_from.contains(&document) {
            self.read_from.push(document);
        }
    }

    /// The finished cluster.
    pub(crate) fn finish(mut self, words: Words) -> ImportedCluster {
        self.read_from.sort_unstable();
        ImportedCluster {
            label: label(words, &self.cluster),
            cluster: self.cluster,
            read_from: self.read_from,
            missing: self.gaps.into_list(words),
        }
    }
}

/// `orders (Redis OSS 5.0.6, us-west-2)`
fn label(words: Words, cluster: &Cluster) -> String {
    let version = cluster.version.as_deref().unwrap_or(words.text(messages::LABEL_VERSION_UNKNOWN));
    let mut details = match cluster.engine {
        Some(engine) if cluster.version.is_some() => format!("{} {version}", engine.name()),
        Some(engine) => format!("{}, {version}", engine.name()),
        None => version.to_owned(),
    };
    if let Some(region) = &cluster.region {
        details.push_str(", ");
        details.push_str(region);
    }
    words.say(messages::LABEL, &[("id", cluster.id.as_deref().unwrap_or("?")), ("details", &details)])
}
