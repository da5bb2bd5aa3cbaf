//! What `list-allowed-node-type-modifications` prints: two lists of node types.

use serde_json::{Map, Value};

use super::fields::{Fields, join};
use super::shape::MODIFICATIONS;
use crate::answer::DocumentKind;
use crate::described::AllowedNodeTypes;
use crate::formats::reading::Reading;
use crate::text::count;

/// Reads a document, if it has one of the lists. Only both of them are everything that AWS allows.
pub(super) fn read(map: &Map<String, Value>, path: &str, reading: &mut Reading<'_>) -> bool {
    if !MODIFICATIONS.iter().any(|name| map.contains_key(*name)) {
        return false;
    }
    reading.in_next();
    let fields = Fields::inside(map, path.to_owned());
    let mut allowed = AllowedNodeTypes { types: Vec::new(), whole: true };
    for name in MODIFICATIONS {
        let list = fields.texts(name, reading.problems);
        allowed.whole &= list.as_ref().is_some_and(|list| list.whole);
        allowed.types.extend(list.into_iter().flat_map(|list| list.items));
    }
    allowed.types.sort_unstable();
    allowed.types.dedup();
    reading.open(DocumentKind::AllowedNodeTypes, &join(path, "ScaleUpModifications"), count(allowed.types.len()));
    reading.next_thing();
    let seen = reading.seen(allowed);
    reading.found.allowed.push(seen);
    true
}
