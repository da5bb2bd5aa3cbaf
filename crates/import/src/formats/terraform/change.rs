//! What a plan of Terraform does to a resource: a replacement and a deletion are alarms.

use serde_json::{Map, Value};

use super::resources::Managed;
use crate::formats::desired::shortened;
use crate::messages;
use crate::problems::Problems;

/// Attributes that say nothing about the state of a cluster, or whose values are secrets.
const NOT_SHOWN: [&str; 4] = ["auth_token", "tags", "tags_all", "timeouts"];
/// The attributes whose values decide an upgrade.
const SHOWN: [&str; 6] = [
    "engine",
    "engine_version",
    "major_engine_version",
    "node_type",
    "parameter_group_name",
    "transit_encryption_mode",
];

/// Says what happens to a resource at the next apply, where something does.
pub(super) fn note(managed: &Managed<'_>, problems: &mut Problems) {
    let resource = ("resource", managed.address.as_str());
    if managed.tainted && managed.keeps_data() {
        problems.warning(&managed.path, messages::TAINTED, &[resource]);
    }
    if managed.deposed && managed.keeps_data() {
        problems.warning(&managed.path, messages::DEPOSED, &[resource]);
    }
    let Some(plan) = managed.plan else { return };
    let Some(change) = plan.get("change").and_then(Value::as_object) else { return };
    let actions: Vec<&str> =
        change.get("actions").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect();
    let path = managed.path.strip_suffix(".change.before").unwrap_or(&managed.path);
    if !managed.keeps_data() {
        return;
    }
    let mut changes = changes(change);
    match (actions.contains(&"delete"), actions.contains(&"create")) {
        (true, true) => {
            let cause = causes(change);
            changes.retain(|change| !cause.contains(change));
            let cause = if cause.is_empty() { reason(plan, problems) } else { shortened(&cause) };
            problems.warning(path, messages::PLAN_REPLACES, &[resource, ("cause", &cause)]);
        }
        (true, false) => problems.warning(path, messages::PLAN_DELETES, &[resource]),
        (false, true) => {
            problems.note(path, messages::PLAN_CREATES, &[resource]);
            return;
        }
        (false, false) => {}
    }
    // A log of the plan has no attributes; elsewhere, no change that counts is none.
    let is_logged = !change.contains_key("before") && !change.contains_key("after");
    if is_logged && actions.contains(&"update") {
        changes.push(problems.words.text(messages::CHANGES_NOT_LISTED).to_owned());
    }
    if changes.is_empty() {
        return;
    }
    let changes = ("changes", &*shortened(&changes));
    match version(change) {
        Some(version) => problems.warning(path, messages::PLAN_UPGRADES, &[resource, changes, ("version", version)]),
        None => problems.warning(path, messages::PLAN_CHANGES, &[resource, changes]),
    }
}

/// The version that the plan brings, where it is another one.
fn version(change: &Map<String, Value>) -> Option<&str> {
    let value = |side: &str, name: &str| change.get(side)?.get(name)?.as_str();
    ["engine_version", "major_engine_version"]
        .into_iter()
        .find_map(|name| value("after", name).filter(|after| value("before", name) != Some(*after)))
}

/// The attributes that force Terraform to replace it.
fn causes(change: &Map<String, Value>) -> Vec<String> {
    let paths = change.get("replace_paths").and_then(Value::as_array).into_iter().flatten();
    let names = paths.filter_map(|path| path.as_array()?.first()?.as_str());
    names.map(|name| described(name, change)).collect()
}

/// Why Terraform replaces it, where no attribute forces that.
fn reason(plan: &Map<String, Value>, problems: &Problems) -> String {
    let message = match plan.get("action_reason").and_then(Value::as_str) {
        Some("replace_because_tainted") => messages::CAUSE_TAINTED,
        Some("replace_by_request") => messages::CAUSE_REQUESTED,
        Some("replace_by_triggers") => messages::CAUSE_TRIGGERED,
        _ => messages::CAUSE_UNKNOWN,
    };
    problems.words.text(message).to_owned()
}

/// The attributes that change.
fn changes(change: &Map<String, Value>) -> Vec<String> {
    let object = |key: &str| change.get(key).and_then(Value::as_object);
    let (Some(before), Some(after)) = (object("before"), object("after")) else { return Vec::new() };
    let unknown = object("after_unknown");
    let differs = |name: &str| {
        let wanted = after.get(name).unwrap_or(&Value::Null);
        let later = unknown.is_some_and(|unknown| unknown.get(name) == Some(&Value::Bool(true)));
        !later && before.get(name).unwrap_or(&Value::Null) != wanted
    };
    let mut names: Vec<&String> = after.keys().filter(|name| differs(name)).collect();
    names.retain(|name| *name == "auth_token" || !NOT_SHOWN.contains(&name.as_str()));
    // What decides an upgrade comes first.
    names.sort_by_key(|name| !SHOWN.contains(&name.as_str()));
    names.into_iter().map(|name| described(name, change)).collect()
}

/// `engine_version` 5.0.6 → 6.2
fn described(name: &str, change: &Map<String, Value>) -> String {
    let value = |side: &str| change.get(side).and_then(|side| side.get(name)).filter(|value| is_shown(value));
    let unsafe_to_show = NOT_SHOWN.contains(&name) || sensitive(name, change);
    match (value("before"), value("after")) {
        (Some(before), Some(after)) if !unsafe_to_show => {
            ["`", name, "` ", &printed(before), " → ", &printed(after)].concat()
        }
        _ => ["`", name, "`"].concat(),
    }
}

fn sensitive(name: &str, change: &Map<String, Value>) -> bool {
    ["before_sensitive", "after_sensitive"]
        .iter()
        .any(|side| change.get(*side).and_then(|side| side.get(name)).is_some_and(|mark| mark.as_bool() != Some(false)))
}

fn is_shown(value: &Value) -> bool {
    match value {
        Value::String(text) => text.len() <= 60 && !text.chars().any(char::is_control),
        Value::Bool(_) | Value::Number(_) => true,
        _ => false,
    }
}

fn printed(value: &Value) -> String {
    let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    ["`", &text, "`"].concat()
}
