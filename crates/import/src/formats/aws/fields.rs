//! Reads the fields of a JSON object, naming the place of each that has the wrong type.

use serde_json::{Map, Value};

use crate::described::List;
use crate::messages::{self, Message};
use crate::problems::Problems;

/// Nothing that AWS names is longer.
const LONGEST_TEXT: usize = 512;

/// A JSON object and its place in the document.
#[derive(Clone, Debug)]
pub(crate) struct Fields<'v> {
    map: &'v Map<String, Value>,
    /// `ReplicationGroups[0]`
    pub(crate) path: String,
}

impl<'v> Fields<'v> {
    /// An object, or a problem where it is something else.
    pub(crate) fn of(value: &'v Value, path: String, problems: &mut Problems) -> Option<Self> {
        if let Value::Object(map) = value {
            return Some(Self { map, path });
        }
        wrong_type(&path, value, messages::VALUE_OBJECT, problems);
        None
    }

    /// What is at the root of a document.
    pub(super) fn inside(map: &'v Map<String, Value>, path: String) -> Self {
        Self { map, path }
    }

    /// The place of a field.
    pub(crate) fn path_of(&self, key: &str) -> String {
        join(&self.path, key)
    }

    /// The value of a field; `null` is as good as absent.
    pub(crate) fn value(&self, key: &str) -> Option<&'v Value> {
        self.map.get(key).filter(|value| !value.is_null())
    }

    /// Whether the field is there.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.value(key).is_some()
    }

    /// The names and values of all fields, by name.
    pub(crate) fn all(&self) -> impl Iterator<Item = (&'v str, &'v Value)> {
        self.map.iter().map(|(key, value)| (key.as_str(), value))
    }

    /// A text; an empty one is as good as absent.
    pub(crate) fn text(&self, key: &str, problems: &mut Problems) -> Option<String> {
        text(self.value(key)?, &self.path_of(key), problems)
    }

    /// True or false.
    pub(crate) fn flag(&self, key: &str, problems: &mut Problems) -> Option<bool> {
        let value = self.value(key)?;
        if value.as_bool().is_none() {
            wrong_type(&self.path_of(key), value, messages::VALUE_FLAG, problems);
        }
        value.as_bool()
    }

    /// A whole number.
    pub(crate) fn number(&self, key: &str, problems: &mut Problems) -> Option<u32> {
        let value = self.value(key)?;
        let number = value.as_u64().and_then(|number| u32::try_from(number).ok());
        if number.is_none() {
            wrong_type(&self.path_of(key), value, messages::VALUE_WHOLE_NUMBER, problems);
        }
        number
    }

    /// One of AWS's words, with its meaning.
    pub(crate) fn word<T: Copy>(&self, key: &str, words: &[(&str, T)], problems: &mut Problems) -> Option<T> {
        let word = self.text(key, problems)?;
        let meaning = words.iter().find(|(known, _)| *known == word).map(|(_, meaning)| *meaning);
        if meaning.is_none() {
            let known: Vec<String> = words.iter().map(|(known, _)| format!("`{known}`")).collect();
            problems.error(&self.path_of(key), messages::WRONG_WORD, &[("known", &known.join(", "))]);
        }
        meaning
    }

    /// An object.
    pub(crate) fn object(&self, key: &str, problems: &mut Problems) -> Option<Self> {
        Self::of(self.value(key)?, self.path_of(key), problems)
    }

    /// A list of objects.
    pub(crate) fn objects(&self, key: &str, problems: &mut Problems) -> Option<List<Self>> {
        objects(self.value(key)?, &self.path_of(key), 0, problems)
    }

    /// A list of texts.
    pub(crate) fn texts(&self, key: &str, problems: &mut Problems) -> Option<List<String>> {
        let path = self.path_of(key);
        let values = array(self.value(key)?, &path, problems)?;
        let items: Vec<_> = values
            .iter()
            .enumerate()
            .filter_map(|(at, value)| text(value, &format!("{path}[{at}]"), problems))
            .collect();
        Some(List { whole: items.len() == values.len(), items })
    }
}

/// A list of objects out of a value, the first of which has this number.
pub(super) fn objects<'v>(
    value: &'v Value,
    path: &str,
    first: usize,
    problems: &mut Problems,
) -> Option<List<Fields<'v>>> {
    let values = array(value, path, problems)?;
    let items: Vec<_> = values
        .iter()
        .enumerate()
        .filter_map(|(at, value)| Fields::of(value, format!("{path}[{}]", first.saturating_add(at)), problems))
        .collect();
    Some(List { whole: items.len() == values.len(), items })
}

fn array<'v>(value: &'v Value, path: &str, problems: &mut Problems) -> Option<&'v Vec<Value>> {
    if value.as_array().is_none() {
        wrong_type(path, value, messages::VALUE_LIST, problems);
    }
    value.as_array()
}

fn text(value: &Value, path: &str, problems: &mut Problems) -> Option<String> {
    // `ConvertTo-Json` writes a word of AWS as an object around it.
    let word = value.as_object().filter(|map| map.len() == 1).and_then(|map| map.get("Value"));
    let Value::String(text) = word.unwrap_or(value) else {
        wrong_type(path, value, messages::VALUE_TEXT, problems);
        return None;
    };
    if text.len() > LONGEST_TEXT || text.chars().any(char::is_control) {
        problems.error(path, messages::BAD_TEXT, &[("limit", &LONGEST_TEXT.to_string())]);
        return None;
    }
    (!text.is_empty()).then(|| text.clone())
}

/// `NodeGroups` in `ReplicationGroups[0]` is `ReplicationGroups[0].NodeGroups`.
pub(super) fn join(path: &str, key: &str) -> String {
    if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") }
}

fn wrong_type(path: &str, value: &Value, wanted: Message, problems: &mut Problems) {
    // What is deeper than `-Depth`, `ConvertTo-Json` writes as the names of its types.
    if value.as_str().is_some_and(|text| text.starts_with("Amazon.ElastiCache.Model.") || text.starts_with("System.")) {
        problems.error(path, messages::POWERSHELL_DEPTH, &[]);
        return;
    }
    let found = match value {
        Value::Null => messages::VALUE_NOTHING,
        Value::Bool(_) => messages::VALUE_FLAG,
        Value::Number(_) => messages::VALUE_NUMBER,
        Value::String(_) => messages::VALUE_TEXT,
        Value::Array(_) => messages::VALUE_LIST,
        Value::Object(_) => messages::VALUE_OBJECT,
    };
    let words = problems.words;
    problems.error(path, messages::WRONG_TYPE, &[("found", words.text(found)), ("wanted", words.text(wanted))]);
}
