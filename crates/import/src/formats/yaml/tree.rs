//! The tree of a document of YAML, built from the events of its parser.
//!
//! The parser gives every scalar as it is written, so `6.0` stays `6.0`: whether a text stands for a number is decided by AWS's
//! name for it. Nothing is resolved: an alias is an error, so that a small text cannot become a large tree. A short form of
//! `CloudFormation`, such as `!Ref name`, becomes the object that stands for it in JSON.

use std::borrow::Cow;

use saphyr_parser::{Event, Marker, Parser, ScalarStyle, ScanError, Tag};
use serde_json::{Map, Value};

use crate::formats::names;
use crate::formats::stretch::Broken;
use crate::messages::{self, Message};
use crate::text::count;

/// Nothing that AWS describes is deeper.
const DEEPEST: usize = 64;
/// More places than these help nobody.
const MOST_REPEATED: usize = 50;

/// A document.
#[derive(Debug, Default)]
pub(crate) struct Yaml {
    pub(crate) value: Value,
    /// Places of names that an object has more than once.
    pub(crate) repeated: Vec<String>,
    /// The key of the last value, where that is a scalar and not an item of a list.
    pub(crate) last_key: Option<String>,
}

/// An object or a list that is not at its end yet.
enum Open {
    Object { map: Map<String, Value>, key: Option<String> },
    List(Vec<Value>),
}

/// Reads the one document of a text.
pub(crate) fn parse(text: &str) -> Result<Yaml, Broken> {
    let mut building = Building::default();
    for event in Parser::new_from_str(text) {
        let (event, span) = event.map_err(|error| scan_error(&error, text))?;
        building.take(event).map_err(|message| broken(span.start, message, text))?;
    }
    Ok(building.yaml)
}

#[derive(Default)]
struct Building {
    open: Vec<Open>,
    /// The tag of each of these.
    tags: Vec<Option<String>>,
    yaml: Yaml,
}

impl Building {
    fn take(&mut self, event: Event<'_>) -> Result<(), Message> {
        match event {
            Event::Alias(_) => return Err(messages::YAML_ALIAS),
            Event::SequenceStart(_, tag) => self.begin(Open::List(Vec::new()), tag)?,
            Event::MappingStart(_, tag) => self.begin(Open::Object { map: Map::new(), key: None }, tag)?,
            Event::SequenceEnd | Event::MappingEnd => {
                let value = match self.open.pop() {
                    Some(Open::Object { map, .. }) => Value::Object(map),
                    Some(Open::List(list)) => Value::Array(list),
                    None => Value::Null,
                };
                let function = self.tags.pop().flatten();
                self.add(tagged(function, value));
            }
            Event::Scalar(text, style, _, tag) => {
                self.scalar(text, style == ScalarStyle::Plain && tag.is_none(), function(tag));
            }
            Event::Nothing | Event::StreamStart | Event::StreamEnd | Event::DocumentStart(_) | Event::DocumentEnd => {}
        }
        Ok(())
    }

    fn begin(&mut self, inner: Open, tag: Option<Cow<'_, Tag>>) -> Result<(), Message> {
        if self.open.len() >= DEEPEST {
            return Err(messages::TOO_DEEP);
        }
        if matches!(self.open.last(), Some(Open::Object { key: None, .. })) {
            // An object or a list as a key: nothing that AWS's tools print.
            return Err(messages::MALFORMED_YAML);
        }
        self.open.push(inner);
        self.tags.push(function(tag));
        Ok(())
    }

    fn scalar(&mut self, text: Cow<'_, str>, plain: bool, function: Option<String>) {
        let value = match self.open.last_mut() {
            Some(Open::Object { key: key @ None, .. }) => {
                *key = Some(text.into_owned());
                return;
            }
            Some(Open::Object { key: Some(key), .. }) => {
                self.yaml.last_key = Some(key.clone());
                let name = names::of_key(key).unwrap_or_default();
                if plain { plain_value(name, &text) } else { Value::String(text.into_owned()) }
            }
            Some(Open::List(_)) | None => {
                self.yaml.last_key = None;
                if plain { plain_value("", &text) } else { Value::String(text.into_owned()) }
            }
        };
        self.add(tagged(function, value));
    }

    /// Adds a whole value to what is open.
    fn add(&mut self, value: Value) {
        let place = match self.open.last() {
            Some(Open::Object { map, key: Some(key) }) if map.contains_key(key) => Some(self.place()),
            _ => None,
        };
        if let Some(place) = place
            && self.yaml.repeated.len() < MOST_REPEATED
            && !self.yaml.repeated.contains(&place)
        {
            self.yaml.repeated.push(place);
        }
        match self.open.last_mut() {
            Some(Open::Object { map, key }) => {
                if let Some(key) = key.take() {
                    map.insert(key, value);
                }
            }
            Some(Open::List(list)) => list.push(value),
            None => self.yaml.value = value,
        }
    }

