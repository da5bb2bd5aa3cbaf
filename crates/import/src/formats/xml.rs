//! The tree of a document of XML.
//!
//! Elements are the names of AWS, and the text of an element becomes what AWS has under its name. A list is an element whose name
//! stands for one; what its items are called, their own name or `member`, does not matter.

use quick_xml::Reader;
use quick_xml::events::{BytesRef, Event};
use serde_json::{Map, Value};

use super::names::{self, Holds};
use super::stretch::Broken;
use crate::messages::{self, Message};
use crate::text::count;

/// Nothing that AWS describes is deeper.
const DEEPEST: usize = 64;
/// Declarations before the outermost element are shorter.
const LONGEST_BEGINNING: usize = 1024;
/// More places than these help nobody.
const MOST_REPEATED: usize = 50;

/// A document.
#[derive(Debug)]
pub(super) struct Xml {
    /// How much of the text it takes.
    pub(super) bytes: usize,
    /// What is in the outermost element.
    pub(super) value: Value,
    /// Places of elements that should be there once.
    pub(super) repeated: Vec<String>,
}

/// The name of the outermost element, without its namespace.
pub(super) fn root(text: &str) -> Option<&str> {
    let mut rest = text.get(..LONGEST_BEGINNING).unwrap_or(text);
    while let Some((_, behind)) = rest.strip_prefix("<?").and_then(|inside| inside.split_once("?>")) {
        rest = behind.trim_start();
    }
    let name = rest.strip_prefix('<')?.split(|c: char| !c.is_ascii_alphanumeric() && c != ':').next()?;
    Some(name.rsplit(':').next().unwrap_or(name)).filter(|name| !name.is_empty())
}

/// An element that is not at its end yet.
struct Open {
    name: String,
    text: String,
    children: Vec<(String, Value)>,
}

/// Reads the document at the beginning of a text.
pub(super) fn parse(text: &str) -> Result<Xml, Broken> {
    let mut reader = Reader::from_str(text);
    let mut open: Vec<Open> = Vec::new();
    let mut repeated = Vec::new();
    loop {
        let event = reader.read_event();
        let at = usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX);
        let broken = |message| broken(text, at, message);
        let closed = match event {
            Ok(Event::Start(start)) if open.len() < DEEPEST => {
                let name = start.local_name().as_ref().to_owned();
                open.push(Open { name, text: String::new(), children: Vec::new() });
                None
            }
            Ok(Event::Start(_)) => return Err(broken(messages::TOO_DEEP)),
            Ok(Event::Empty(empty)) => {
                let name = empty.local_name().as_ref().to_owned();
                let value = names::value(&name, "");
                Some((name, value))
            }
            Ok(Event::End(_)) => open.pop().map(|element| {
                let value = value(&element.name, element.text.trim(), element.children, &mut repeated);
                (element.name, value)
            }),
            Ok(Event::Text(part)) => {
                push(&mut open, &part.xml10_content());
                None
            }
            Ok(Event::CData(part)) => {
                push(&mut open, &part.xml10_content());
                None
            }
            Ok(Event::GeneralRef(reference)) => {
                let Some(character) = resolved(&reference) else { return Err(broken(messages::MALFORMED_XML)) };
                push(&mut open, character.encode_utf8(&mut [0; 4]));
                None
            }
            Ok(Event::Comment(_) | Event::Decl(_) | Event::PI(_)) => None,
            // Entities can multiply, and AWS declares none.
            Ok(Event::DocType(_)) => return Err(broken(messages::MALFORMED_XML)),
            // Other documents may have been read as its text.
            Ok(Event::Eof) => return Err(Broken { bytes: 0, ..broken(messages::ENDS_TOO_EARLY) }),
            Err(_) => {
                let early = text.get(at..).is_none_or(|rest| rest.trim().is_empty());
                return Err(broken(if early { messages::ENDS_TOO_EARLY } else { messages::MALFORMED_XML }));
            }
        };
        match (closed, open.last_mut()) {
            (Some(child), Some(parent)) => parent.children.push(child),
            (Some((_, value)), None) => return Ok(Xml { bytes: at, value, repeated }),
            (None, _) => {}
        }
    }
}

/// Adds text to the innermost element.
fn push(open: &mut [Open], part: &str) {
    if let Some(element) = open.last_mut() {
        element.text.push_str(part);
    }
}

