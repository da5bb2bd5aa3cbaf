//! A long list of AWS in JSON, read a slice at a time: a tree of all of it takes seven times the memory of its text.

use std::borrow::Cow;
use std::fmt::{Formatter, Result as Written};
use std::ops::Range;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;
use serde_json::{Deserializer as Json, Map, Value, from_str};
use upgrade_json::Tree;

use super::aws;
use super::stretch::Stretch;

/// A slice is complete with so many bytes; a shorter text is not sliced.
pub(super) const SLICE: usize = 1024 * 1024;

/// What follows the first slice of a document.
#[derive(Debug)]
pub(crate) struct Rest {
    /// AWS's name of the list.
    key: String,
    slices: Vec<Slice>,
}

/// Some items of the list, one after the other.
#[derive(Debug)]
struct Slice {
    /// The number of the first one in the whole list.
    first: usize,
    /// Where each is, counted from the beginning of the document.
    items: Vec<Range<usize>>,
}

impl Rest {
    /// Each slice as a document of its own, and the number of its first item. Only one tree is there at a time.
    pub(super) fn trees<'t>(&'t self, document: &'t str) -> impl Iterator<Item = (Value, usize)> + 't {
        self.slices.iter().filter_map(|slice| {
            let tree = |range: &Range<usize>| from_str::<Tree>(document.get(range.clone())?).ok();
            let items: Option<Vec<Value>> = slice.items.iter().map(|range| Some(tree(range)?.value)).collect();
            let map = Map::from_iter([(self.key.clone(), Value::Array(items?))]);
            Some((Value::Object(map), slice.first))
        })
    }
}

/// The document at the beginning of a text, if it is a list of AWS and long: the tree of all but the list's items behind the
/// first slice.
///
/// `None` leaves the text to be read as a whole, also where it has a mistake, which is then named with its place.
pub(super) fn parse(text: &str, slice: usize) -> Option<Stretch> {
    if text.len() <= slice || !text.starts_with('{') {
        return None;
    }
    let mut stream = Json::from_str(text).into_iter::<Outline<'_>>();
    let Outline(entries) = stream.next()?.ok()?;
    let bytes = stream.byte_offset();
    let (key, list) = entries.iter().find(|(key, _)| aws::SLICED.contains(&&**key))?;
    let List { first, slices, mut repeated } = list_in(text, key, list, slice)?;
    let mut first = Some(first);
    let mut map = Map::new();
    for (name, value) in &entries {
        let value = if name == key {
            first.take().map(Value::Array)?
        } else {
            let tree = from_str::<Tree>(value.get()).ok()?;
            repeated.extend(tree.repeated.into_iter().map(|inside| format!("{name}.{inside}")));
            tree.value
        };
        // A second value under one name is for the whole to tell.
        if map.insert(name.clone().into_owned(), value).is_some() {
            return None;
        }
    }
    let rest = Rest { key: key.clone().into_owned(), slices };
    Some(Stretch { rest: Some(rest.into()), ..Stretch::new(bytes, Value::Object(map), repeated) })
}

/// A list that is longer than a slice.
struct List {
    /// The items of the first slice.
    first: Vec<Value>,
    slices: Vec<Slice>,
    /// Places of names that an item has more than once.
    repeated: Vec<String>,
}

fn list_in(text: &str, key: &str, list: &RawValue, slice: usize) -> Option<List> {
    let items: Vec<&RawValue> = from_str(list.get()).ok()?;
    let mut found = List { first: Vec::new(), slices: Vec::new(), repeated: Vec::new() };
    let mut filled: usize = 0;
    for (number, item) in items.into_iter().enumerate() {
        let item = item.get();
        // Each is read now, although most are read again: what is wrong in the last one is wrong with the whole.
        let tree = from_str::<Tree>(item).ok()?;
        found.repeated.extend(tree.repeated.into_iter().map(|name| format!("{key}[{number}].{name}")));
        if filled >= slice {
            found.slices.push(Slice { first: number, items: Vec::new() });
            filled = 0;
        }
        filled = filled.saturating_add(item.len());
        match found.slices.last_mut() {
            None => found.first.push(tree.value),
            Some(slice) => {
                let start = item.as_ptr().addr().checked_sub(text.as_ptr().addr())?;
                slice.items.push(start..start.saturating_add(item.len()));
            }
        }
    }
    (!found.slices.is_empty()).then_some(found)
}

/// The names of an object, and the text of each value.
struct Outline<'t>(Vec<(Cow<'t, str>, &'t RawValue)>);

impl<'de: 't, 't> Deserialize<'de> for Outline<'t> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Names;
        impl<'de> Visitor<'de> for Names {
            type Value = Outline<'de>;

            fn expecting(&self, formatter: &mut Formatter<'_>) -> Written {
                formatter.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Self::Value, A::Error> {
                let mut outline = Vec::new();
                while let Some(entry) = entries.next_entry()? {
                    outline.push(entry);
                }
                Ok(Outline(outline))
            }
        }
        deserializer.deserialize_map(Names)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn whole(stretch: &Stretch, text: &str) -> Value {
        let mut tree = stretch.tree.as_ref().clone();
        let rest = stretch.rest.as_ref().map(|rest| rest.trees(text).collect::<Vec<_>>()).unwrap_or_default();
        for (slice, first) in rest {
            let (Some(Value::Array(all)), Some(Value::Array(items))) =
                (tree.get_mut("CacheClusters"), slice.get("CacheClusters"))
            else {
                return Value::Null;
            };
            assert_eq!(all.len(), first);
            all.extend(items.iter().cloned());
        }
        tree
    }

    #[test]
    fn slices_are_the_whole() {
        let items: Vec<Value> = (0..20).map(|number| json!({"CacheClusterId": format!("ä-{number}")})).collect();
        let document = json!({"CacheClusters": items, "Marker": "more"});
        let text = format!("{document:#}\n{{}}");
        for slice in [1, 10, 100, 500] {
            let found = parse(&text, slice);
            let found = found.as_ref().map(|stretch| (whole(stretch, &text), stretch.bytes, stretch.rest.is_some()));
            assert_eq!(found, Some((document.clone(), text.len() - 3, true)), "{slice}");
        }
        assert!(parse(&text, 10_000).is_none());
    }

    #[test]
    fn what_is_not_one_sound_list_is_left_as_a_whole() {
        for text in [
            r#"{"CacheClusters": [{"a": 1}, {"a": 1,}]}"#,
            r#"{"CacheClusters": [{"a": 1}, {"a": "\ud800"}]}"#,
            r#"{"CacheClusters": [{"a": 1}, {"a": 2}"#,
            r#"{"CacheClusters": [{"a": 1}, {"a": 2}], "CacheClusters": []}"#,
            r#"{"CacheClusters": {"a": [1, 2, 3]}}"#,
            r#"{"resources": [{"a": 1}, {"a": 2}]}"#,
            r#"[{"CacheClusters": [{"a": 1}, {"a": 2}]}]"#,
        ] {
            assert!(parse(text, 1).is_none(), "{text}");
        }
        let twice = parse(r#"{"CacheClusters": [{"a": 1}, {"a": 2, "a": 3}]}"#, 1).map(|stretch| stretch.repeated);
        assert_eq!(twice, Some(vec!["CacheClusters[1].a".to_owned()]));
    }
}
