//! What to change in a Terraform configuration, by the AWS provider's own source.

use super::infrastructure::{Form, Kind, Refused, Resource, Tool, form, fragment, is_list, placeholder, word};
use super::row::{Row, Writer};
use super::view::View;
use crate::answer::{Shell, Step};
use crate::message::id;
use upgrade_messages::markdown::Id;
use upgrade_rules::Engine;

pub(super) const ROW: Row =
    Row { id: "terraform", name: id::FORMAT_TERRAFORM, media_type: "text/plain", extension: "tf", shells: &Shell::ALL };

pub(super) const WRITER: Writer = Writer::Document(written);

fn written(view: &View) -> String {
    let mut terraform = Terraform::default();
    let head = fragment(view, &mut terraform);
    [head, terraform.out].concat()
}

/// A configuration being written.
#[derive(Default)]
struct Terraform {
    out: String,
    /// The parameter groups that it makes.
    groups: Vec<String>,
}

impl Tool for Terraform {
    const NAME: &'static str = "Terraform";
    const RULES: &'static [Id] =
        &[id::TERRAFORM_FRAGMENT, id::TERRAFORM_PLAN, id::TERRAFORM_ALONE, id::TERRAFORM_UNKNOWN, id::TERRAFORM_SOURCE];
    const JOIN: Id = id::TERRAFORM_JOIN;
    const REMOVE: Id = id::TERRAFORM_REMOVE;

    fn hazards(resource: &Resource, step: &Step) -> Result<Vec<Id>, Refused> {
        let has = |name: &str| resource.sets.value(name).is_some();
        let is = |name: &str, value: &str| resource.sets.value(name) == Some(value);
        if resource.is_new {
            return Ok(vec![match resource.kind {
                Kind::ParameterGroup => id::TERRAFORM_NEW_GROUP,
                _ => id::TERRAFORM_NEW,
            }]);
        }
        if resource.kind == Kind::Serverless {
            let in_place = is("Engine", "valkey") || !has("Engine") && step.from.engine == Engine::Valkey;
            return if in_place && !resource.goes_back(step) {
                Ok(vec![id::TERRAFORM_SERVERLESS])
            } else {
                Err(Refused(id::TERRAFORM_SERVERLESS_REPLACES))
            };
        }
        if resource.goes_back(step) {
            return Err(Refused(id::TERRAFORM_GOES_BACK));
        }
        if resource.kind == Kind::CacheCluster && has("CacheNodeType") && step.from.engine == Engine::Memcached {
            return Err(Refused(id::TERRAFORM_MEMCACHED_NODE_TYPE));
        }
        if resource.kind == Kind::Global {
            let minor_group = has("CacheParameterGroupName") && !resource.is_major(step);
            return if minor_group { Err(Refused(id::TERRAFORM_GLOBAL_GROUP)) } else { Ok(vec![id::TERRAFORM_GLOBAL]) };
        }
        let hazards = [
            (is("ApplyImmediately", "false"), id::TERRAFORM_WINDOW),
            (is("ApplyImmediately", "true") && (has("EngineVersion") || has("CacheNodeType")), id::TERRAFORM_NOW),
            (has("Engine"), id::TERRAFORM_ENGINE),
            (has("EngineVersion") && has("CacheParameterGroupName"), id::TERRAFORM_OLD_GROUP),
            (has("EngineVersion") && has("CacheNodeType"), id::TERRAFORM_BOTH),
            (has("TransitEncryptionEnabled"), id::TERRAFORM_TRANSIT),
            (has("ClusterMode"), id::TERRAFORM_CLUSTER_MODE),
            (has("Durability"), id::TERRAFORM_DURABILITY),
            (has("NodeGroupCount"), id::TERRAFORM_SHARDS),
            (has("NewReplicaCount"), id::TERRAFORM_REPLICAS),
            (resource.kind == Kind::ReplicationGroup, id::TERRAFORM_TIMEOUT),
        ];
        Ok(hazards.into_iter().filter(|(holds, _)| *holds).map(|(_, hazard)| hazard).collect())
    }

