//! A cluster in the making.

use std::collections::BTreeMap;

use upgrade_rules::facts::{Cluster, Description, Record as _, printed_by};

use super::gaps::Gaps;
use crate::answer::{ImportedCluster, Recorded};
use crate::messages;
use upgrade_messages::Words;

/// A cluster in the making.
#[derive(Debug)]
pub(crate) struct ClusterBuilder {
    pub(crate) cluster: Cluster,
    pub(crate) gaps: Gaps,
    /// Documents that it was read from.
    pub(crate) read_from: Vec<u32>,
    /// The documents of its facts, by the field of the request.
    pub(crate) facts_from: BTreeMap<&'static str, Vec<u32>>,
    /// Its position among all things of the text.
    pub(crate) order: usize,
    /// The ids of its user groups.
    pub(crate) user_groups: Vec<String>,
    /// Ids under which snapshots may know it: the replication group, or the cache cluster.
    pub(crate) member_ids: Vec<String>,
    /// The tool that describes it, where AWS does not.
    pub(crate) other_tool: Option<OtherTool>,
}

/// A tool that describes a cluster instead of AWS.
#[derive(Debug)]
pub(crate) struct OtherTool {
    pub(crate) tool: &'static str,
    /// What the tool calls the cluster.
    pub(crate) called: String,
    /// Whose word the facts are: the least of them.
    pub(crate) recorded: Recorded,
    /// The part of the cluster that the tool read of AWS.
    pub(crate) last_read: Cluster,
    /// Fields whose value is a reference, with the reference as it is written.
    pub(crate) references: Vec<(&'static str, String)>,
    /// The Global Datastore that the tool puts it into.
    pub(crate) global: Option<String>,
}

impl ClusterBuilder {
    /// Notes a document.
    pub(crate) fn read_from(&mut self, document: u32) {
        if !self.read_from.contains(&document) {
            self.read_from.push(document);
        }
    }

    /// Notes the document of a fact.
    pub(crate) fn fact_from(&mut self, field: &'static str, document: u32) {
        self.read_from(document);
        let documents = self.facts_from.entry(field).or_default();
        if !documents.contains(&document) {
            documents.push(document);
        }
    }

    /// Notes the document of all that is known so far and that a description prints.
    pub(crate) fn printed_in(&mut self, by: Description, document: u32) {
        self.read_from(document);
        for (field, _) in printed_by(by) {
            if self.cluster.knows(field.path) {
                self.fact_from(field.path, document);
            }
        }
    }

    /// The finished cluster.
    pub(crate) fn finish(mut self, words: Words) -> ImportedCluster {
        self.read_from.sort_unstable();
        self.facts_from.retain(|field, _| self.cluster.knows(field));
        let several = self.read_from.len() > 1 && !self.facts_from.is_empty();
        ImportedCluster {
            label: label(words, &self.cluster, self.other_tool.as_ref()),
            cluster: self.cluster,
            read_from: self.read_from,
            facts_from: several.then_some(self.facts_from),
            missing: self.gaps.into_list(words),
            recorded: self.other_tool.map(|other| other.recorded),
        }
    }
}

/// `orders (Redis OSS 5.0.6, us-west-2)`
fn label(words: Words, cluster: &Cluster, other_tool: Option<&OtherTool>) -> String {
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
    let mut id = cluster.id.as_deref();
    if let Some(other) = other_tool {
        id = id.or(Some(&other.called));
        let how = match other.recorded {
            Recorded::Desired => messages::LABEL_DESIRED,
            Recorded::LastRead => messages::LABEL_LAST_READ,
        };
        details.extend([", ", words.text(how)]);
    }
    words.say(messages::LABEL, &[("id", id.unwrap_or("?")), ("details", &details)])
}
