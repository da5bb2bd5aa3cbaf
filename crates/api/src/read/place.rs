//! An object of the request while it is read: fields are asked for one by one, and those that nobody asked for are unknown.

use serde_json::{Map, Value};
use upgrade_runbook::answer::InputError;
use upgrade_runbook::input_error as mistake;

use super::words::nearest;

/// An object, where it stands, and the mistakes found so far.
pub(super) struct Place<'m> {
    path: String,
    fields: Map<String, Value>,
    known: Vec<&'static str>,
    mistakes: &'m mut Vec<InputError>,
}

impl<'m> Place<'m> {
    /// The whole request.
    pub(super) fn root(json: Value, mistakes: &'m mut Vec<InputError>) -> Option<Self> {
        let fields = object(json, "", mistakes)?;
        Some(Self { path: String::new(), fields, known: Vec::new(), mistakes })
    }

    /// An object in this one.
    pub(super) fn object(&mut self, name: &'static str) -> Option<Place<'_>> {
        let json = self.take(name)?;
        let path = self.at(name);
        let fields = object(json, &path, self.mistakes)?;
        Some(Place { path, fields, known: Vec::new(), mistakes: self.mistakes })
    }

    /// A text.
    pub(super) fn text(&mut self, name: &'static str) -> Option<String> {
        match self.take(name)? {
            Value::String(text) => Some(text),
            other => self.wrong(name, "a text", &other),
        }
    }

    /// Yes or no.
    pub(super) fn flag(&mut self, name: &'static str) -> Option<bool> {
        match self.take(name)? {
            Value::Bool(flag) => Some(flag),
            other => self.wrong(name, "true or false", &other),
        }
    }

    /// A whole number.
    pub(super) fn number(&mut self, name: &'static str) -> Option<u64> {
        let json = self.take(name)?;
        match json.as_u64() {
            Some(number) => Some(number),
            None => self.wrong(name, "a whole number of 0 or more", &json),
        }
    }

    /// A whole number of ordinary size.
    pub(super) fn small(&mut self, name: &'static str) -> Option<u32> {
        let number = self.number(name)?;
        let small = u32::try_from(number).ok();
        if small.is_none() {
            let value = number.to_string();
            let max = u32::MAX.to_string();
            let path = self.at(name);
            self.mistakes.push(mistake(
                path,
                "out-of-range",
                &[("value", value.as_str()), ("min", "0"), ("max", max.as_str())],
            ));
        }
        small
    }

    /// One of the words of the contract.
    pub(super) fn word<T: Copy>(&mut self, name: &'static str, words: &[(&'static str, T)]) -> Option<T> {
        let text = self.text(name)?;
        let path = self.at(name);
        let index = word(path, &text, &mut words.iter().map(|(word, _)| *word), self.mistakes)?;
        words.get(index).map(|(_, value)| *value)
    }

    /// A list; each entry is read with its place.
    pub(super) fn list<T>(
        &mut self,
        name: &'static str,
        expected: &'static str,
        read: impl Fn(Value, &str, &mut Vec<InputError>) -> Option<T>,
    ) -> Option<Vec<T>> {
        let list = match self.take(name)? {
            Value::Array(list) => list,
            other => return self.wrong(name, expected, &other),
        };
        let path = self.at(name);
        let mut entries = Vec::with_capacity(list.len());
        for (index, json) in list.into_iter().enumerate() {
            let place = [path.as_str(), "[", &index.to_string(), "]"].concat();
            entries.extend(read(json, &place, self.mistakes));
        }
        Some(entries)
    }

    /// The names and texts of an object that can have any names.
    pub(super) fn texts(&mut self, name: &'static str) -> Option<std::collections::BTreeMap<String, String>> {
        let json = self.take(name)?;
        let path = self.at(name);
        let mut texts = std::collections::BTreeMap::new();
        for (key, value) in object(json, &path, self.mistakes)? {
            match value {
                Value::String(text) => {
                    texts.insert(key, text);
                }
                other => wrong_type([path.as_str(), ".", &key].concat(), "a text", &other, self.mistakes),
            }
        }
        Some(texts)
    }

    /// Notes that a field is missing without which nothing can be planned.
    pub(super) fn needs(&mut self, name: &'static str) {
        let path = self.at(name);
        if self.mistakes.iter().all(|known| known.path != path) {
            self.mistakes.push(mistake(path, "missing-field", &[("field", name)]));
        }
    }

    /// Notes every field that nobody asked for.
    pub(super) fn leftovers(&mut self) {
        for name in self.fields.keys().filter(|name| !self.known.contains(&name.as_str())) {
            if enough(self.mistakes) {
                break;
            }
            let path = join(&self.path, name);
            let nearest = nearest(name, &mut self.known.iter().copied()).unwrap_or_default();
            self.mistakes.push(mistake(path, "unknown-field", &[("field", name.as_str()), ("nearest", nearest)]));
        }
    }

    /// A missing field and `null` are the same: unknown.
    fn take(&mut self, name: &'static str) -> Option<Value> {
        self.known.push(name);
        // Removing the field would bring the rebalancing of a tree along: 1 KB, compressed.
        self.fields.get_mut(name).map(Value::take).filter(|json| !json.is_null())
    }

    fn at(&self, name: &str) -> String {
        join(&self.path, name)
    }

    fn wrong<T>(&mut self, name: &str, expected: &str, found: &Value) -> Option<T> {
        let path = self.at(name);
        wrong_type(path, expected, found, self.mistakes);
        None
    }
}

