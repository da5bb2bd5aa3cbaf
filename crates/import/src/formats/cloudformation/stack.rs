//! Stacks and their resources: they have names, and describe no cluster.

use serde_json::Value;

use super::kind::{TOOL, kind};
use crate::answer::DocumentKind;
use crate::command::ImportCommand;
use crate::formats::desired::ResourceKind;
use crate::formats::format::Format;
use crate::formats::json_or_yaml;
use crate::formats::opening::Opening;
use crate::formats::reading::Reading;
use crate::formats::stretch::{Broken, Stretch};
use crate::guess::region;
use crate::messages;

/// What `describe-stack-resources`, `list-stack-resources` and `describe-stack-resource` print, and `describe-stacks`.
pub(crate) struct StackResources;

const LISTS: [&str; 3] = ["StackResources", "StackResourceSummaries", "StackResourceDetail"];
/// The list of `describe-stacks`. Other services of AWS have stacks, too.
const STACKS: &str = "Stacks";
const KEYS: [&str; 4] = [LISTS[0], LISTS[1], LISTS[2], STACKS];

impl Format for StackResources {
    fn begins(&self, text: &str) -> bool {
        json_or_yaml::begins(text, &KEYS)
    }

    fn recognize(&self, here: &Opening<'_>) -> Option<Result<Stretch, Broken>> {
        match json_or_yaml::document(here, &KEYS, &["ResourceType:", OF_STACKS])? {
            Ok(stretch) => {
                (list(&stretch.tree).is_some() || stacks(&stretch.tree).next().is_some()).then_some(Ok(stretch))
            }
            Err(broken) => Some(Err(broken)),
        }
    }

    fn read(&self, tree: &Value, reading: &mut Reading<'_>) {
        reading.open(DocumentKind::CloudFormation, "", 0);
        for (path, id, name) in stacks(tree) {
            let command =
                ImportCommand::new(&["aws", "cloudformation", "describe-stack-resources", "--output", "json"])
                    .with("--region", region::of_arn(id).as_deref())
                    .with("--stack-name", Some(name))
                    .posix;
            reading.problems.warning(&path, messages::STACK, &[("id", name), ("command", &command)]);
        }
        let Some((name, list)) = list(tree) else { return };
        let mut any = false;
        for (at, resource) in list.iter().enumerate() {
            let text = |key: &str| resource.get(key).and_then(Value::as_str);
            let Some(kind) = text("ResourceType").and_then(kind) else { continue };
            any = true;
            let region = text("StackId").and_then(region::of_arn);
            let id = text("PhysicalResourceId");
            let called = id.or_else(|| text("LogicalResourceId")).unwrap_or_default();
            let path = format!("{name}[{at}]");
            if let Some(commands) = commands(kind, id, region.as_deref()) {
                let said = &[("id", called), ("command", &commands)];
                reading.problems.warning(&path, messages::STACK_RESOURCE, said);
            } else {
                let named = ["`", called, "`"].concat();
                reading.problems.note(&path, messages::RESOURCES_NOT_NEEDED, &[("resources", &named)]);
            }
        }
        if !any {
            reading.problems.error("", messages::NO_CACHE_IN_DOCUMENT, &[("tool", TOOL)]);
        }
    }
}

/// The list, and AWS's name of it; one resource that is described alone is a list of one.
fn list(tree: &Value) -> Option<(&'static str, &[Value])> {
    LISTS.iter().find_map(|name| {
        let list = tree.get(*name)?;
        match list {
            Value::Array(list) => Some((*name, list.as_slice())),
            Value::Object(map) if map.contains_key("ResourceType") => Some((*name, std::slice::from_ref(list))),
            _ => None,
        }
    })
}

/// How the ID of a stack of `CloudFormation` begins.
const OF_STACKS: &str = ":cloudformation:";

/// The stacks of a description: the place, ID and name of each.
fn stacks(tree: &Value) -> impl Iterator<Item = (String, &str, &str)> {
    let list = tree.get(STACKS).and_then(Value::as_array);
    list.into_iter().flatten().enumerate().filter_map(|(at, stack)| {
        let text = |key: &str| stack.get(key).and_then(Value::as_str);
        let id = text("StackId").filter(|id| id.contains(OF_STACKS))?;
        Some((format!("{STACKS}[{at}]"), id, text("StackName")?))
    })
}

/// The commands that describe such a resource, in a sentence.
fn commands(kind: ResourceKind, id: Option<&str>, region: Option<&str>) -> Option<String> {
    let command = |operation: &str, flag: &str| ImportCommand::elasticache(operation, region).with(flag, id).posix;
    Some(match kind {
        ResourceKind::Group => [
            command("describe-replication-groups", "--replication-group-id"),
            ImportCommand::elasticache("describe-cache-clusters", region).posix,
        ]
        .join("` and `"),
        ResourceKind::CacheCluster => command("describe-cache-clusters", "--cache-cluster-id"),
        ResourceKind::Serverless => command("describe-serverless-caches", "--serverless-cache-name"),
        ResourceKind::Global => command("describe-global-replication-groups", "--global-replication-group-id"),
        ResourceKind::Other => return None,
    })
}
