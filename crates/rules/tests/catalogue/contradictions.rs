//! The contradictions: everything that the table names exists, and every fact of the group F-OPEN is there.

use std::collections::BTreeSet;

use upgrade_rules::catalogue::{self, contradictions, contradictions_of, families, node_types};
use upgrade_rules::interruption::STATEMENTS;
use upgrade_rules::{Engine, Guide, registry};

use crate::guide;

#[test]
fn every_rule_and_sentence_named_exists() {
    for entry in contradictions() {
        for id in entry.rules {
            assert!(registry::all().any(|rule| rule.id == *id), "{}: there is no rule `{id}`", entry.id);
        }
        for id in entry.statements {
            assert!(STATEMENTS.contains(id), "{}: there is no sentence `{id}`", entry.id);
        }
    }
}

/// A rule and a sentence with the same id could not be told apart.
#[test]
fn no_rule_has_the_id_of_a_sentence() {
    assert!(registry::all().all(|rule| !STATEMENTS.contains(&rule.id.text())));
}

/// What is misspelt in `speaks_of` would never be spoken of.
#[test]
fn whatever_a_rule_speaks_of_exists() {
    let mut known: BTreeSet<String> = families().iter().map(|family| family.id.to_owned()).collect();
    known.extend(node_types().map(str::to_owned));
    for engine in Engine::ALL {
        known.extend(catalogue::versions(engine).map(|version| format!("{} {}", engine.name(), version.text())));
    }
    for entry in contradictions() {
        for value in entry.speaks_of {
            assert!(known.contains(*value), "{}: nothing is called `{value}`", entry.id);
        }
    }
}

#[test]
fn every_open_fact_has_an_entry() {
    // Settled: every guide that knows Valkey 9 has its family, and no plan is made by a guide that does not know a version.
    const SETTLED: [u32; 2] = [15, 25];
    for number in (1..=28).filter(|number| !SETTLED.contains(number)) {
        let fact = format!("F-OPEN-{number:02}");
        assert!(contradictions().iter().any(|entry| entry.facts.ids().contains(&fact.as_str())), "{fact} is missing");
    }
}

/// A rule that holds in none of an entry's guides would never speak of it.
#[test]
fn every_rule_holds_while_the_documents_disagree() {
    for entry in contradictions() {
        for rule in registry::all().filter(|rule| entry.rules.contains(&rule.id.text())) {
            let together = Guide::ALL.iter().any(|guide| entry.holds.contains(*guide) && rule.holds.contains(*guide));
            assert!(together, "{}: `{}` never speaks while it holds", entry.id, rule.id.text());
        }
    }
}

#[test]
fn found_by_what_speaks_of_them() {
    let ids = |code| contradictions_of(code).iter().map(|entry| entry.id).collect::<Vec<_>>();
    assert_eq!(ids("seed-one-shard"), ["seed-shards"]);
    assert_eq!(ids("failover-30-60-seconds"), ["failover-of-older-versions"]);
    assert_eq!(ids("threshold-5-0-6-source-and-target"), ["threshold-5-0-5-or-5-0-6", "threshold-of-source-or-target"]);
    assert_eq!(ids("no-downgrade"), Vec::<&str>::new());
    for entry in contradictions() {
        for code in entry.rules.iter().chain(entry.statements) {
            assert!(contradictions_of(code).iter().any(|found| std::ptr::eq(*found, entry)), "{code}");
        }
    }
    assert!(contradictions().is_sorted_by_key(|entry| entry.id));
}

#[test]
fn by_guide_and_by_the_engine_to_reach() {
    let entry = |id| contradictions().iter().find(|entry| entry.id == id).unwrap();
    let addresses = entry("interruption-on-upgrade-to-valkey");
    assert!(addresses.concerns(Guide::CURRENT, Engine::Valkey));
    assert!(!addresses.concerns(Guide::CURRENT, Engine::Redis));
    assert!(!addresses.concerns(guide("2023-05"), Engine::Valkey));
    let sharded = entry("sharded-upgrade-until-2020");
    let guides: Vec<_> = Guide::ALL.iter().copied().filter(|guide| sharded.concerns(*guide, Engine::Redis)).collect();
    assert_eq!(guides, ["2020-06", "2019-11", "2018-09"].map(guide));
    assert_eq!(entry("other-pending-changes").sides.len(), 1);
    assert!(entry("other-pending-changes").gap && entry("other-pending-changes").target.is_none());
}