/// More mistakes than these help nobody.
const MOST: usize = 50;

fn enough(mistakes: &[InputError]) -> bool {
    mistakes.len() >= MOST
}

fn join(path: &str, name: &str) -> String {
    if path.is_empty() { name.to_owned() } else { [path, ".", name].concat() }
}

fn object(json: Value, path: &str, mistakes: &mut Vec<InputError>) -> Option<Map<String, Value>> {
    match json {
        Value::Object(fields) => Some(fields),
        other => {
            wrong_type(path.to_owned(), "an object", &other, mistakes);
            None
        }
    }
}

/// A text that must be one of these words: which one.
pub(super) fn word(
    path: String,
    text: &str,
    words: &mut (dyn Iterator<Item = &'static str> + '_),
    mistakes: &mut Vec<InputError>,
) -> Option<usize> {
    let words: Vec<&'static str> = words.collect();
    let index = words.iter().position(|word| *word == text);
    if index.is_none() && !enough(mistakes) {
        let nearest = nearest(text, &mut words.into_iter()).unwrap_or_default();
        mistakes.push(mistake(path, "unknown-value", &[("value", text), ("nearest", nearest)]));
    }
    index
}

/// A text in a list.
pub(super) fn text(json: Value, path: &str, mistakes: &mut Vec<InputError>) -> Option<String> {
    match json {
        Value::String(text) => Some(text),
        other => {
            wrong_type(path.to_owned(), "a text", &other, mistakes);
            None
        }
    }
}

/// A value of the wrong kind.
pub(super) fn wrong_type(path: String, expected: &str, found: &Value, mistakes: &mut Vec<InputError>) {
    if enough(mistakes) {
        return;
    }
    let shown = match found {
        Value::Null => "null".to_owned(),
        Value::Bool(flag) => (if *flag { "true" } else { "false" }).to_owned(),
        Value::Number(number) => ["the number `", &number.to_string(), "`"].concat(),
        Value::String(text) => ["the text `", &short(text), "`"].concat(),
        Value::Array(_) => "a list".to_owned(),
        Value::Object(_) => "an object".to_owned(),
    };
    mistakes.push(mistake(path, "wrong-type", &[("expected", expected), ("found", shown.as_str())]));
}

/// No message grows with what was pasted into the wrong place.
fn short(text: &str) -> String {
    let mut short: String = text.chars().take(40).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}
