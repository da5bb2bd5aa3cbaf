//! The register of facts: each fact is used, left out for a reason, or marked as not used yet, and no mark is stale.

use std::collections::BTreeSet;

use upgrade_explorer::facts::{Entry, Register};

/// Ids, a few to a line.
fn lines<'e>(entries: impl Iterator<Item = &'e Entry>) -> String {
    let ids: Vec<&str> = entries.map(|entry| entry.fact.id.as_str()).collect();
    ids.chunks(8).map(|line| line.join(" ")).collect::<Vec<_>>().join("\n")
}

#[test]
fn every_fact_is_used_or_says_why_not() {
    let register = Register::read().unwrap();
    let missing = lines(register.entries().filter(|entry| !entry.is_named() && entry.fates() == 0));
    assert!(
        missing.is_empty(),
        "no rule, no data file and no contradiction names these: add `lives`, `left_out` or `unused = true` in facts/:\n{missing}"
    );
}

#[test]
fn no_mark_is_stale() {
    let register = Register::read().unwrap();
    let stale = lines(register.entries().filter(|entry| entry.is_named() && entry.fates() > 0));
    assert!(
        stale.is_empty(),
        "named by a rule or by data by now, so take `lives`, `left_out` or `unused` out of facts/:\n{stale}"
    );
    assert!(register.lost().is_empty(), "`lives` names files that are not there: {:?}", register.lost());
}

#[test]
fn every_fact_that_is_named_is_one() {
    let register = Register::read().unwrap();
    assert!(register.unknown.is_empty(), "in no file of facts/: {:?}", register.unknown);
    let ids: Vec<&str> = register.entries().map(|entry| entry.fact.id.as_str()).collect();
    let distinct: BTreeSet<_> = ids.iter().collect();
    assert_eq!(ids.len(), distinct.len(), "a fact in two files");
    assert!(ids.len() > 440, "only {} facts", ids.len());
}
