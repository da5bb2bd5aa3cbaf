//! The messages of `terraform plan -json`: what happens to which resource, without the attributes.

use serde_json::{Deserializer, Value, json};

use super::read;
use super::resources::PRINTED;
use crate::formats::format::Format;
use crate::formats::json;
use crate::formats::opening::Opening;
use crate::formats::reading::Reading;
use crate::formats::stretch::{Broken, Stretch};
use crate::messages;

/// What `terraform plan -json` and `terraform apply -json` print: a message a line, also as `jq` prints them.
///
/// Source: <https://developer.hashicorp.com/terraform/internals/machine-readable-ui>.
pub(crate) struct PlanLog;

impl Format for PlanLog {
    fn begins(&self, text: &str) -> bool {
        json::begins(text)
    }

    fn recognize(&self, here: &Opening<'_>) -> Option<Result<Stretch, Broken>> {
        let first = here.json()?.as_ref().ok()?;
        is_message(&first.tree).then(|| Ok(log(here.text)))
    }

    fn read(&self, tree: &Value, reading: &mut Reading<'_>) {
        read::read(tree, reading);
    }
}

/// What writes these messages, by its own name.
const MODULES: [&str; 2] = ["terraform.ui", "tofu.ui"];

/// Each message has these.
fn is_message(value: &Value) -> bool {
    let module = value.get("@module").and_then(Value::as_str);
    value.get("@level").is_some() && module.is_some_and(|module| MODULES.contains(&module))
}

/// All messages at the beginning of a text, as the changes of a plan.
fn log(text: &str) -> Stretch {
    let mut messages = Deserializer::from_str(text).into_iter::<Value>();
    let mut changes = Vec::new();
    let mut bytes = 0;
    while let Some(Ok(message)) = messages.next() {
        if !is_message(&message) {
            break;
        }
        bytes = messages.byte_offset();
        changes.extend(change(&message));
    }
    let mut stretch = Stretch::new(bytes, json!({PRINTED: true, "resource_changes": changes}), Vec::new());
    stretch.remark = Some(messages::PLAN_LOG);
    stretch
}

/// A message that a resource is going to change, as `terraform show -json` says it.
fn change(message: &Value) -> Option<Value> {
    if message.get("type")? != "planned_change" {
        return None;
    }
    let change = message.get("change")?;
    let resource = change.get("resource")?;
    let actions: &[&str] = match change.get("action")?.as_str()? {
        "create" => &["create"],
        "update" => &["update"],
        "replace" => &["delete", "create"],
        "delete" => &["delete"],
        _ => &["no-op"],
    };
    let reason = match change.get("reason").and_then(Value::as_str) {
        Some("tainted") => "replace_because_tainted",
        Some("requested") => "replace_by_request",
        Some("replace_triggered_by") => "replace_by_triggers",
        _ => "",
    };
    Some(json!({
        "address": resource.get("addr")?,
        "type": resource.get("resource_type")?,
        "action_reason": reason,
        "change": {"actions": actions},
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_messages_are_one_document_and_what_follows_is_not() {
        let planned = |action: &str| {
            json!({"@level": "info", "@module": "tofu.ui", "type": "planned_change", "change":
                {"resource": {"addr": "a.b", "resource_type": "a"}, "action": action, "reason": "tainted"}})
        };
        let text = format!("{}\n{}\n{{\"CacheClusters\": []}}", planned("replace"), planned("noop"));
        let stretch = log(&text);
        assert!(text.get(stretch.bytes..).is_some_and(|rest| rest.trim_start().starts_with("{\"CacheClusters\"")));
        let first = json!({"address": "a.b", "type": "a", "action_reason": "replace_because_tainted",
            "change": {"actions": ["delete", "create"]}});
        assert_eq!(stretch.tree.pointer("/resource_changes/0"), Some(&first));
    }

    #[test]
    fn other_logs_are_no_plan() {
        for line in [r#"{"level": "info", "module": "terraform.ui"}"#, r#"{"@level": "info", "@module": "provider"}"#] {
            assert!(PlanLog.recognize(&Opening::new(line, false)).is_none(), "{line}");
        }
    }
}
