//! The resources of `ElastiCache` in a document of Terraform, wherever it has them.

use serde_json::{Map, Value};

use crate::described::Recorded;
use crate::formats::desired::{Resource, ResourceKind};

/// The tool, in sentences.
pub(super) const TOOL: &str = "Terraform";

/// A resource that Terraform manages, and what a plan does to it.
pub(super) struct Managed<'v> {
    pub(super) address: String,
    pub(super) path: String,
    kind: &'v str,
    recorded: Recorded,
    /// Where Terraform knows a present state of it.
    attributes: Option<&'v Map<String, Value>>,
    /// What a plan says of it: an item of `resource_changes`.
    pub(super) plan: Option<&'v Map<String, Value>>,
    pub(super) tainted: bool,
    /// Terraform has made another object in its place, and deletes this one next.
    pub(super) deposed: bool,
}

impl<'v> Managed<'v> {
    /// The resource as it is now, as far as Terraform knows; one that a plan creates is none yet.
    pub(super) fn resource(&self) -> Option<Resource<'v>> {
        let kind = self.resource_kind()?;
        // What nobody reads needs no attributes to be named.
        let attributes = self.attributes.or(self.plan.filter(|_| kind == ResourceKind::Other))?;
        Some(Resource {
            tool: TOOL,
            recorded: self.recorded,
            kind,
            called: self.address.clone(),
            id: attributes.get("id").and_then(Value::as_str).map(str::to_owned),
            attributes,
            parameters: None,
            path: self.path.clone(),
        })
    }

    /// Its kind by the provider's name.
    fn resource_kind(&self) -> Option<ResourceKind> {
        Some(match self.kind.strip_prefix(PREFIX)? {
            "replication_group" => ResourceKind::Group,
            "cluster" => ResourceKind::CacheCluster,
            "serverless_cache" => ResourceKind::Serverless,
            "global_replication_group" => ResourceKind::Global,
            _ => ResourceKind::Other,
        })
    }

    /// Whether it keeps data: a cluster, or several in a Global Datastore.
    pub(super) fn keeps_data(&self) -> bool {
        self.resource_kind().is_some_and(|kind| kind != ResourceKind::Other)
    }
}

/// Marks a plan that was printed for people.
pub(super) const PRINTED: &str = "printed";

const PREFIX: &str = "aws_elasticache_";

/// Modules in each other; Terraform has no limit, and nobody has so many.
const DEEPEST: u32 = 32;

/// The resources of `ElastiCache` in a document.
pub(super) fn of(tree: &Value) -> Vec<Managed<'_>> {
    let mut found = Vec::new();
    // The plan printed for people has no such places.
    let printed = tree.get(PRINTED).is_some();
    if let Some(changes) = tree.get("resource_changes").and_then(Value::as_array) {
        found.extend(changes.iter().enumerate().filter_map(|(at, change)| planned(change, at, printed)));
    } else if let Some(resources) = tree.get("resources").and_then(Value::as_array) {
        for (at, resource) in resources.iter().enumerate() {
            instances(resource, at, &mut found);
        }
    } else {
        for (key, recorded) in [
            ("values", Recorded::LastRead),
            ("prior_state.values", Recorded::LastRead),
            ("planned_values", Recorded::Desired),
        ] {
            let root = key.split('.').try_fold(tree, |value, key| value.get(key));
            if let Some(root) = root.and_then(|root| root.get("root_module")) {
                module(root, &[key, ".root_module"].concat(), recorded, 0, &mut found);
                break;
            }
        }
    }
    found
}

/// The type of a resource that Terraform manages, where it is one of `ElastiCache`.
fn kind(resource: &Value) -> Option<&str> {
    let managed = resource.get("mode").and_then(Value::as_str).is_none_or(|mode| mode == "managed");
    resource.get("type")?.as_str().filter(|kind| managed && kind.starts_with(PREFIX))
}

/// An item of `resource_changes`: what Terraform read of it last is what the plan starts from.
fn planned(item: &Value, at: usize, printed: bool) -> Option<Managed<'_>> {
    let change = item.get("change")?;
    Some(Managed {
        address: item.get("address")?.as_str()?.to_owned(),
        path: if printed { String::new() } else { format!("resource_changes[{at}].change.before") },
        kind: kind(item)?,
        recorded: Recorded::LastRead,
        attributes: change.get("before").and_then(Value::as_object),
        plan: item.as_object(),
        tainted: false,
        deposed: false,
    })
}

/// A resource of a state file.
fn instances<'v>(resource: &'v Value, at: usize, found: &mut Vec<Managed<'v>>) {
    let Some(kind) = kind(resource) else { return };
    let text = |key: &str| resource.get(key).and_then(Value::as_str);
    let module = text("module").map(|module| [module, "."].concat()).unwrap_or_default();
    let list = resource.get("instances").and_then(Value::as_array);
    for (number, instance) in list.into_iter().flatten().enumerate() {
        let index = instance.get("index_key").map(|key| format!("[{key}]")).unwrap_or_default();
        found.push(Managed {
            address: [&module, kind, ".", text("name").unwrap_or_default(), &index].concat(),
            path: format!("resources[{at}].instances[{number}].attributes"),
            kind,
            recorded: Recorded::LastRead,
            attributes: instance.get("attributes").and_then(Value::as_object),
            plan: None,
            tainted: instance.get("status").and_then(Value::as_str) == Some("tainted"),
            deposed: instance.get("deposed").is_some(),
        });
    }
}

/// The resources of a module, and of those inside it.
fn module<'v>(module_: &'v Value, path: &str, recorded: Recorded, depth: u32, found: &mut Vec<Managed<'v>>) {
    let list = |key: &str| module_.get(key).and_then(Value::as_array).into_iter().flatten().enumerate();
    for (at, resource) in list("resources") {
        let (Some(kind), Some(address)) = (kind(resource), resource.get("address").and_then(Value::as_str)) else {
            continue;
        };
        found.push(Managed {
            address: address.to_owned(),
            path: format!("{path}.resources[{at}].values"),
            kind,
            recorded,
            attributes: resource.get("values").and_then(Value::as_object),
            plan: None,
            tainted: resource.get("tainted").and_then(Value::as_bool) == Some(true),
            deposed: resource.get("deposed_key").is_some(),
        });
    }
    if depth < DEEPEST {
        for (at, child) in list("child_modules") {
            module(child, &format!("{path}.child_modules[{at}]"), recorded, depth.saturating_add(1), found);
        }
    }
}
