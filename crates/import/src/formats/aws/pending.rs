//! `PendingModifiedValues`.

use serde_json::Value;

use super::fields::Fields;
use super::values::ENGINES;
use crate::described::PendingSeen;
use crate::problems::Problems;

/// What a cache cluster says; `None` where it says nothing about pending changes.
///
/// A value of the wrong type is pending all the same, under AWS's name for it.
pub(super) fn read(item: &Fields<'_>, problems: &mut Problems) -> Option<PendingSeen> {
    let fields = item.object(KEY, problems)?;
    let mut seen = PendingSeen {
        other: changes_waiting(item, problems)?.into_iter().map(str::to_owned).collect(),
        ..PendingSeen::default()
    };
    seen.engine = fields.word("Engine", &ENGINES, problems);
    seen.version = fields.text("EngineVersion", problems);
    seen.node_type = fields.text("CacheNodeType", problems);
    for (key, known) in [
        ("Engine", seen.engine.is_some()),
        ("EngineVersion", seen.version.is_some()),
        ("CacheNodeType", seen.node_type.is_some()),
    ] {
        if known {
            seen.other.retain(|name| name != key);
        }
        seen.unclear |= seen.other.iter().any(|name| name == key);
    }
    Some(seen)
}

const KEY: &str = "PendingModifiedValues";

/// AWS's names of the changes that wait, by name; `None` where the item does not say.
pub(super) fn changes_waiting<'v>(item: &Fields<'v>, problems: &mut Problems) -> Option<Vec<&'v str>> {
    let fields = item.value(KEY).and_then(|_| item.object(KEY, problems))?;
    Some(fields.all().filter(|(_, value)| !is_empty(value)).map(|(key, _)| key).collect())
}

/// An empty element of AWS's XML comes out as one of these. A number that is not set is 0 in older SDKs for .NET; no number of
/// nodes is.
fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(list) => list.is_empty(),
        Value::Object(map) => map.is_empty(),
        Value::Number(number) => number.as_u64() == Some(0),
        Value::Bool(_) => false,
    }
}
