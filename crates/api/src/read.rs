//! From JSON to a request: every mistake with its place, and all of them at once.

use serde_json::{Map, Value};
use serde_path_to_error::Segment;
use upgrade_runbook::answer::InputError;

use crate::PlanRequest;
use upgrade_runbook::input_error as mistake;

/// A longer request is not read: no cluster needs a megabyte.
pub(crate) const LONGEST: usize = 1024 * 1024;
/// More mistakes than this are not listed.
const MOST: usize = 50;

/// Reads a request from JSON text.
pub(crate) fn text(text: &str) -> Result<PlanRequest, Vec<InputError>> {
    if text.len() > LONGEST {
        return Err(vec![mistake("", "too-large", &[("limit", "1 MiB")])]);
    }
    // The straight way first; only a request with a mistake is read twice.
    if let Ok(request) = serde_json::from_str(text) {
        return Ok(request);
    }
    match serde_json::from_str(text) {
        Ok(json) => value(json),
        Err(error) => Err(vec![not_json(&error)]),
    }
}

fn not_json(error: &serde_json::Error) -> InputError {
    let place = ["line ", &error.line().to_string(), ", column ", &error.column().to_string()].concat();
    let found = if error.is_eof() { "the text ends too early".to_owned() } else { plain(error) };
    mistake(&place, "not-json", &[("place", &place), ("found", &found)])
}

/// The parser's words without the place, which stands beside them.
fn plain(error: &serde_json::Error) -> String {
    let text = error.to_string();
    text.rsplit_once(" at line ").map_or(text.clone(), |(words, _)| words.to_owned())
}

/// Reads a request from a JSON value.
///
/// Reading stops at the first mistake, so each mistake is noted, taken out, and the rest read again.
pub(crate) fn value(mut json: Value) -> Result<PlanRequest, Vec<InputError>> {
    let mut mistakes = Vec::new();
    loop {
        let error = match serde_path_to_error::deserialize::<_, PlanRequest>(&json) {
            Ok(request) if mistakes.is_empty() => return Ok(request),
            Ok(_) => return Err(mistakes),
            Err(error) => error,
        };
        let segments: Vec<String> = error.path().iter().map(segment).collect();
        let path = segments.join(".").replace(".[", "[");
        let reason = error.inner().to_string();
        let mended = mend(&mut json, &segments, &reason);
        mistakes.push(describe(path, &reason));
        if !mended || mistakes.len() >= MOST {
            return Err(mistakes);
        }
    }
}

fn segment(segment: &Segment) -> String {
    match segment {
        Segment::Seq { index } => ["[", &index.to_string(), "]"].concat(),
        Segment::Map { key } => key.clone(),
        Segment::Enum { variant } => variant.clone(),
        Segment::Unknown => "?".to_owned(),
    }
}

/// Texts between backticks: the names that serde quotes.
fn quoted(reason: &str) -> Vec<&str> {
    reason.split('`').skip(1).step_by(2).collect()
}

fn describe(path: String, reason: &str) -> InputError {
    let names = quoted(reason);
    let (first, others) = names.split_first().map_or(("", &[][..]), |(first, others)| (*first, others));
    let nearest = nearest(first, others).unwrap_or_default();
    if reason.starts_with("unknown field") {
        return mistake(&path, "unknown-field", &[("field", first), ("nearest", nearest)]);
    }
    if reason.starts_with("unknown variant") {
        return mistake(&path, "unknown-value", &[("value", first), ("nearest", nearest)]);
    }
    if reason.starts_with("missing field") {
        let path = if path.is_empty() || path == "." { first.to_owned() } else { [&path, ".", first].concat() };
        return mistake(&path, "missing-field", &[("field", first)]);
    }
    let (found, expected) = match reason.split_once(": ").and_then(|(_, rest)| rest.split_once(", expected ")) {
        Some((found, expected)) => (found, expected),
        None => (reason, "another value"),
    };
    mistake(&path, "wrong-type", &[("expected", words_for(expected)), ("found", found)])
}

/// What was expected, without the names of Rust.
fn words_for(expected: &str) -> &str {
    match expected {
        "u32" | "u64" => "a whole number of 0 or more",
        "a string" | "string" => "a text",
        "a boolean" => "true or false",
        "a sequence" => "a list",
        _ if expected.starts_with("struct") || expected == "a map" => "an object",
        _ if expected.contains("enum") || expected.contains("variant") => "one of the words of the contract",
        _ => expected,
    }
}

/// The name that was probably meant.
pub(crate) fn nearest<'n>(name: &str, names: &[&'n str]) -> Option<&'n str> {
    let lower = name.to_lowercase();
    names.iter().copied().min_by_key(|candidate| strsim::damerau_levenshtein(&lower, &candidate.to_lowercase()))
}

/// Takes the mistake out, so that the rest can be read. Says whether that was possible.
fn mend(json: &mut Value, segments: &[String], reason: &str) -> bool {
    if reason.starts_with("missing field") {
        let (Some(name), Some(object)) = (quoted(reason).first().copied(), find(json, segments)) else { return false };
        let stand_in = match name {
            "cluster" => Value::Object(Map::new()),
            "goal" => Value::Object(Map::from_iter([("version".to_owned(), Value::from("newest"))])),
            "version" => Value::from("newest"),
            "role" => Value::from("primary"),
            _ => return false,
        };
        return match object {
            Value::Object(map) => map.insert(name.to_owned(), stand_in).is_none(),
            _ => false,
        };
    }
    let mut segments = segments.to_vec();
    // The path of an unknown field ends at the object or at the field, as the reader got to it.
    if reason.starts_with("unknown field")
        && let Some(name) = quoted(reason).first()
        && segments.last().map(String::as_str) != Some(name)
    {
        segments.push((*name).to_owned());
    }
    let Some((last, parents)) = segments.split_last() else { return false };
    match find(json, parents) {
        Some(Value::Object(map)) => map.remove(last).is_some(),
        Some(Value::Array(list)) => {
            let index = last.trim_matches(['[', ']']).parse().ok().filter(|index| *index < list.len());
            index.map(|index: usize| list.remove(index)).is_some()
        }
        _ => false,
    }
}

fn find<'v>(json: &'v mut Value, segments: &[String]) -> Option<&'v mut Value> {
    let mut place = json;
    for segment in segments.iter().filter(|segment| *segment != ".") {
        place = match place {
            Value::Object(map) => map.get_mut(segment)?,
            Value::Array(list) => list.get_mut(segment.trim_matches(['[', ']']).parse::<usize>().ok()?)?,
            _ => return None,
        };
    }
    Some(place)
}