    fn write(&mut self, resource: &Resource, _: &Step, _: usize) {
        let kind = match resource.kind {
            Kind::ReplicationGroup => "aws_elasticache_replication_group",
            Kind::CacheCluster => "aws_elasticache_cluster",
            Kind::Serverless => "aws_elasticache_serverless_cache",
            Kind::Global => "aws_elasticache_global_replication_group",
            Kind::ParameterGroup => "aws_elasticache_parameter_group",
        };
        self.push(&["resource \"", kind, "\" \"", &word(resource.id(), '_'), "\" {\n"]);
        for (name, values) in &resource.sets.parameters {
            if let Some(attribute) = attribute(resource, name) {
                let written = match values.as_slice() {
                    [value] if !is_list(name) => self.value(resource, name, value),
                    values => {
                        let all: Vec<String> = values.iter().map(|value| self.value(resource, name, value)).collect();
                        ["[", &all.join(", "), "]"].concat()
                    }
                };
                self.push(&["  ", &attribute, " = ", &written, "\n"]);
            }
        }
        for (name, value) in resource.sets.values.iter().filter(|(name, _)| placeholder("", name).is_none()) {
            let (name, value) = (literal(name), self.value(resource, "", value));
            self.push(&["  parameter {\n    name = ", &name, "\n    value = ", &value, "\n  }\n"]);
        }
        self.out.push_str("}\n");
        if resource.kind == Kind::ParameterGroup {
            self.groups.push(resource.id().to_owned());
        }
    }

    fn say(&mut self, comments: &str) {
        self.push(&["\n", comments]);
    }
}

impl Terraform {
    fn push(&mut self, parts: &[&str]) {
        self.out.extend(parts.iter().copied());
    }

    /// A value. What is unknown is a variable that nobody has declared: Terraform stops at it.
    fn value(&self, resource: &Resource, name: &str, value: &str) -> String {
        if name == "CacheParameterGroupName"
            && resource.kind != Kind::ParameterGroup
            && self.groups.iter().any(|group| group == value)
        {
            return ["aws_elasticache_parameter_group.", &word(value, '_'), ".name"].concat();
        }
        if let Some(placeholder) = placeholder(name, value) {
            return ["var.", &word(&placeholder, '_')].concat();
        }
        if form(name) == Form::Text { literal(value) } else { value.to_owned() }
    }
}

/// The provider's name of a parameter, where the resource has one for it.
fn attribute(resource: &Resource, name: &str) -> Option<String> {
    // The provider sends these at once, and has no switch for it.
    let at_once = ["NodeGroupCount", "NewReplicaCount"].iter().any(|count| resource.sets.value(count).is_some());
    let has_no_switch = at_once || matches!(resource.kind, Kind::Global | Kind::ParameterGroup);
    // Without its name, no block of a resource that is there is whole by itself.
    let is_named = resource.is_new || !matches!(resource.kind, Kind::Global | Kind::Serverless);
    if has_no_switch && name == "ApplyImmediately" || !is_named && name == resource.kind.id() {
        return None;
    }
    let name = match (resource.kind, name) {
        (Kind::CacheCluster, "CacheClusterId") => "cluster_id",
        (Kind::Serverless, "ServerlessCacheName") | (Kind::ParameterGroup, "CacheParameterGroupName") => "name",
        (Kind::Global, "CacheNodeType") => "cache_node_type",
        (_, "CacheNodeType") => "node_type",
        (_, "CacheParameterGroupName") => "parameter_group_name",
        (_, "CacheParameterGroupFamily") => "family",
        (_, "CacheSubnetGroupName") => "subnet_group_name",
        (_, "MultiAZEnabled") => "multi_az_enabled",
        (_, "AZMode") => "az_mode",
        (_, "NewReplicaCount") => "replicas_per_node_group",
        (_, "NodeGroupCount") => "num_node_groups",
        (_, "PreferredCacheClusterAZs") => "preferred_cache_cluster_azs",
        (_, "PreferredMaintenanceWindow") => "maintenance_window",
        (_, "ReplicationGroupDescription") => "description",
        (_, name) => return Some(snake(name)),
    };
    Some(name.to_owned())
}

/// `engine_version` of `EngineVersion`.
fn snake(name: &str) -> String {
    let mut out = String::with_capacity(name.len().saturating_add(4));
    for letter in name.chars() {
        if letter.is_ascii_uppercase() && !out.is_empty() {
            out.push('_');
        }
        out.push(letter.to_ascii_lowercase());
    }
    out
}

/// A text in quotes, in which Terraform finds neither an escape nor a template.
fn literal(text: &str) -> String {
    let text: String = text.chars().filter(|letter| !letter.is_control()).collect();
    let text = text.replace('\\', "\\\\").replace('"', "\\\"").replace("${", "$${").replace("%{", "%%{");
    ["\"", &text, "\""].concat()
}
