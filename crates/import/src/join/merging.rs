//! One cluster of which AWS and other tools speak, or two documents of other tools: field by field.

use serde::Serialize;
use serde_json::Value;
use upgrade_rules::facts::{ParameterGroup, paths};

use super::builder::ClusterBuilder;
use crate::answer::Recorded;
use crate::described::Desired;
use crate::guess::version;
use crate::messages;
use crate::problems::Problems;

/// What is known of a cluster, and what another tool says of it.
pub(super) struct Merging<'b, 'p> {
    builder: &'b mut ClusterBuilder,
    what: &'b Desired,
    problems: &'p mut Problems,
    /// Whose word the known values are.
    known_by: String,
    said_by: String,
    filled: Vec<String>,
}

impl<'b, 'p> Merging<'b, 'p> {
    /// Of a cluster.
    pub(super) fn of(builder: &'b mut ClusterBuilder, what: &'b Desired, problems: &'p mut Problems) -> Self {
        let known = builder.other_tool.as_ref().map(|other| (other.tool, other.recorded));
        let known_by = source(known, problems);
        let said_by = source(Some((what.tool, what.recorded)), problems);
        Self { builder, what, problems, known_by, said_by, filled: Vec::new() }
    }

    /// Goes through all fields; gives the names of those that were unknown before.
    pub(super) fn all(mut self) -> Vec<String> {
        let known = std::mem::take(&mut self.builder.cluster);
        let said = &self.what.cluster;
        let mut cluster = known;
        self.field(paths::ENGINE, &mut cluster.engine, said.engine.as_ref());
        self.field_with(paths::VERSION, &mut cluster.version, said.version.as_ref(), |known, said| {
            version::may_be_same(known, said)
        });
        self.field(paths::NODE_TYPE, &mut cluster.node_type, said.node_type.as_ref());
        self.field(paths::CLUSTER_MODE, &mut cluster.cluster_mode, said.cluster_mode.as_ref());
        self.field(paths::SHARDS, &mut cluster.shards, said.shards.as_ref());
        self.field(paths::REPLICAS, &mut cluster.replicas_per_shard, said.replicas_per_shard.as_ref());
        self.field(paths::NODES, &mut cluster.nodes, said.nodes.as_ref());
        self.field(paths::MULTI_AZ, &mut cluster.multi_az, said.multi_az.as_ref());
        self.field(paths::FAILOVER, &mut cluster.automatic_failover, said.automatic_failover.as_ref());
        self.field(paths::PENDING, &mut cluster.pending, said.pending.as_ref());
        self.field(paths::REGION, &mut cluster.region, said.region.as_ref());
        self.field(paths::STATUS, &mut cluster.status, said.status.as_ref());
        let window = |known: &String, said: &String| known.eq_ignore_ascii_case(said);
        let said_window = said.maintenance_window.as_ref();
        self.field_with(paths::MAINTENANCE_WINDOW, &mut cluster.maintenance_window, said_window, window);
        self.field_with(paths::SNAPSHOT_WINDOW, &mut cluster.snapshot_window, said.snapshot_window.as_ref(), window);
        let name = |group: &ParameterGroup| group.name.clone();
        self.field_with(
            paths::PARAMETER_GROUP,
            &mut cluster.parameter_group,
            said.parameter_group.as_ref(),
            |known, said| name(known) == name(said),
        );
        self.field(paths::IN_TRANSIT, &mut cluster.in_transit_encryption, said.in_transit_encryption.as_ref());
        self.field(paths::AT_REST, &mut cluster.at_rest_encryption, said.at_rest_encryption.as_ref());
        self.field(paths::AUTH, &mut cluster.auth, said.auth.as_ref());
        self.field(paths::DATA_TIERING, &mut cluster.data_tiering, said.data_tiering.as_ref());
        self.builder.cluster = cluster;
        self.filled
    }

    fn field<T: Clone + PartialEq + Serialize>(&mut self, path: &'static str, known: &mut Option<T>, said: Option<&T>) {
        self.field_with(path, known, said, |known, said| known == said);
    }

    fn field_with<T: Clone + Serialize>(
        &mut self,
        path: &'static str,
        known: &mut Option<T>,
        said: Option<&T>,
        same: impl Fn(&T, &T) -> bool,
    ) {
        let Some(said) = said else { return };
        match known {
            None => {
                *known = Some(said.clone());
                self.filled.push(["`", name(path), "`"].concat());
            }
            Some(known) if !same(known, said) => self.differs(path, &printed(known), &printed(said)),
            Some(_) => {}
        }
    }

    fn differs(&mut self, path: &str, known: &str, said: &str) {
        let id = self.builder.member_ids.first().map_or("", String::as_str);
        let id = self.what.cluster.id.as_deref().unwrap_or(id);
        self.problems.warning(
            path,
            messages::TOOL_DIFFERS,
            &[
                ("id", id),
                ("field", name(path)),
                ("known", known),
                ("source", &self.known_by),
                ("said", said),
                ("other", &self.said_by),
            ],
        );
    }
}

/// The name of a field in the cluster of a request.
fn name(path: &str) -> &str {
    path.strip_prefix("cluster.").unwrap_or(path)
}

fn printed<T: Serialize>(value: &T) -> String {
    match serde_json::to_value(value).unwrap_or_default() {
        Value::String(text) => text,
        Value::Object(map) => map.get("name").and_then(Value::as_str).unwrap_or_default().to_owned(),
        other => other.to_string(),
    }
}

/// Whose word something is.
pub(super) fn source(other: Option<(&str, Recorded)>, problems: &Problems) -> String {
    let Some((tool, recorded)) = other else { return problems.words.text(messages::SOURCE_AWS).to_owned() };
    let message = match recorded {
        Recorded::Desired => messages::SOURCE_DESIRED,
        Recorded::LastRead => messages::SOURCE_LAST_READ,
    };
    problems.words.say(message, &[("tool", tool)])
}
