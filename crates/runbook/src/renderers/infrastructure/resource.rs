//! What the steps of an option do to the resources of a configuration.

use super::sent::{Sent, sent};
use crate::answer::Step;

/// A kind of resource.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::renderers) enum Kind {
    ReplicationGroup,
    CacheCluster,
    Serverless,
    Global,
    ParameterGroup,
}

/// A resource that a step adds or changes.
pub(in crate::renderers) struct Resource {
    pub(in crate::renderers) kind: Kind,
    /// Whether the step makes it.
    pub(in crate::renderers) is_new: bool,
    /// What the step sets.
    pub(in crate::renderers) sets: Sent,
}

/// What a step does to the configuration.
pub(in crate::renderers) enum Work {
    /// It adds or changes resources.
    Put(Vec<Resource>),
    /// It puts a node that is there into a group.
    Join,
    /// It deletes the old resource.
    Remove,
    /// A configuration is not where it is done.
    Elsewhere,
}

impl Resource {
    /// Its ID, or a placeholder.
    pub(in crate::renderers) fn id(&self) -> &str {
        self.sets.value(self.kind.id()).unwrap_or_default()
    }

    /// Whether the version that it asks for is lower than the one that runs, or it goes back from Valkey.
    pub(in crate::renderers) fn goes_back(&self, step: &Step) -> bool {
        let engine =
            self.sets.value("Engine").is_some_and(|engine| engine != "valkey" && engine != step.from.engine.id());
        let lower = |version: &str| numbers(version) < numbers(&step.from.version);
        engine || self.sets.value("EngineVersion").or_else(|| self.sets.value("MajorEngineVersion")).is_some_and(lower)
    }

    /// Whether the first number of the version changes.
    pub(in crate::renderers) fn is_major(&self, step: &Step) -> bool {
        let major = |version: &str| numbers(version).first().copied();
        self.sets.value("EngineVersion").is_some_and(|version| major(version) != major(&step.from.version))
    }
}

impl Kind {
    /// The parameter that names it.
    pub(in crate::renderers) const fn id(self) -> &'static str {
        match self {
            Self::ReplicationGroup => "ReplicationGroupId",
            Self::CacheCluster => "CacheClusterId",
            Self::Serverless => "ServerlessCacheName",
            Self::Global => "GlobalReplicationGroupId",
            Self::ParameterGroup => "CacheParameterGroupName",
        }
    }
}

/// The numbers of a version. Where it has fewer, nothing is known of the others.
fn numbers(version: &str) -> Vec<u32> {
    version.split('.').map_while(|part| part.parse().ok()).collect()
}

/// What a step does to the configuration. A step of which one request is done elsewhere is done elsewhere as a whole: two places for
/// one step are one too many.
pub(in crate::renderers) fn work(step: &Step) -> Work {
    let mut resources: Vec<Resource> = Vec::new();
    for sets in sent(step) {
        let (kind, is_new) = match sets.action.as_str() {
            // These only look.
            action if action.starts_with("Describe") || action.starts_with("List") => continue,
            "DeleteReplicationGroup" | "DeleteCacheCluster" => return Work::Remove,
            "ModifyReplicationGroup" | "ModifyReplicationGroupShardConfiguration" | "IncreaseReplicaCount" => {
                (Kind::ReplicationGroup, false)
            }
            "ModifyCacheCluster" => (Kind::CacheCluster, false),
            "ModifyServerlessCache" => (Kind::Serverless, false),
            "ModifyGlobalReplicationGroup" => (Kind::Global, false),
            "CreateCacheParameterGroup" => (Kind::ParameterGroup, true),
            "ModifyCacheParameterGroup" => {
                let same = |known: &&mut Resource| {
                    known.is_new && known.id() == sets.value("CacheParameterGroupName").unwrap_or_default()
                };
                if let Some(made) = resources.iter_mut().find(same) {
                    made.sets.values.extend(sets.values);
                    continue;
                }
                (Kind::ParameterGroup, false)
            }
            "CreateReplicationGroup" if sets.value("PrimaryClusterId").is_some() => return Work::Join,
            // The members of a Global Datastore are in several Regions, each with a configuration of its own.
            "CreateReplicationGroup" if sets.value("GlobalReplicationGroupId").is_none() => {
                (Kind::ReplicationGroup, true)
            }
            "CreateCacheCluster" if sets.value("ReplicationGroupId").is_none() => (Kind::CacheCluster, true),
            "CreateServerlessCache" => (Kind::Serverless, true),
            _ => return Work::Elsewhere,
        };
        resources.push(Resource { kind, is_new, sets });
    }
    if resources.is_empty() { Work::Elsewhere } else { Work::Put(resources) }
}
