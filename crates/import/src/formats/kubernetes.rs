//! Objects of Kubernetes that a controller makes into clusters: ACK, and the providers of Crossplane.

use serde_json::{Map, Value};

use super::desired::{self, Resource, ResourceKind};
use super::format::Format;
use super::json_or_yaml;
use super::opening::Opening;
use super::reading::Reading;
use super::stretch::{Broken, Stretch};
use crate::answer::DocumentKind;
use crate::described::Recorded;
use crate::messages;
use crate::text::count;

/// A manifest, or what `kubectl get` prints with `-o json` or `-o yaml`.
pub(super) struct Kubernetes;

/// The keys with which a document of YAML begins, in the order of the file or by name.
const KEYS: [&str; 5] = ["apiVersion", "kind", "metadata", "items", "spec"];

impl Format for Kubernetes {
    fn begins(&self, text: &str) -> bool {
        json_or_yaml::begins(text, &KEYS)
    }

    fn recognize(&self, here: &Opening<'_>) -> Option<Result<Stretch, Broken>> {
        match json_or_yaml::document(here, &KEYS, &["apiVersion:"])? {
            Ok(stretch) => {
                let text = |key: &str| stretch.tree.get(key).is_some_and(Value::is_string);
                // A list has its kind behind its items, where it may be cut off.
                let list = stretch.tree.get("items").is_some_and(Value::is_array);
                (text("apiVersion") && (text("kind") || list)).then_some(Ok(stretch))
            }
            Err(broken) => Some(Err(broken)),
        }
    }

    fn read(&self, tree: &Value, reading: &mut Reading<'_>) {
        let list = tree.get("items").and_then(Value::as_array);
        let list = list.map(|items| items.iter().enumerate().map(|(at, item)| (item, format!("items[{at}]."))));
        let objects: Vec<Object> = match list {
            Some(list) => list.filter_map(|(item, path)| Object::of(item, path)).collect(),
            None => Object::of(tree, String::new()).into_iter().collect(),
        };
        let resources: Vec<Resource<'_>> = objects.iter().flat_map(Object::resources).collect();
        let clusters = objects.iter().filter(|object| object.kind.is_cluster()).count();
        reading.open(DocumentKind::Kubernetes, "", count(clusters));
        if objects.is_empty() {
            reading.problems.error("", messages::NO_CACHE_IN_DOCUMENT, &[("tool", "Kubernetes")]);
        }
        for object in &objects {
            object.note_pending(reading);
        }
        desired::read(&resources, reading);
    }
}

/// An object of a controller for `ElastiCache`.
struct Object {
    tool: &'static str,
    kind: ResourceKind,
    called: String,
    path: String,
    id: Option<String>,
    /// What somebody wants.
    spec: Map<String, Value>,
    /// What the controller read of AWS.
    status: Map<String, Value>,
}

impl Object {
    fn of(object: &Value, path: String) -> Option<Self> {
        let (group, _) = object.get("apiVersion")?.as_str()?.split_once('/')?;
        let crossplane = group.starts_with("elasticache.aws.") || group == "cache.aws.crossplane.io";
        let tool = match group {
            "elasticache.services.k8s.aws" => "ACK",
            _ if crossplane => "Crossplane",
            _ => return None,
        };
        let name = object.get("kind")?.as_str()?;
        let kind = match name {
            "Cluster" => ResourceKind::CacheCluster,
            name => ResourceKind::of_aws(name),
        };
        let text = |keys: &[&str]| keys.iter().try_fold(object, |value, key| value.get(*key))?.as_str();
        let map = |keys: &[&str]| {
            let found = keys.iter().try_fold(object, |value, key| value.get(*key));
            found.and_then(Value::as_object).cloned().unwrap_or_default()
        };
        let called = [name, "/", text(&["metadata", "name"]).unwrap_or_default()].concat();
        // Crossplane gives the resource the name of the object, where no annotation gives it another.
        let external = || text(&["metadata", "annotations", "crossplane.io/external-name"]);
        let id = crossplane.then(|| external().or_else(|| text(&["metadata", "name"]))).flatten();
        let (spec, mut status) = if crossplane {
            (map(&["spec", "forProvider"]), map(&["status", "atProvider"]))
        } else {
            (map(&["spec"]), map(&["status"]))
        };
        if let Some(Value::Object(metadata)) = status.remove("ackResourceMetadata") {
            status.extend(metadata);
        }
        let id = id.map(str::to_owned).or_else(|| own_id(kind, &spec));
        Some(Self { tool, kind, called, path, id, spec, status })
    }

    /// What is wanted, and what was read, where the controller noted that.
    fn resources(&self) -> Vec<Resource<'_>> {
        let part = |recorded, attributes, name: &str| Resource {
            tool: self.tool,
            recorded,
            kind: self.kind,
            called: self.called.clone(),
            id: self.id.clone(),
            attributes,
            parameters: None,
            path: [&self.path, name].concat(),
        };
        let mut parts = vec![part(Recorded::Desired, &self.spec, "spec")];
        if self.kind.is_cluster() && desired::says_anything(self.kind, &self.status) {
            parts.push(part(Recorded::LastRead, &self.status, "status"));
        }
        parts
    }

    /// What the controller saw waiting for the maintenance window: a group says nothing of an upgrade of its engine.
    fn note_pending(&self, reading: &mut Reading<'_>) {
        let Some(pending) = self.status.get("pendingModifiedValues").and_then(Value::as_object) else { return };
        let names: Vec<String> =
            pending.iter().filter(|(_, value)| !value.is_null()).map(|(name, _)| ["`", name, "`"].concat()).collect();
        if !names.is_empty() {
            let path = [&self.path, "status.pendingModifiedValues"].concat();
            let id = self.id.as_deref().unwrap_or(&self.called);
            reading.problems.warning(&path, messages::PENDING_OTHER, &[("id", id), ("names", &names.join(", "))]);
        }
    }
}

/// The id that the specification gives, so that what was read of the cluster is known to be of the same one.
fn own_id(kind: ResourceKind, spec: &Map<String, Value>) -> Option<String> {
    let key = match kind {
        ResourceKind::Group => "replicationGroupID",
        ResourceKind::CacheCluster => "cacheClusterID",
        ResourceKind::Serverless => "serverlessCacheName",
        ResourceKind::Global | ResourceKind::Other => return None,
    };
    spec.get(key)?.as_str().filter(|id| !id.contains('{')).map(str::to_owned)
}
