//! `CloudFormation`: templates, and the lists of what a stack contains.

mod kind;
mod stack;

use serde_json::{Map, Value};

use kind::{TOOL, kind};
pub(super) use stack::StackResources;

use super::desired::{self, Resource};
use super::format::Format;
use super::json_or_yaml;
use super::opening::Opening;
use super::reading::Reading;
use super::stretch::{Broken, Stretch};
use crate::answer::DocumentKind;
use crate::described::Recorded;

/// A template in YAML or JSON, also as `get-template` prints it.
pub(super) struct Template;

/// The keys with which a template begins.
const KEYS: [&str; 11] = [
    "AWSTemplateFormatVersion",
    "Conditions",
    "Description",
    "Globals",
    "Mappings",
    "Metadata",
    "Outputs",
    "Parameters",
    "Resources",
    "TemplateBody",
    "Transform",
];

impl Format for Template {
    fn begins(&self, text: &str) -> bool {
        json_or_yaml::begins(text, &KEYS)
    }

    fn recognize(&self, here: &Opening<'_>) -> Option<Result<Stretch, Broken>> {
        match json_or_yaml::document(here, &KEYS, &["AWSTemplateFormatVersion", "Type: AWS::", "\"AWS::", "'AWS::"])? {
            Ok(mut stretch) => {
                if let Some(body) = stretch.tree.get("TemplateBody").filter(|body| body.is_object()).cloned() {
                    stretch.tree = body.into();
                }
                is_template(&stretch.tree).then_some(Ok(stretch))
            }
            Err(broken) => Some(Err(broken)),
        }
    }

    fn read(&self, tree: &Value, reading: &mut Reading<'_>) {
        let parameters = tree.get("Parameters").and_then(Value::as_object);
        let all = tree.get("Resources").and_then(Value::as_object);
        let none = Map::new();
        let resources: Vec<Resource<'_>> = all
            .into_iter()
            .flatten()
            .filter_map(|(name, resource)| {
                let kind = kind(resource.get("Type")?.as_str()?)?;
                Some(Resource {
                    tool: TOOL,
                    recorded: Recorded::Desired,
                    kind,
                    called: name.clone(),
                    id: None,
                    attributes: resource.get("Properties").and_then(Value::as_object).unwrap_or(&none),
                    parameters,
                    path: ["Resources.", name, ".Properties"].concat(),
                })
            })
            .collect();
        desired::document(DocumentKind::CloudFormation, TOOL, &resources, reading);
    }
}

/// Whether it has resources with the types of `CloudFormation`.
fn is_template(tree: &Value) -> bool {
    let typed = |resource: &Value| {
        let name = resource.get("Type").and_then(Value::as_str);
        name.is_some_and(|name| name.contains("::"))
    };
    let resources = tree.get("Resources").and_then(Value::as_object);
    tree.get("AWSTemplateFormatVersion").is_some() || resources.is_some_and(|all| all.values().any(typed))
}
