//! From JSON to a request: every mistake with its place, and all of them at once.
//!
//! A derived reader stops at the first error, and costs the browser more bytes than the whole planner. So the records read
//! themselves, field by field ([`upgrade_rules::facts::Record`]), and [`place`] says what JSON they are read from.

mod nearest;
mod place;

use serde_json::Value;
use upgrade_rules::facts::Record as _;
use upgrade_runbook::answer::InputError;
use upgrade_runbook::input_error as mistake;

use crate::PlanRequest;
pub(crate) use nearest::nearest;
use place::Place;

/// A longer request is not read: no cluster needs a megabyte.
const LONGEST: usize = 1024 * 1024;

/// Reads a request from JSON text.
pub fn read_text(text: &str) -> Result<PlanRequest, Vec<InputError>> {
    if text.len() > LONGEST {
        return Err(vec![mistake("", "too-large", &[("limit", "1 MiB")])]);
    }
    match serde_json::from_str(text) {
        Ok(json) => read_value(json),
        Err(error) => Err(vec![not_json(&error)]),
    }
}

/// Reads a request from a JSON value.
pub fn read_value(json: Value) -> Result<PlanRequest, Vec<InputError>> {
    let mut mistakes = Vec::new();
    let request = request(json, &mut mistakes);
    match request {
        Some(request) if mistakes.is_empty() => Ok(request),
        _ => Err(mistakes),
    }
}

fn request(json: Value, mistakes: &mut Vec<InputError>) -> Option<PlanRequest> {
    PlanRequest::read_fields(&mut Place::root(json, mistakes)?)
}

fn not_json(error: &serde_json::Error) -> InputError {
    let place = ["line ", &error.line().to_string(), ", column ", &error.column().to_string()].concat();
    let found = if error.is_eof() { "the text ends too early".to_owned() } else { plain(error) };
    mistake(place.as_str(), "not-json", &[("place", place.as_str()), ("found", found.as_str())])
}

/// The parser's words without the place, which stands beside them.
fn plain(error: &serde_json::Error) -> String {
    let text = error.to_string();
    text.rsplit_once(" at line ").map_or(text.clone(), |(words, _)| words.to_owned())
}

#[cfg(test)]
mod tests;
