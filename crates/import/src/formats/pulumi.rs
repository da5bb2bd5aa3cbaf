//! A stack of Pulumi: what it read of AWS at its last update or refresh.

use serde_json::{Map, Value};

use super::desired::{self, Resource, ResourceKind};
use super::format::Format;
use super::json;
use super::opening::Opening;
use super::reading::Reading;
use super::stretch::{Broken, Stretch};
use crate::answer::DocumentKind;
use crate::described::Recorded;

/// What `pulumi stack export` prints.
pub(super) struct Pulumi;

const TOOL: &str = "Pulumi";

impl Format for Pulumi {
    fn begins(&self, text: &str) -> bool {
        json::begins(text)
    }

    fn recognize(&self, here: &Opening<'_>) -> Option<Result<Stretch, Broken>> {
        let stretch = here.json()?.as_ref().ok()?;
        let deployment = stretch.tree.get("deployment")?.as_object()?;
        let stack = ["resources", "manifest", "secrets_providers"].iter().any(|key| deployment.contains_key(*key));
        stack.then(|| Ok(stretch.clone()))
    }

    fn read(&self, tree: &Value, reading: &mut Reading<'_>) {
        let list = tree.get("deployment").and_then(|deployment| deployment.get("resources")).and_then(Value::as_array);
        let list = list.into_iter().flatten().enumerate();
        let resources: Vec<Resource<'_>> = list.filter_map(|(at, value)| resource(value, at)).collect();
        desired::document(DocumentKind::Pulumi, TOOL, &resources, reading);
    }
}

/// A resource of `ElastiCache`: by its outputs, or by its inputs where it has no outputs yet.
fn resource(value: &Value, at: usize) -> Option<Resource<'_>> {
    let text = |key: &str| value.get(key).and_then(Value::as_str);
    let name = text("type")?;
    let (provider, name) = name.split_once(":elasticache").filter(|(provider, _)| provider.starts_with("aws"))?;
    let kind = match name.rsplit(':').next()? {
        "Cluster" => ResourceKind::CacheCluster,
        name => ResourceKind::of_aws(name),
    };
    let part =
        |key: &str| value.get(key).and_then(Value::as_object).filter(|map: &&Map<String, Value>| !map.is_empty());
    let (attributes, recorded, key) = match (part("outputs"), part("inputs")) {
        (Some(outputs), _) => (outputs, Recorded::LastRead, "outputs"),
        (None, Some(inputs)) => (inputs, Recorded::Desired, "inputs"),
        (None, None) => return None,
    };
    Some(Resource {
        tool: TOOL,
        recorded,
        kind,
        called: text("urn").and_then(|urn| urn.rsplit("::").next()).unwrap_or(provider).to_owned(),
        id: text("id").map(str::to_owned),
        attributes,
        parameters: None,
        path: format!("deployment.resources[{at}].{key}"),
    })
}
