//! An operation tried in a state: what every rule looks at.

use super::change::Change;
use super::finding::Finding;
use crate::model::facts::Kind;
use crate::model::{Day, EngineVersion, Guide, Operation, Resource, State, Timing};

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
    /// What it asks of the resource.
    pub change: Change<'a>,
    /// When it takes effect; `None` = when somebody does it, or AWS by itself.
    pub timing: Option<Timing>,
    /// Whether clients must be given other endpoints.
    pub changes_endpoints: bool,
}

impl Attempt<'_> {
    /// The engine version that the operation moves the resource to, where it moves it.
    pub fn target(&self) -> Option<EngineVersion> {
        self.change.version
    }

    /// The present and the new engine version, where the operation changes it.
    pub fn upgrade(&self) -> Option<(EngineVersion, EngineVersion)> {
        self.target().filter(|target| *target != self.resource.version).map(|target| (self.resource.version, target))
    }

    /// The same for an engine that replicates, on nodes (not serverless): what the Redis pages speak of.
    pub(crate) fn redis_upgrade(&self) -> Option<(EngineVersion, EngineVersion)> {
        self.upgrade().filter(|(from, _)| from.engine().replicates() && self.resource.kind != Kind::Serverless)
    }

    /// Whether nodes are asked to become a serverless cache. A new one is made, so what they meet in place does not count.
    pub(crate) fn asks_for_serverless(&self) -> bool {
        matches!(self.operation, Operation::ModifyServerless(_)) && self.resource.kind != Kind::Serverless
    }

    /// Whether the resource is still as the user described it: what is reported of the present cluster is reported of this.
    pub(crate) fn is_at_start(&self) -> bool {
        !self.state.touched && self.state.replacement.is_none()
    }

    /// The version that the cluster ran before any step, where the user named its engine as well.
    pub(crate) fn version_at_start(&self) -> Option<EngineVersion> {
        let facts = self.state.facts;
        EngineVersion::parse_running(facts.engine?, facts.version.as_deref()?).ok()
    }

    /// The new node type, where the operation names one.
    pub fn new_node_type(&self) -> Option<&str> {
        self.change.node_type
    }

    /// Whether something happens in the maintenance window.
    pub(crate) fn uses_window(&self) -> bool {
        self.timing == Some(Timing::MaintenanceWindow)
    }

    /// A finding where the operation changes something, and the condition holds as well.
    pub(crate) fn refuses_change(&self, condition: bool, because: &'static [&'static str]) -> Option<Finding> {
        Finding::when(self.change.needed.and(condition.into()), because, self.change.known_by)
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
