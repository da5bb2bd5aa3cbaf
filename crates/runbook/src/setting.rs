//! What all commands of a plan share.

use upgrade_rules::Guide;
use upgrade_rules::facts::Cluster;
use upgrade_rules::model::eras;

use crate::message::Words;
use crate::naming::Names;

/// What all commands of a plan share.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Setting<'a> {
    /// The sentences.
    pub(crate) words: Words,
    /// The guide, for what AWS's interfaces had at its day.
    pub(crate) guide: Guide,
    /// What the user gave of the cluster.
    pub(crate) facts: &'a Cluster,
    /// The Region, where it is known and can be one.
    pub(crate) region: Option<&'a str>,
    /// The names.
    pub(crate) names: &'a Names,
}

impl<'a> Setting<'a> {
    /// For a cluster.
    pub(crate) fn new(words: Words, guide: Guide, facts: &'a Cluster, names: &'a Names) -> Self {
        Self { words, guide, facts, region: region(facts), names }
    }

    /// Whether Multi-AZ is a switch of its own.
    pub(crate) fn has_multi_az_switch(&self) -> bool {
        self.guide.date >= eras::MULTI_AZ_SWITCH
    }

    /// Whether the number of replicas has a request of its own (F-GATE-06).
    pub(crate) fn has_replica_count(&self) -> bool {
        self.guide.date >= eras::REPLICA_COUNT_REQUEST
    }

    /// Whether the console is the one of 2018.
    pub(crate) fn has_old_console(&self) -> bool {
        self.guide.date < eras::NEW_CONSOLE
    }

    /// The name of the parameter group that the cluster uses.
    pub(crate) fn group_in_use(&self) -> &'a str {
        self.facts.parameter_group.as_ref().and_then(|group| group.name.as_deref()).unwrap_or("MY-PARAMETER-GROUP")
    }
}

/// The Region of what the user described, where it is known and can be one.
pub(crate) fn region(facts: &Cluster) -> Option<&str> {
    facts.region.as_deref().filter(|region| {
        region.starts_with(|first: char| first.is_ascii_lowercase())
            && region.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
    })
}
