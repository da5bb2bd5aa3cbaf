//! The order of versions.

use std::{
    cmp::Ordering,
    collections::BTreeSet,
    hash::{DefaultHasher, Hash, Hasher},
};

use upgrade_rules::{Engine, EngineVersion, catalogue};

fn all() -> Vec<EngineVersion> {
    Engine::ALL.into_iter().flat_map(catalogue::versions).collect()
}

fn hash(version: EngineVersion) -> u64 {
    let mut hasher = DefaultHasher::new();
    version.hash(&mut hasher);
    hasher.finish()
}

#[test]
fn the_catalogue_is_in_order() {
    let versions = all();
    assert!(versions.is_sorted());
    assert_eq!(versions.iter().copied().collect::<BTreeSet<_>>().len(), versions.len());
}

#[test]
fn the_order_is_that_of_the_engine_and_then_of_semver() {
    for a in all() {
        for b in all() {
            let expected = (a.engine(), a.semver()).cmp(&(b.engine(), b.semver()));
            assert_eq!(a.cmp(&b), expected, "{a:?} {b:?}");
            assert_eq!(b.cmp(&a), expected.reverse(), "{a:?} {b:?}");
            assert_eq!(a == b, expected == Ordering::Equal, "{a:?} {b:?}");
            assert_eq!(a == b, hash(a) == hash(b), "{a:?} {b:?}");
        }
    }
}

#[test]
fn numbers_are_compared_as_numbers() {
    let at_least = |text, (major, minor, patch)| {
        EngineVersion::find(Engine::Redis, text).map(|version| version.at_least(major, minor, patch))
    };
    assert_eq!(at_least("3.2.10", (3, 2, 6)), Some(true));
    assert_eq!(at_least("5.0.5", (5, 0, 6)), Some(false));
    assert_eq!(at_least("5.0.6", (5, 0, 6)), Some(true));
    assert_eq!(at_least("6.0", (5, 0, 6)), Some(true));
    assert_eq!(at_least("6.2", (6, 2, 0)), Some(true));
}

#[test]
fn the_number_is_the_text() {
    for version in all() {
        let number = version.semver().to_string();
        assert!(number == version.text() || number == format!("{}.0", version.text()), "{version:?}: {number}");
    }
}
