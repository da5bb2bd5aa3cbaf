//! Which children that are shown become which new ones.

/// For each new child the index of the shown one that is patched into it; `None` where it is made anew. Shown children that
/// no new one takes are removed.
///
/// A child with a key takes the one with the same key, wherever that is, and never another. A child without a key takes the one
/// at its own place, unless that has a key.
pub(super) fn matching<K: AsRef<str>>(shown: &[Option<K>], new: &[Option<K>]) -> Vec<Option<usize>> {
    let mut taken = vec![false; shown.len()];
    let mut take = |index: usize| {
        let free = taken.get_mut(index).filter(|taken| !**taken)?;
        *free = true;
        Some(index)
    };
    let mut matches = Vec::with_capacity(new.len());
    for (place, key) in new.iter().enumerate() {
        let same = |index: &usize| shown.get(*index).is_some_and(|one| same_key(one.as_ref(), key.as_ref()));
        let found = match key {
            // A key that is there twice, against the rule, finds one child each time.
            Some(_) => (0..shown.len()).filter(same).find_map(&mut take),
            None => Some(place).filter(same).and_then(&mut take),
        };
        matches.push(found);
    }
    matches
}

/// Whether both have the same key, or neither has one.
pub(super) fn same_key<K: AsRef<str>>(one: Option<&K>, other: Option<&K>) -> bool {
    one.map(AsRef::as_ref) == other.map(AsRef::as_ref)
}

/// What becomes of these elements when those take their place.
#[cfg(test)]
pub(crate) fn matching_keys(shown: &[super::Element], new: &[super::Element]) -> Vec<Option<usize>> {
    let keys = |elements: &[super::Element]| elements.iter().map(|element| element.0.key.clone()).collect::<Vec<_>>();
    matching(&keys(shown), &keys(new))
}

#[cfg(test)]
mod tests {
    use super::matching;

    /// Children by their keys, with a space between them; `-` has none.
    fn keys(children: &str) -> Vec<Option<&str>> {
        children.split_whitespace().map(|key| (key != "-").then_some(key)).collect()
    }

    fn matched(shown: &str, new: &str) -> Vec<Option<usize>> {
        matching(&keys(shown), &keys(new))
    }

    #[test]
    fn a_key_is_found_wherever_it_is() {
        assert_eq!(matched("a b c", "c a b"), [Some(2), Some(0), Some(1)]);
        assert_eq!(matched("a b c", "b c"), [Some(1), Some(2)]);
        assert_eq!(matched("b", "a b"), [None, Some(0)]);
    }

    #[test]
    fn a_key_takes_no_other_child() {
        assert_eq!(matched("one/1 one/2", "two/1 two/2"), [None, None]);
        assert_eq!(matched("- -", "a b"), [None, None]);
        assert_eq!(matched("a", "-"), [None]);
    }

    #[test]
    fn without_keys_the_place_decides() {
        assert_eq!(matched("- -", "- - -"), [Some(0), Some(1), None]);
        assert_eq!(matched("- - -", "-"), [Some(0)]);
        assert_eq!(matched("- a -", "- b -"), [Some(0), None, Some(2)]);
    }

    #[test]
    fn no_child_is_taken_twice() {
        assert_eq!(matched("a", "a a"), [Some(0), None]);
        assert_eq!(matched("a a", "a a"), [Some(0), Some(1)]);
    }
}
