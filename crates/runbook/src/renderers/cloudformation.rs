//! What to change in a CloudFormation template, by the schemas of its resources.

use super::infrastructure::{Form, Kind, Refused, Resource, Tool, form, fragment, is_list, placeholder};
use super::row::{Row, Writer};
use super::view::View;
use crate::answer::{Shell, Step};
use crate::message::id;
use upgrade_messages::markdown::Id;

pub(super) const ROW: Row = Row {
    id: "cloudformation",
    name: id::FORMAT_CLOUDFORMATION,
    media_type: "application/yaml",
    extension: "yaml",
    shells: &Shell::ALL,
};

pub(super) const WRITER: Writer = Writer::Document(written);

fn written(view: &View) -> String {
    let mut template = Template::default();
    let head = fragment(view, &mut template);
    if !template.has_resources {
        return [head, template.resources].concat();
    }
    let mut out = [&head, "\nAWSTemplateFormatVersion: \"2010-09-09\"\n"].concat();
    if !template.parameters.is_empty() {
        out.push_str("Parameters:\n");
    }
    for (name, form) in &template.parameters {
        out.extend(["  ", name, ":\n    Type: ", if *form == Form::Number { "Number" } else { "String" }, "\n"]);
        match form {
            Form::Flag => out.push_str("    AllowedValues: [\"true\", \"false\"]\n"),
            // A password is shown to nobody.
            _ if name == "MyAuthToken" => out.push_str("    NoEcho: true\n"),
            _ => {}
        }
    }
    [&out, "Resources:\n", &template.resources].concat()
}

/// A template being written.
#[derive(Default)]
struct Template {
    /// What has to be filled in: CloudFormation creates and updates nothing without.
    parameters: Vec<(String, Form)>,
    resources: String,
    has_resources: bool,
}

impl Tool for Template {
    const NAME: &'static str = "CloudFormation";
    const RULES: &'static [Id] = &[
        id::CLOUDFORMATION_FRAGMENT,
        id::CLOUDFORMATION_CHANGE_SET,
        id::CLOUDFORMATION_WHEN,
        id::CLOUDFORMATION_UNKNOWN,
        id::CLOUDFORMATION_SOURCE,
    ];
    const JOIN: Id = id::INFRASTRUCTURE_ELSEWHERE;
    const REMOVE: Id = id::INFRASTRUCTURE_ELSEWHERE;

    fn hazards(resource: &Resource, step: &Step) -> Result<Vec<Id>, Refused> {
        let has = |name: &str| resource.sets.value(name).is_some();
        if resource.is_new {
            return Ok(vec![match resource.kind {
                Kind::ParameterGroup => id::CLOUDFORMATION_NEW_GROUP,
                _ => id::CLOUDFORMATION_NEW,
            }]);
        }
        if resource.sets.value("ApplyImmediately") == Some("false") {
            return Err(Refused(id::CLOUDFORMATION_WINDOW));
        }
        if has("Durability") {
            return Err(Refused(id::CLOUDFORMATION_DURABILITY));
        }
        if resource.goes_back(step) {
            return Err(Refused(id::CLOUDFORMATION_GOES_BACK));
        }
        let hazards = [
            (has("EngineVersion") && !has("CacheParameterGroupName"), id::CLOUDFORMATION_GROUP),
            (has("CacheNodeType"), id::CLOUDFORMATION_NODE_TYPE),
            (has("AutomaticFailoverEnabled"), id::CLOUDFORMATION_FAILOVER),
            (has("NewReplicaCount"), id::CLOUDFORMATION_REPLICAS),
        ];
        Ok(hazards.into_iter().filter(|(holds, _)| *holds).map(|(_, hazard)| hazard).collect())
    }

    fn write(&mut self, resource: &Resource, step: &Step, number: usize) {
        let kind = match resource.kind {
            Kind::ReplicationGroup => "ReplicationGroup",
            Kind::CacheCluster => "CacheCluster",
            Kind::Serverless => "ServerlessCache",
            Kind::Global => "GlobalReplicationGroup",
            Kind::ParameterGroup => "ParameterGroup",
        };
        self.has_resources = true;
        let number = number.to_string();
        let parts = ["  Step", &number, kind, ":\n    Type: AWS::ElastiCache::", kind, "\n    Properties:\n"];
        self.resources.extend(parts);
        let engine = step.from.engine.id().to_owned();
        for (name, values) in &resource.sets.parameters {
            // Without it, nothing is left to be filled in.
            if name == Kind::Serverless.id() && !resource.is_new {
                let reference = self.reference("MyServerlessCacheName", Form::Text);
                self.resources.extend(["      ", name, ": ", &reference, "\n"]);
                continue;
            }
            if let Some(property) = property(resource.kind, name) {
                self.property(property, values, is_list(name));
            }
        }
        // What the schema requires and the step leaves as it is.
        for name in required(resource) {
            match *name {
                "Engine" => self.property("Engine", std::slice::from_ref(&engine), false),
                "Members" => {
                    let group = self.reference("MyPrimaryReplicationGroupId", Form::Text);
                    let region = self.reference("MyPrimaryRegion", Form::Text);
                    let parts = ["      Members:\n        - ReplicationGroupId: ", &group];
                    self.resources.extend(parts);
                    self.resources.extend([
                        "\n          ReplicationGroupRegion: ",
                        &region,
                        "\n          Role: PRIMARY\n",
                    ]);
                }
                name => {
                    let reference = self.reference(&["My", name].concat(), form(name));
                    self.resources.extend(["      ", name, ": ", &reference, "\n"]);
                }
            }
        }
        let values: Vec<_> = resource.sets.values.iter().filter(|(name, _)| placeholder("", name).is_none()).collect();
        if !values.is_empty() {
            self.resources.push_str("      Properties:\n");
        }
        for (name, value) in values {
            let value = self.value("", value);
            self.resources.extend(["        ", &quoted(name), ": ", &value, "\n"]);
        }
    }

    fn say(&mut self, comments: &str) {
        self.resources.extend(["\n", comments]);
    }
}

