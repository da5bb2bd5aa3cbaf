//! A long list of AWS in JSON, read a slice at a time: a tree of all of it takes nearly twice the memory.

use serde::Deserialize;
use serde_json::{Deserializer as Json, Map, Value};
use upgrade_json::Tree;

use super::aws;
use super::rest::{Rest, Slice};
use super::stretch::Stretch;

/// A slice is complete with so many bytes; a shorter text is not sliced.
pub(super) const SLICE: usize = 1024 * 1024;

/// The document at the beginning of a text, if it is a list of AWS and long: the tree of all but the list's items behind the
/// first slice.
///
/// `None` leaves the text to be read as a whole, also where it has a mistake, which is then named with its place.
pub(super) fn parse(text: &str, slice: usize) -> Option<Stretch> {
    if text.len() <= slice {
        return None;
    }
    let mut walk = Walk { text, at: 0, repeated: Vec::new() };
    let mut map = Map::new();
    let mut rest = None;
    walk.take(b'{')?;
    loop {
        let key: String = walk.value()?;
        walk.take(b':')?;
        let value = if rest.is_none() && aws::SLICED.contains(&&*key) && walk.next() == Some(b'[') {
            let (first, slices) = walk.list(&key, slice)?;
            rest = Some(Rest { key: key.clone(), slices });
            Value::Array(first)
        } else if rest.is_none() && matches!(walk.next()?, b'{' | b'[') {
            // Some other document, which should not be read twice.
            return None;
        } else {
            walk.tree(&key)?
        };
        // A second value under one name is for the whole to tell.
        if map.insert(key, value).is_some() {
            return None;
        }
        if walk.take(b',').is_none() {
            break;
        }
    }
    walk.take(b'}')?;
    let rest = rest.filter(|rest| !rest.slices.is_empty())?;
    Some(Stretch { rest: Some(rest.into()), ..Stretch::new(walk.at, Value::Object(map), walk.repeated) })
}

/// A walk over the two outer levels of a document; what is deeper is a value.
struct Walk<'t> {
    text: &'t str,
    at: usize,
    /// Places of names that an object has more than once.
    repeated: Vec<String>,
}

impl Walk<'_> {
    fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn skip_space(&mut self) {
        let rest = self.rest();
        let space = rest.len().saturating_sub(rest.trim_start_matches([' ', '\t', '\r', '\n']).len());
        self.at = self.at.saturating_add(space);
    }

    fn next(&mut self) -> Option<u8> {
        self.skip_space();
        self.rest().bytes().next()
    }

    /// Goes behind this byte, if it is next.
    fn take(&mut self, byte: u8) -> Option<()> {
        (self.next()? == byte).then(|| self.at = self.at.saturating_add(1))
    }

    fn value<T: for<'de> Deserialize<'de>>(&mut self) -> Option<T> {
        let mut stream = Json::from_str(self.rest()).into_iter::<T>();
        let value = stream.next()?.ok()?;
        let bytes = stream.byte_offset();
        self.at = self.at.saturating_add(bytes);
        Some(value)
    }

    fn tree(&mut self, path: &str) -> Option<Value> {
        let Tree { value, repeated } = self.value()?;
        self.repeated.extend(repeated.into_iter().map(|name| [path, ".", &name].concat()));
        Some(value)
    }

    /// The items of the first slice, and where the others are.
    fn list(&mut self, key: &str, slice: usize) -> Option<(Vec<Value>, Vec<Slice>)> {
        let (mut first, mut slices) = (Vec::new(), Vec::<Slice>::new());
        let mut filled: usize = 0;
        self.take(b'[')?;
        if self.take(b']').is_some() {
            return Some((first, slices));
        }
        for number in 0.. {
            self.skip_space();
            let start = self.at;
            // Each is read now, although most are read again: what is wrong in the last one is wrong with the whole.
            let tree = self.tree(&format!("{key}[{number}]"))?;
            if filled >= slice {
                slices.push(Slice { first: number, items: Vec::new() });
                filled = 0;
            }
            filled = filled.saturating_add(self.at.saturating_sub(start));
            match slices.last_mut() {
                None => first.push(tree),
                Some(slice) => slice.items.push(start..self.at),
            }
            if self.take(b',').is_none() {
                break;
            }
        }
        self.take(b']')?;
        Some((first, slices))
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
