//! Circles in a graph of files.

use std::collections::{BTreeMap, BTreeSet};

/// Which files each file imports from.
pub(crate) type Imports = BTreeMap<String, BTreeSet<String>>;

/// Every set of files that all lead to each other.
pub(crate) fn circles(imports: &Imports) -> Vec<Vec<String>> {
    let reach: BTreeMap<&str, BTreeSet<&str>> =
        imports.keys().map(|file| (file.as_str(), reachable(imports, file))).collect();
    let mut found: BTreeSet<Vec<String>> = BTreeSet::new();
    for (file, reached) in &reach {
        let together: Vec<String> = reached
            .iter()
            .filter(|other| reach.get(**other).is_some_and(|back| back.contains(file)))
            .map(ToString::to_string)
            .collect();
        if !together.is_empty() {
            found.insert(together);
        }
    }
    found.into_iter().collect()
}

/// What a file leads to, itself only where it is in a circle.
fn reachable<'i>(imports: &'i Imports, file: &str) -> BTreeSet<&'i str> {
    let mut reached: BTreeSet<&str> = BTreeSet::new();
    let mut next: Vec<&str> = imports.get(file).into_iter().flatten().map(String::as_str).collect();
    while let Some(other) = next.pop() {
        if reached.insert(other) {
            next.extend(imports.get(other).into_iter().flatten().map(String::as_str));
        }
    }
    reached
}

#[test]
fn finds_those_that_lead_to_each_other() {
    let graph = |edges: &[(&str, &str)]| {
        let mut imports = Imports::new();
        for (from, to) in edges {
            imports.entry((*from).to_owned()).or_default().insert((*to).to_owned());
            imports.entry((*to).to_owned()).or_default();
        }
        imports
    };
    assert!(circles(&graph(&[("a", "b"), ("b", "c"), ("a", "c")])).is_empty());
    assert_eq!(circles(&graph(&[("a", "b"), ("b", "c"), ("c", "b"), ("c", "d")])), [["b", "c"]]);
}
