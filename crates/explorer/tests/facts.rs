//! The register of facts: each fact lives somewhere, or is left out for a reason, and no entry is stale.

use upgrade_explorer::facts::{Fact, Register};

/// Ids, a few to a line.
fn lines<'f>(facts: impl Iterator<Item = &'f Fact>) -> String {
    let ids: Vec<&str> = facts.map(|fact| fact.id.as_str()).collect();
    ids.chunks(8).map(|line| line.join(" ")).collect::<Vec<_>>().join("\n")
}

#[test]
fn every_fact_lives_somewhere_or_is_left_out_for_a_reason() {
    let register = Register::read().unwrap();
    let missing = lines(register.facts().filter(|fact| !fact.is_somewhere()));
    assert!(
        missing.is_empty(),
        "no rule, no data file and no contradiction names these, and crates/rules/data/facts.toml says nothing of them:\n{missing}"
    );
}

#[test]
fn no_entry_is_stale() {
    let register = Register::read().unwrap();
    let stale = lines(register.facts().filter(|fact| fact.is_named() && !fact.reviewed.is_empty()));
    assert!(stale.is_empty(), "named by a rule or by data, so take them out of crates/rules/data/facts.toml:\n{stale}");
    let twice = lines(register.facts().filter(|fact| fact.reviewed.len() > 1));
    assert!(twice.is_empty(), "twice in crates/rules/data/facts.toml:\n{twice}");
    assert!(register.lost.is_empty(), "no such file: {:?}", register.lost);
}

#[test]
fn every_fact_that_is_named_is_one() {
    let register = Register::read().unwrap();
    assert!(register.unknown.is_empty(), "in no group of crates/rules/data/facts.toml: {:?}", register.unknown);
    let ids: Vec<&str> = register.facts().map(|fact| fact.id.as_str()).collect();
    let distinct: std::collections::BTreeSet<_> = ids.iter().collect();
    assert_eq!(ids.len(), distinct.len(), "a fact in two groups");
    assert!(ids.len() > 300, "only {} facts", ids.len());
}
