//! From JSON to a request: every input error with its place, and all of them at once.
//!
//! A derived reader stops at the first error, and costs the browser more bytes than the whole planner. So the records read
//! themselves, field by field ([`upgrade_rules::facts::Record`]), and [`place`] says what JSON they are read from.

mod nearest;
mod place;

use serde_json::Value;
use upgrade_json::Tree;
use upgrade_messages::input::id;
use upgrade_messages::{Language, Words};
use upgrade_rules::facts::Record as _;
use upgrade_runbook::answer::InputError;

use crate::PlanRequest;
use crate::errors::InputErrors;
pub(crate) use nearest::nearest;
use place::Place;

/// A longer request is not read: no cluster needs a megabyte.
const LONGEST: usize = 1024 * 1024;

/// A request that cannot be read.
#[derive(Clone, Debug)]
pub struct Unreadable {
    /// The language that it asks for, where that could be read.
    pub language: Language,
    /// What is wrong, all of it.
    pub errors: Vec<InputError>,
}

impl From<InputErrors> for Unreadable {
    fn from(errors: InputErrors) -> Self {
        Self { language: errors.words.language(), errors: errors.into_list() }
    }
}

/// Reads a request from JSON text.
pub fn read_text(text: &str) -> Result<PlanRequest, Unreadable> {
    let mut errors = InputErrors::new(Words::default());
    if text.len() > LONGEST {
        errors.add("", "too-large", &[("limit", "1 MiB")]);
        return Err(errors.into());
    }
    match serde_json::from_str(text) {
        Ok(tree) => read(tree),
        Err(error) => {
            not_json(&error, text.trim().is_empty(), &mut errors);
            Err(errors.into())
        }
    }
}

/// Reads a request from a JSON value.
pub fn read_value(json: Value) -> Result<PlanRequest, Unreadable> {
    read(Tree { value: json, repeated: Vec::new() })
}

fn read(Tree { value: json, repeated }: Tree) -> Result<PlanRequest, Unreadable> {
    // Needed before anything is read, as errors are worded where they are found. An unknown one is an error later.
    let language = json.get("language").and_then(Value::as_str).and_then(Language::of).unwrap_or_default();
    let mut errors = InputErrors::new(Words::of(language));
    for path in repeated {
        errors.add(path.as_str(), "repeated-field", &[("field", path.rsplit('.').next().unwrap_or_default())]);
    }
    let request = request(json, &mut errors);
    match request {
        Some(request) if errors.is_empty() => Ok(request),
        _ => Err(errors.into()),
    }
}

fn request(json: Value, errors: &mut InputErrors) -> Option<PlanRequest> {
    PlanRequest::read_fields(&mut Place::root(json, errors)?)
}

fn not_json(error: &serde_json::Error, is_empty: bool, errors: &mut InputErrors) {
    let words = errors.words;
    let [line, column] = [error.line(), error.column()].map(|number| number.to_string());
    let place = words.say(id::KIND_POSITION, &[("line", line), ("column", column)]);
    let found = match error.is_eof() {
        true if is_empty => words.text(id::KIND_EMPTY).to_owned(),
        true => words.text(id::KIND_ENDS_EARLY).to_owned(),
        false => plain(error),
    };
    errors.add(place.as_str(), "not-json", &[("place", place.as_str()), ("found", found.as_str())]);
}

/// The parser's words without the place, which is a field of its own.
fn plain(error: &serde_json::Error) -> String {
    let text = error.to_string();
    text.rsplit_once(" at line ").map_or(text.clone(), |(words, _)| words.to_owned())
}

#[cfg(test)]
mod tests;