    /// `CacheClusters[0].Engine`
    fn place(&self) -> String {
        let mut place = String::new();
        for open in &self.open {
            match open {
                Open::Object { key, .. } => {
                    place.extend([if place.is_empty() { "" } else { "." }, key.as_deref().unwrap_or_default()]);
                }
                Open::List(list) => place.extend(["[", &list.len().to_string(), "]"]),
            }
        }
        place
    }
}

/// The function of `CloudFormation` that a short form stands for.
fn function(tag: Option<Cow<'_, Tag>>) -> Option<String> {
    let tag = tag.filter(|tag| tag.handle == "!" && !tag.suffix.is_empty())?;
    Some(match tag.suffix.as_str() {
        name @ ("Ref" | "Condition") => name.to_owned(),
        name => ["Fn::", name].concat(),
    })
}

/// The object that a short form stands for.
fn tagged(function: Option<String>, value: Value) -> Value {
    match function {
        Some(function) => Value::Object(Map::from_iter([(function, value)])),
        None => value,
    }
}

/// What an unquoted text is.
fn plain_value(name: &str, text: &str) -> Value {
    if matches!(text, "" | "~" | "null" | "Null" | "NULL") { Value::Null } else { names::value(name, text) }
}

fn scan_error(error: &ScanError, text: &str) -> Broken {
    let at_end = error.marker().index() >= text.trim_end().chars().count();
    broken(*error.marker(), if at_end { messages::ENDS_TOO_EARLY } else { messages::MALFORMED_YAML }, text)
}

fn broken(at: Marker, message: Message, text: &str) -> Broken {
    Broken {
        lines_below: count(at.line()).saturating_sub(1),
        column: count(at.col()).saturating_add(1),
        message,
        bytes: text.len(),
        foreign: false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn value(text: &str) -> Value {
        parse(text).map_or_else(|broken| panic!("{broken:?}: {text}"), |yaml| yaml.value)
    }

    #[test]
    fn scalars_keep_their_text() {
        assert_eq!(
            value("EngineVersion: 6.0\nNumCacheNodes: 2\nClusterEnabled: true\nStatus: null\nSlots: '0-1'\nX: 7\n"),
            json!({"EngineVersion": "6.0", "NumCacheNodes": 2, "ClusterEnabled": true, "Status": null, "Slots": "0-1", "X": "7"})
        );
        assert_eq!(value("- 0001\n- null\n- {}\n- - a\n"), json!(["0001", null, {}, ["a"]]));
        assert_eq!(
            value("engine_version: 7.0\nnum_cache_nodes: '2'\n"),
            json!({"engine_version": "7.0", "num_cache_nodes": "2"})
        );
    }

    #[test]
    fn a_short_form_is_the_function_that_it_stands_for() {
        assert_eq!(
            value(
                "a: !Ref b\nc: !Sub 'x-${b}'\nd: !If [e, 6.0, !GetAtt f.g]\nh: !!str 7\ni: !Join\n- ','\n- [j]\nk: !X {l: m}\n"
            ),
            json!({
                "a": {"Ref": "b"}, "c": {"Fn::Sub": "x-${b}"}, "d": {"Fn::If": ["e", "6.0", {"Fn::GetAtt": "f.g"}]}, "h": "7",
                "i": {"Fn::Join": [",", ["j"]]}, "k": {"Fn::X": {"l": "m"}},
            })
        );
    }

    #[test]
    fn names_what_an_object_has_twice_with_its_place() {
        let yaml = parse("A:\n- b: 1\n  b: 2\n- c: {d: 1, d: [], d: 2}\n").unwrap_or_default();
        assert_eq!(yaml.repeated, ["A[0].b", "A[1].c.d"]);
        assert_eq!(yaml.value, json!({"A": [{"b": "2"}, {"c": {"d": "2"}}]}));
    }

    #[test]
    fn what_aws_never_prints_is_an_error() {
        for (text, message) in [
            ("a: &x [1]\nb: *x\n", messages::YAML_ALIAS),
            ("? [a]\n: b\n", messages::MALFORMED_YAML),
            ("a: b: c\n", messages::MALFORMED_YAML),
            ("a: [b,\n", messages::ENDS_TOO_EARLY),
        ] {
            assert_eq!(parse(text).err().map(|broken| broken.message), Some(message), "{text}");
        }
        for text in ["- ".repeat(100_000), "[".repeat(100_000), "{a: ".repeat(100_000)] {
            assert!(parse(&text).is_err());
        }
    }

    #[test]
    fn knows_the_last_key() {
        for (text, key) in [("a: b\nc: d", Some("c")), ("a: b\nc:\n- d", None), ("a:\n  b: c", Some("b"))] {
            assert_eq!(parse(text).unwrap_or_default().last_key.as_deref(), key, "{text}");
        }
    }
}
