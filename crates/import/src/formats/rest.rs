//! What of a long list is not read yet.

use std::ops::Range;

use serde_json::{Map, Value, from_str};
use upgrade_json::Tree;

/// What follows the first slice of a document.
#[derive(Debug)]
pub(crate) struct Rest {
    /// AWS's name of the list.
    pub(super) key: String,
    pub(super) slices: Vec<Slice>,
}

/// Some items of the list, one after the other.
#[derive(Debug)]
pub(super) struct Slice {
    /// The number of the first one in the whole list.
    pub(super) first: usize,
    /// Where each is, counted from the beginning of the document.
    pub(super) items: Vec<Range<usize>>,
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
