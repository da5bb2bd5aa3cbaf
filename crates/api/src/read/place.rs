//! An object of the request while it is read: fields are asked for one by one, and those that nobody asked for are unknown.

use std::collections::BTreeMap;

use crate::errors::{InputErrors, short};
use serde_json::{Map, Value};
use upgrade_messages::input::{Id, id};
use upgrade_rules::facts::{Field, Reader};

use super::nearest;
use crate::check::out_of_range;

/// An object, its place, and the errors found so far.
pub(super) struct Place<'m> {
    path: String,
    fields: Map<String, Value>,
    known: Vec<&'static str>,
    errors: &'m mut InputErrors,
}

impl<'m> Place<'m> {
    /// The whole request.
    pub(super) fn root(json: Value, errors: &'m mut InputErrors) -> Option<Self> {
        let fields = object(json, "", errors)?;
        Some(Self { path: String::new(), fields, known: Vec::new(), errors })
    }

    /// A missing field and `null` are the same: unknown.
    fn take(&mut self, field: &'static Field) -> Option<Value> {
        self.known.push(field.name);
        // Removing the field would bring the rebalancing of a tree along: 1 KB, compressed.
        self.fields.get_mut(field.name).map(Value::take).filter(|json| !json.is_null())
    }

    fn wrong<T>(&mut self, field: &Field, expected: Id, found: &Value) -> Option<T> {
        wrong_type(field.path.to_owned(), expected, found, self.errors);
        None
    }

    /// A list; each entry is read with its place.
    fn list<T>(
        &mut self,
        field: &'static Field,
        expected: Id,
        read: impl Fn(Value, &str, &mut InputErrors) -> Option<T>,
    ) -> Option<Vec<T>> {
        let list = match self.take(field)? {
            Value::Array(list) => list,
            other => return self.wrong(field, expected, &other),
        };
        let mut entries = Vec::with_capacity(list.len());
        for (index, json) in list.into_iter().enumerate() {
            let place = [field.path, "[", &index.to_string(), "]"].concat();
            entries.extend(read(json, &place, self.errors));
        }
        Some(entries)
    }
}