impl Template {
    fn property(&mut self, name: &str, values: &[String], is_list: bool) {
        self.resources.extend(["      ", name, ":"]);
        for value in values {
            let value = self.value(name, value);
            self.resources.extend([if is_list { "\n        - " } else { " " }, &value]);
        }
        self.resources.push('\n');
    }

    fn value(&mut self, name: &str, value: &str) -> String {
        if let Some(placeholder) = placeholder(name, value) {
            return self.reference(&camel(&placeholder), form(name));
        }
        if form(name) == Form::Text { quoted(value) } else { value.to_owned() }
    }

    /// A value that somebody fills in.
    fn reference(&mut self, parameter: &str, form: Form) -> String {
        // Two flags have the same placeholder.
        if !self.parameters.iter().any(|(known, _)| known == parameter) {
            self.parameters.push((parameter.to_owned(), form));
        }
        ["!Ref ", parameter].concat()
    }
}

/// The schema's name of a parameter, where the resource has one for it.
fn property(kind: Kind, name: &str) -> Option<&str> {
    Some(match (kind, name) {
        // No resource has it.
        (_, "ApplyImmediately") | (Kind::Global, "GlobalReplicationGroupId") => return None,
        (Kind::CacheCluster, "CacheClusterId") => "ClusterName",
        (Kind::CacheCluster, "SecurityGroupIds") => "VpcSecurityGroupIds",
        (_, "NewReplicaCount") => "ReplicasPerNodeGroup",
        (_, "NodeGroupCount") => "NumNodeGroups",
        (_, name) => name,
    })
}

/// What the schema requires beside what the step sets.
fn required(resource: &Resource) -> Vec<&'static &'static str> {
    let all: &'static [&'static str] = match resource.kind {
        Kind::ReplicationGroup if resource.sets.value("Engine") == Some("valkey") => {
            &["ReplicationGroupDescription", "TransitEncryptionEnabled"]
        }
        Kind::ReplicationGroup => &["ReplicationGroupDescription"],
        Kind::CacheCluster => &["Engine", "CacheNodeType", "NumCacheNodes"],
        Kind::Serverless => &["Engine"],
        Kind::Global => &["Members"],
        Kind::ParameterGroup => &["CacheParameterGroupFamily", "Description"],
    };
    all.iter().filter(|name| resource.sets.value(name).is_none()).collect()
}

/// `MySubnetGroup` of `MY-SUBNET-GROUP`.
fn camel(placeholder: &str) -> String {
    let mut out = String::with_capacity(placeholder.len());
    for word in placeholder.split(|letter: char| !letter.is_ascii_alphanumeric()) {
        let (first, rest) = word.split_at_checked(1).unwrap_or((word, ""));
        out.extend([first.to_ascii_uppercase(), rest.to_ascii_lowercase()]);
    }
    out
}

/// A text in quotes: JSON's are YAML's, too.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
