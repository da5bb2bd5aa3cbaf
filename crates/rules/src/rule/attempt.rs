//! An operation tried in a state: what every rule looks at.

use super::finding::Finding;
use crate::model::facts::Kind;
use crate::model::{Day, EngineVersion, Guide, Operation, Resource, State, Timing, Truth, field};

/// An operation tried in a state.
#[derive(Clone, Copy, Debug)]
pub struct Attempt<'a> {
    /// The guide whose rules hold.
    pub guide: Guide,
    /// The planning date; without it nothing that depends on a date is reported.
    pub as_of: Option<Day>,
    /// The state in which it is tried.
    pub state: &'a State<'a>,
    /// The resource that it is tried on.
    pub resource: &'a Resource,
    /// The operation.
    pub operation: &'a Operation,
}

impl Attempt<'_> {
    /// The engine version that the operation moves the resource to, where it moves it.
    pub fn target(&self) -> Option<EngineVersion> {
        match self.operation {
            Operation::Modify(modify) => modify.version,
            Operation::ModifyGlobal { version, .. }
            | Operation::ModifyServerless(version)
            | Operation::AwaitAutomaticUpgrade(version) => Some(*version),
            _ => None,
        }
    }

    /// The present and the new engine version, where the operation changes it.
    pub fn upgrade(&self) -> Option<(EngineVersion, EngineVersion)> {
        self.target().filter(|target| *target != self.resource.version).map(|target| (self.resource.version, target))
    }

    /// The same for an engine that replicates, on nodes (not serverless): what the Redis pages speak of.
    pub(crate) fn redis_upgrade(&self) -> Option<(EngineVersion, EngineVersion)> {
        self.upgrade().filter(|(from, _)| from.engine().replicates() && self.resource.kind != Kind::Serverless)
    }

    /// Whether the resource is still as the user described it: what is reported of the present cluster is reported of this.
    pub(crate) fn is_at_start(&self) -> bool {
        !self.state.touched && self.state.replacement.is_none()
    }

    /// The new node type, where the operation names one.
    pub fn new_node_type(&self) -> Option<&str> {
        match self.operation {
            Operation::Modify(modify) => modify.node_type.as_deref(),
            Operation::ScaleGlobal(node_type) => Some(node_type),
            _ => None,
        }
    }

    /// Whether the operation changes anything, and the field that would say so: with the present state unknown, what is
    /// asked for may be there already.
    pub(crate) fn changes(&self) -> (Truth, &'static str) {
        let resource = self.resource;
        match self.operation {
            Operation::ChangeClusterMode(wanted) => {
                (resource.mode.map(|present| present != *wanted).into(), field::CLUSTER_MODE)
            }
            Operation::Reshard(wanted) => (resource.shards.map(|present| present != *wanted).into(), field::SHARDS),
            Operation::EncryptInTransit(wanted) => {
                (resource.in_transit.map(|present| present != *wanted).into(), field::IN_TRANSIT)
            }
            Operation::EncryptAtRest => (!Truth::from(resource.at_rest), field::AT_REST),
            _ => (Truth::Yes, field::KIND),
        }
    }

    /// A finding about such a change, where the condition holds as well.
    pub(crate) fn refuses_change(&self, condition: bool, because: &'static [&'static str]) -> Option<Finding> {
        let (changes, missing) = self.changes();
        Finding::when(changes.and(condition.into()), because, missing)
    }

    /// Whether the operation takes effect at once.
    pub(crate) fn immediate(&self) -> bool {
        match self.operation {
            Operation::Modify(modify) => modify.timing == Timing::Immediately,
            _ => true,
        }
    }

    /// The value of a parameter of the cluster's group.
    pub(crate) fn parameter(&self, name: &str) -> Parameter<'_> {
        let group = self.state.facts.parameter_group.as_ref();
        match group.and_then(|group| group.parameters.as_ref()) {
            Some(parameters) => parameters.get(name).map_or(Parameter::NotSet, |value| Parameter::Set(value.trim())),
            None if self.resource.default_group == Some(true) => Parameter::NotSet,
            None => Parameter::Unknown,
        }
    }
}

/// A parameter of the cluster's group.
pub(crate) enum Parameter<'a> {
    /// It has this value.
    Set(&'a str),
    /// It has its default.
    NotSet,
    /// Unknown.
    Unknown,
}