impl Reader for Place<'_> {
    fn text(&mut self, field: &'static Field) -> Option<String> {
        match self.take(field)? {
            Value::String(text) => Some(field.form.tidy(text)),
            other => self.wrong(field, id::KIND_TEXT, &other),
        }
    }

    fn flag(&mut self, field: &'static Field) -> Option<bool> {
        match self.take(field)? {
            Value::Bool(flag) => Some(flag),
            other => self.wrong(field, id::KIND_FLAG, &other),
        }
    }

    fn number(&mut self, field: &'static Field) -> Option<u64> {
        let json = self.take(field)?;
        whole(&json).or_else(|| self.wrong(field, id::KIND_WHOLE_NUMBER, &json))
    }

    fn small(&mut self, field: &'static Field) -> Option<u32> {
        let number = self.number(field)?;
        let small = u32::try_from(number).ok();
        if small.is_none() {
            out_of_range(field, number, self.errors);
        }
        small
    }

    fn word(&mut self, field: &'static Field, words: &'static [&'static str]) -> Option<usize> {
        let text = match self.take(field)? {
            Value::String(text) => text,
            other => return self.wrong(field, id::KIND_TEXT, &other),
        };
        word(field.path, &text, words, self.errors)
    }

    fn texts(&mut self, field: &'static Field) -> Option<Vec<String>> {
        self.list(field, id::KIND_LIST_OF_TEXTS, text)
    }

    fn numbers(&mut self, field: &'static Field) -> Option<Vec<u32>> {
        self.list(field, id::KIND_LIST_OF_NUMBERS, |json, path, errors| {
            let number = whole(&json).and_then(|number| u32::try_from(number).ok());
            if number.is_none() {
                wrong_type(path.to_owned(), id::KIND_WHOLE_NUMBER, &json, errors);
            }
            number
        })
    }

    fn words(&mut self, field: &'static Field, words: &'static [&'static str]) -> Option<Vec<usize>> {
        self.list(field, id::KIND_LIST_OF_WORDS, |json, path, errors| {
            word(path, &text(json, path, errors)?, words, errors)
        })
    }

    fn map(&mut self, field: &'static Field) -> Option<BTreeMap<String, String>> {
        let json = self.take(field)?;
        let mut texts = BTreeMap::new();
        for (key, value) in object(json, field.path, self.errors)? {
            match value {
                Value::String(text) => {
                    texts.insert(key, text);
                }
                other => wrong_type(join(field.path, &key), id::KIND_TEXT, &other, self.errors),
            }
        }
        Some(texts)
    }

    fn record(&mut self, field: &'static Field) -> Option<impl Reader> {
        let json = self.take(field)?;
        let fields = object(json, field.path, self.errors)?;
        Some(Place { path: field.path.to_owned(), fields, known: Vec::new(), errors: self.errors })
    }

    fn require(&mut self, field: &'static Field) {
        // Something that is there, but wrong, has been named already: the field itself, or one inside it.
        if !self.errors.any(|path| field.leads_to(path)) {
            self.errors.add(field.path, "missing-field", &[("field", field.name)]);
        }
    }

    fn refuse_the_rest(&mut self) {
        for name in self.fields.keys().filter(|name| !self.known.contains(&name.as_str())) {
            if enough(self.errors) {
                break;
            }
            let nearest = nearest(name, &mut self.known.iter().copied()).unwrap_or_default();
            let params = [("field", name.as_str()), ("nearest", nearest)];
            self.errors.add(join(&self.path, name), "unknown-field", &params);
        }
    }
}

/// More errors than these help nobody.
const MOST: usize = 50;

fn enough(errors: &InputErrors) -> bool {
    errors.len() >= MOST
}

fn join(path: &str, name: &str) -> String {
    if path.is_empty() { name.to_owned() } else { [path, ".", name].concat() }
}

fn object(json: Value, path: &str, errors: &mut InputErrors) -> Option<Map<String, Value>> {
    match json {
        Value::Object(fields) => Some(fields),
        other => {
            wrong_type(path.to_owned(), id::KIND_OBJECT, &other, errors);
            None
        }
    }
}

/// A text that must be one of these words: which one.
fn word(path: &str, text: &str, words: &[&'static str], errors: &mut InputErrors) -> Option<usize> {
    let index = words.iter().position(|word| *word == text);
    if index.is_none() && !enough(errors) {
        let nearest = nearest(text, &mut words.iter().copied()).unwrap_or_default();
        errors.add(path, "unknown-value", &[("value", text), ("nearest", nearest)]);
    }
    index
}

/// A text in a list.
fn text(json: Value, path: &str, errors: &mut InputErrors) -> Option<String> {
    match json {
        Value::String(text) => Some(text),
        other => {
            wrong_type(path.to_owned(), id::KIND_TEXT, &other, errors);
            None
        }
    }
}

/// A value of the wrong kind.
fn wrong_type(path: String, expected: Id, found: &Value, errors: &mut InputErrors) {
    if enough(errors) {
        return;
    }
    let words = errors.words;
    let shown = match found {
        Value::Null => "null".to_owned(),
        Value::Bool(flag) => (if *flag { "true" } else { "false" }).to_owned(),
        Value::Number(number) => words.say(id::KIND_THE_NUMBER, &[("value", number.to_string())]),
        Value::String(text) => words.say(id::KIND_THE_TEXT, &[("value", short(text, 40))]),
        Value::Array(_) => words.text(id::KIND_LIST).to_owned(),
        Value::Object(_) => words.text(id::KIND_OBJECT).to_owned(),
    };
    errors.add(path, "wrong-type", &[("expected", words.text(expected)), ("found", shown.as_str())]);
}

/// A whole number, also written `1.0`, `1e3` or `-0`: to a JSON Schema these are integers, too.
fn whole(json: &Value) -> Option<u64> {
    let number = json.as_number()?;
    number.as_u64().or_else(|| {
        let text = number.to_string();
        let whole = text.strip_suffix(".0")?;
        if whole == "-0" { Some(0) } else { whole.parse().ok() }
    })
}