/// What an element is: a list by its name or because its children have one name, an object, or a text.
fn value(name: &str, text: &str, children: Vec<(String, Value)>, repeated: &mut Vec<String>) -> Value {
    if children.is_empty() {
        return names::value(name, text);
    }
    let alike = children.len() > 1 && children.windows(2).all(|pair| matches!(pair, [(a, _), (b, _)] if a == b));
    let members = children.iter().all(|(child, _)| child == "member");
    let list = match names::holds(name) {
        Some(Holds::List) => true,
        Some(_) => false,
        None => members || alike,
    };
    if list {
        return Value::Array(children.into_iter().map(|(_, value)| value).collect());
    }
    let mut map = Map::new();
    for (child, value) in children {
        if map.insert(child.clone(), value).is_some() && repeated.len() < MOST_REPEATED {
            repeated.push([name, ".", &child].concat());
        }
    }
    Value::Object(map)
}

/// The character for which a reference stands; XML knows five by name.
fn resolved(reference: &BytesRef<'_>) -> Option<char> {
    match reference.as_ref() {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => reference.resolve_char_ref().ok().flatten(),
    }
}

fn broken(text: &str, at: usize, message: Message) -> Broken {
    let read = text.get(..at).unwrap_or(text);
    let line = read.rsplit('\n').next().unwrap_or("");
    Broken {
        lines_below: count(read.bytes().filter(|byte| *byte == b'\n').count()),
        column: count(line.len()).saturating_add(1),
        message,
        bytes: read.len().max(1),
        foreign: false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn value_of(text: &str) -> Value {
        parse(text).map_or_else(|broken| panic!("{broken:?}: {text}"), |xml| xml.value)
    }

    #[test]
    fn lists_have_items_of_any_name() {
        for item in ["CacheCluster", "member"] {
            let text = format!("<a><CacheClusters><{item}><Engine>redis</Engine></{item}></CacheClusters></a>");
            assert_eq!(value_of(&text), json!({"CacheClusters": [{"Engine": "redis"}]}));
        }
        assert_eq!(
            value_of(
                "<a><MemberClusters/><UserGroupIds></UserGroupIds><PendingModifiedValues/><X><member>1</member></X></a>"
            ),
            json!({"MemberClusters": [], "UserGroupIds": [], "PendingModifiedValues": {}, "X": ["1"]})
        );
    }

    #[test]
    fn texts_become_what_aws_has_under_the_name() {
        assert_eq!(
            value_of(
                "<n:a xmlns:n='x'>\n <n:EngineVersion>6.0</n:EngineVersion><NumCacheNodes>2</NumCacheNodes><Description>a &lt;b&gt; &#x43;<![CDATA[&d]]></Description></n:a>"
            ),
            json!({"EngineVersion": "6.0", "NumCacheNodes": 2, "Description": "a <b> C&d"})
        );
    }

    #[test]
    fn a_document_takes_its_own_text_only() {
        let xml = parse("<?xml version='1.0'?>\n<a><b>1</b><b>2</b><c/></a>\n<d>");
        let xml = xml.map(|xml| (xml.bytes, xml.repeated)).ok();
        assert_eq!(xml, Some((49, vec!["a.b".to_owned()])));
        assert_eq!(root("<?xml version='1.0'?>\n<n:Response xmlns:n='x'>"), Some("Response"));
        assert_eq!(root("<!DOCTYPE html>"), None);
        assert_eq!(root("text"), None);
    }

    #[test]
    fn every_break_has_its_sentence() {
        for (text, message, column) in [
            ("<a><b>1</b>", messages::ENDS_TOO_EARLY, 12),
            ("<a><b", messages::ENDS_TOO_EARLY, 6),
            ("<a></b></a>", messages::MALFORMED_XML, 8),
            ("<a>&lol;</a>", messages::MALFORMED_XML, 9),
            ("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", messages::MALFORMED_XML, 31),
        ] {
            let found = parse(text).err().map(|broken| (broken.message, broken.column));
            assert_eq!(found, Some((message, column)), "{text}");
        }
        assert_eq!(parse(&"<a>".repeat(100_000)).err().map(|broken| broken.message), Some(messages::TOO_DEEP));
    }
}
