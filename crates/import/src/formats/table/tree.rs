//! The tree that the sections of a table stand for.

use serde_json::{Map, Value};

use super::section::{Content, Section};
use crate::formats::names::{self, Holds};

/// The deepest section of what AWS describes is the fifth.
const DEEPEST: usize = 32;

/// The document of a table; `None` where the levels of its sections do not fit.
pub(super) fn of(sections: &[Section<'_>]) -> Option<Value> {
    let mut root = Map::new();
    let rest = children(sections, 0, &mut root)?;
    let mut documents: Vec<Value> = root.into_iter().flat_map(|(_, value)| list(value)).collect();
    if !rest.is_empty() {
        return None;
    }
    if documents.len() == 1 { documents.pop() } else { Some(Value::Array(documents)) }
}

/// Adds the sections of a level to the object to which they belong; what is left begins with a section that is less deep.
fn children<'s, 't>(
    mut sections: &'s [Section<'t>],
    level: usize,
    parent: &mut Map<String, Value>,
) -> Option<&'s [Section<'t>]> {
    if level > DEEPEST {
        return None;
    }
    while let Some((section, behind)) = sections.split_first() {
        if section.level < level {
            break;
        }
        if section.level > level {
            return None;
        }
        let mut items = items(&section.content);
        sections = match items.last_mut() {
            Some(Value::Object(last)) => children(behind, level.saturating_add(1), last)?,
            _ => behind,
        };
        add(parent, section.title, items, level == 0);
    }
    Some(sections)
}

fn items(content: &Content<'_>) -> Vec<Value> {
    match content {
        Content::Nothing => vec![Value::Object(Map::new())],
        Content::Values(values) => values.iter().map(|value| Value::String((*value).to_owned())).collect(),
        Content::Items { names, rows } => rows.iter().map(|row| item(names, row)).collect(),
    }
}

/// An item; an empty cell is a field that it does not have, and `None` is how a table prints that there is no value.
fn item(names: &[&str], row: &[&str]) -> Value {
    let fields = names.iter().zip(row).filter(|(_, text)| !matches!(**text, "" | "None"));
    Value::Object(fields.map(|(name, text)| ((*name).to_owned(), names::value(name, text))).collect())
}

/// Adds what is under a title: an object by its name, else a list. An empty object is never printed, so that it says nothing.
fn add(parent: &mut Map<String, Value>, title: &str, mut items: Vec<Value>, root: bool) {
    let object = !root && names::holds(title) == Some(Holds::Object) && items.len() == 1 && !parent.contains_key(title);
    if object {
        let value = items.pop().filter(|value| value.as_object().is_some_and(|map| !map.is_empty()));
        parent.insert(title.to_owned(), value.unwrap_or_default());
        return;
    }
    match parent.get_mut(title) {
        Some(Value::Array(list)) => list.extend(items),
        _ => {
            parent.insert(title.to_owned(), Value::Array(items));
        }
    }
}

fn list(value: Value) -> Vec<Value> {
    match value {
        Value::Array(list) => list,
        other => vec![other],
    }
}
