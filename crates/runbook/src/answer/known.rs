//! Texts of the tables: codes, IDs, titles. An answer that is read back has them again.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Deserializer};

/// A text of the tables. No lifetime is written, so that what has one can be read from any text.
pub type Known = &'static str;

thread_local! {
    /// Those that were read, each kept once. There are as many as the tables have.
    static READ: RefCell<BTreeSet<Known>> = const { RefCell::new(BTreeSet::new()) };
}

fn known(text: String) -> Known {
    READ.with_borrow_mut(|read| {
        if let Some(known) = read.get(text.as_str()) {
            return *known;
        }
        let known: Known = text.leak();
        read.insert(known);
        known
    })
}

/// Reads one.
pub fn one<'de, D: Deserializer<'de>>(from: D) -> Result<Known, D::Error> {
    String::deserialize(from).map(known)
}

/// Reads one that may be missing.
pub fn maybe<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Known>, D::Error> {
    Ok(Option::<String>::deserialize(from)?.map(known))
}

/// Reads several.
pub fn list<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<Known>, D::Error> {
    Ok(Vec::<String>::deserialize(from)?.into_iter().map(known).collect())
}

/// Reads values that are named by them.
pub fn keys<'de, D: Deserializer<'de>, V: Deserialize<'de>>(from: D) -> Result<BTreeMap<Known, V>, D::Error> {
    let mut read = BTreeMap::new();
    // Not collected: the sorting that this brings along is larger than all else here.
    for (key, value) in BTreeMap::<String, V>::deserialize(from)? {
        read.insert(known(key), value);
    }
    Ok(read)
}
