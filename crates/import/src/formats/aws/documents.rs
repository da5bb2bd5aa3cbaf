//! Documents of AWS's API and the items in them.

use serde_json::{Map, Value};

use super::fields::{Fields, join, objects};
use super::shape::{self, DEEPEST_LIST, Root};
use super::{
    cache_cluster, engine_versions, global, group, metrics, node_types, others, reserved, serverless, updates,
};
use crate::answer::DocumentKind;
use crate::described::List;
use crate::formats::reading::Reading;
use crate::messages;
use crate::text::count;

/// Reads a document, or a list of documents or items.
pub(crate) fn read(tree: &Value, reading: &mut Reading<'_>) {
    document(tree, "", 0, reading);
}

fn document(value: &Value, path: &str, depth: u32, reading: &mut Reading<'_>) {
    match value {
        Value::Object(map) => object(value, map, path, reading),
        Value::Array(items) if !items.is_empty() && depth < DEEPEST_LIST => list(items, path, depth, reading),
        Value::Array(items) if items.is_empty() => reading.open(DocumentKind::EmptyList, "", 0),
        Value::Null => reading.open(DocumentKind::EmptyList, "", 0),
        _ => reading.unknown(path, value),
    }
}

/// A list of documents, or of the items of one.
fn list(values: &[Value], path: &str, depth: u32, reading: &mut Reading<'_>) {
    // Of what has no name of its own, `--query` may have left out a part.
    let mut bare: Vec<(DocumentKind, List<Fields<'_>>)> = Vec::new();
    let mut strange: Option<(String, &Value)> = None;
    for (at, value) in values.iter().enumerate() {
        let path = format!("{path}[{at}]");
        if value.is_array() || value.as_object().is_some_and(shape::is_document) {
            document(value, &path, depth.saturating_add(1), reading);
            continue;
        }
        let fields = value.is_object().then(|| Fields::of(value, path.clone(), reading.problems)).flatten();
        let kind = value.as_object().and_then(shape::item_kind);
        let (Some(fields), Some(kind)) = (fields, kind) else {
            strange.get_or_insert((path, value));
            continue;
        };
        match bare.iter_mut().find(|(known, _)| *known == kind) {
            Some((_, list)) => list.items.push(fields),
            None => bare.push((kind, List { items: vec![fields], whole: false })),
        }
    }
    for (kind, list) in bare {
        items(kind, kind_name(kind), &list, reading);
    }
    if let Some((path, value)) = strange {
        reading.unknown(&path, value);
    }
}

fn object(value: &Value, map: &Map<String, Value>, path: &str, reading: &mut Reading<'_>) {
    if let Some(kind) = shape::item_kind(map) {
        let fields = Fields::inside(map, path.to_owned());
        reading.open_item(kind, kind_name(kind));
        contents(kind, &List { items: vec![fields], whole: false }, reading);
        return;
    }
    let mut recognized = node_types::read(map, path, reading);
    if recognized {
        note_paging(map, reading);
    }
    for Root { key, kind, list } in shape::ROOTS {
        let Some(inner) = shape::under(map, key, *kind) else { continue };
        recognized = true;
        let path = join(path, key);
        reading.in_next();
        let found = if *list {
            objects(inner, &path, reading.first(), reading.problems)
        } else {
            Fields::of(inner, path, reading.problems).map(|item| List { items: vec![item], whole: true })
        };
        items(*kind, key, &found.unwrap_or_default(), reading);
        note_paging(map, reading);
    }
    if recognized {
        return;
    }
    match shape::NOT_NEEDED.iter().find(|name| map.contains_key(**name)) {
        Some(name) => items(DocumentKind::NotNeeded, name, &List::default(), reading),
        None => reading.unknown(path, value),
    }
}

/// Notes that AWS has more to tell.
fn note_paging(map: &Map<String, Value>, reading: &mut Reading<'_>) {
    let more =
        |key: &&str| map.get(*key).is_some_and(|value| !matches!(value, Value::Null) && value.as_str() != Some(""));
    if let (Some(key), Some(document)) =
        (["NextToken", "Marker"].into_iter().find(more), reading.found.documents.last_mut())
    {
        document.paged = true;
        reading.problems.warning(key, messages::PAGED, &[("name", key)]);
    }
}

/// Reads the items of one kind.
fn items(kind: DocumentKind, name: &str, list: &List<Fields<'_>>, reading: &mut Reading<'_>) {
    reading.open(kind, name, count(list.items.len()));
    if kind == DocumentKind::NotNeeded {
        not_needed(name, reading);
    }
    contents(kind, list, reading);
}

/// What a document is not good for, and what to run where another one says what it does not.
fn not_needed(name: &str, reading: &mut Reading<'_>) {
    match name {
        "Events" => reading.problems.warning("", messages::EVENTS, &[]),
        "Users" => reading.problems.note("", messages::USERS, &[]),
        "EngineDefaults" => reading.problems.note("", messages::ENGINE_DEFAULTS, &[]),
        _ => reading.problems.note("", messages::NOT_NEEDED, &[("name", name)]),
    }
}

fn contents(kind: DocumentKind, list: &List<Fields<'_>>, reading: &mut Reading<'_>) {
    if kind == DocumentKind::CacheParameters {
        let parameters = others::parameters(list, reading.problems);
        let seen = reading.seen(parameters);
        reading.found.parameters.push(seen);
    }
    if kind == DocumentKind::EngineVersions {
        let versions = engine_versions::read(list, reading.problems);
        let seen = reading.seen(versions);
        reading.found.versions.push(seen);
    }
    for fields in &list.items {
        reading.next_thing();
        item(kind, fields, reading);
    }
}

fn item(kind: DocumentKind, item: &Fields<'_>, reading: &mut Reading<'_>) {
    let path = &item.path;
    match kind {
        DocumentKind::ReplicationGroups => {
            if let Some(group) = group::read(item, reading.problems) {
                let seen = reading.seen(group);
                reading.found.groups.add(seen, path, reading.problems);
            }
        }
        DocumentKind::CacheClusters => {
            if let Some(cluster) = cache_cluster::read(item, reading.problems) {
                let seen = reading.seen(cluster);
                reading.found.cache_clusters.add(seen, path, reading.problems);
            }
        }
        DocumentKind::GlobalReplicationGroups => {
            if let Some(global) = global::read(item, reading.problems) {
                let seen = reading.seen(global);
                reading.found.globals.add(seen, path, reading.problems);
            }
        }
        DocumentKind::ServerlessCaches => {
            if let Some(cache) = serverless::read(item, reading.problems) {
                let seen = reading.seen(cache);
                reading.found.serverless.add(seen, path, reading.problems);
            }
        }
        DocumentKind::Snapshots => {
            let seen = others::snapshot(item, reading.problems).map(|snapshot| reading.seen(snapshot));
            reading.found.snapshots.extend(seen);
        }
        DocumentKind::CacheParameterGroups => {
            let seen = others::parameter_group(item, reading.problems).map(|group| reading.seen(group));
            reading.found.parameter_groups.extend(seen);
        }
        DocumentKind::UserGroups => {
            let seen = others::user_group(item, reading.problems).map(|group| reading.seen(group));
            reading.found.user_groups.extend(seen);
        }
        DocumentKind::UpdateActions => {
            let seen = updates::action(item, reading.problems).map(|action| reading.seen(action));
            reading.found.actions.extend(seen);
        }
        DocumentKind::ServiceUpdates => {
            let seen = updates::update(item, reading.problems).map(|update| reading.seen(update));
            reading.found.updates.extend(seen);
        }
        DocumentKind::ReservedNodes => {
            let seen = reserved::read(item, reading.problems).map(|nodes| reading.seen(nodes));
            reading.found.reserved.extend(seen);
        }
        DocumentKind::Metrics => {
            let seen = metrics::read(item, reading.problems).map(|metric| reading.seen(metric));
            reading.found.metrics.extend(seen);
        }
        DocumentKind::CacheParameters
        | DocumentKind::EngineVersions
        | DocumentKind::AllowedNodeTypes
        | DocumentKind::NotNeeded
        | DocumentKind::Terraform
        | DocumentKind::CloudFormation
        | DocumentKind::Kubernetes
        | DocumentKind::Pulumi
        | DocumentKind::EmptyList
        | DocumentKind::Unknown => {}
    }
}

/// The key under which AWS lists things of a kind.
fn kind_name(kind: DocumentKind) -> &'static str {
    shape::ROOTS.iter().find(|root| root.kind == kind).map_or("UpdateActions", |root| root.key)
}
