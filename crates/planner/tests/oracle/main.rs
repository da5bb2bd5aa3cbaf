//! A second opinion: a slow, plainly written model of ElastiCache that shares no code with the program.
//!
//! It has its own tables, its own words and its own search, all typed again from the facts in `facts/`, and looks at every
//! case of a finite domain: six dated guides, upgrades, node types, cluster modes, shards, Global Datastores, serverless
//! caches, durability, nodes that become a serverless cache. Where the two disagree, the facts decide. `cargo test -p upgrade-planner --test oracle -- --nocapture` prints the
//! count.
#![expect(
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    clippy::expect_used,
    reason = "plainly written, over a table of its own; a test may fail by panicking"
)]

mod asked;
mod case;
mod domain;
mod downtime;
mod durable_step;
mod era;
mod facts;
mod global_step;
mod in_place;
mod new_resources;
mod open;
mod paths;
mod program;
mod refusals;
mod serverless_step;
mod setting_refusals;
mod settings;
mod step;
mod tables;
mod unknown;
mod veil;
mod verdict;
mod world;

use std::collections::BTreeMap;

use case::Case;
use veil::Veiled;
use verdict::{Verdict, oracle};

/// The size of the domain. A change of it is a decision, not an accident.
const CASES: usize = 573_238;

#[test]
fn two_models_agree() {
    let mut cases = Vec::new();
    for (part, its) in domain::parts() {
        println!("oracle: {}: {} cases", part, its.len());
        cases.extend(its);
    }
    let threads = std::thread::available_parallelism().map_or(2, std::num::NonZero::get);
    let shares: Vec<&[Case]> = cases.chunks(cases.len().div_ceil(threads).max(1)).collect();
    let disagreements: Vec<(Case, Verdict, Verdict)> = std::thread::scope(|scope| {
        let shares: Vec<_> = shares.into_iter().map(|share| scope.spawn(|| disagreements(share))).collect();
        shares.into_iter().flat_map(|share| share.join().expect("no panic")).collect()
    });
    println!("oracle: {} cases, {} disagreements", cases.len(), disagreements.len());

    // Alike ones together, with one example each.
    let mut known: BTreeMap<&str, usize> = open::OPEN.iter().map(|open| (open.id, 0)).collect();
    let mut kinds: BTreeMap<String, (usize, String)> = BTreeMap::new();
    for (case, oracle, program) in &disagreements {
        if let Some(open) = open::OPEN.iter().find(|open| (open.covers)(case, oracle, program)) {
            let known = known.entry(open.id).or_default();
            if *known == 0 {
                println!("oracle: known, not fixed: {}: {case:?}: oracle {oracle:?}, program {program:?}", open.id);
            }
            *known += 1;
            continue;
        }
        let example = || (0, format!("{case:?}: oracle {oracle:?}, program {program:?}"));
        kinds.entry(oracle.unlike(program)).or_insert_with(example).0 += 1;
    }
    for (id, count) in &known {
        println!("oracle: known, not fixed: {id}: {count} cases");
    }
    let listed: Vec<String> =
        kinds.iter().map(|(kind, (count, example))| format!("{count} x {kind}\n    {example}")).collect();
    assert!(listed.is_empty(), "{} kinds of disagreement:\n{}", listed.len(), listed.join("\n"));
    let fixed: Vec<&&str> = known.iter().filter(|(_, count)| **count == 0).map(|(id, _)| id).collect();
    assert!(fixed.is_empty(), "fixed, take out of open.rs: {fixed:?}");
    assert_eq!(cases.len(), CASES, "the domain has changed its size");
}

fn disagreements(cases: &[Case]) -> Vec<(Case, Verdict, Verdict)> {
    cases
        .iter()
        .map(|case| (*case, oracle(case), program::ask(case)))
        .filter(|(_, oracle, program)| oracle != program)
        .collect()
}

/// The size of the domain of states of which something is unknown.
const VEILED: usize = 179_400;

#[test]
fn what_is_unknown_follows_from_what_it_might_be() {
    let cases = unknown::cases();
    let threads = std::thread::available_parallelism().map_or(2, std::num::NonZero::get);
    let shares: Vec<_> = cases.chunks(cases.len().div_ceil(threads).max(1)).collect();
    let found: Vec<(&Veiled, String)> = std::thread::scope(|scope| {
        let shares: Vec<_> = shares.into_iter().map(|share| scope.spawn(|| complaints(share))).collect();
        shares.into_iter().flat_map(|share| share.join().expect("no panic")).collect()
    });
    println!("oracle: {} states of which something is not known, {} complaints", cases.len(), found.len());
    let mut known: BTreeMap<&str, usize> = open::UNKNOWN.iter().map(|open| (open.id, 0)).collect();
    let mut kinds: BTreeMap<&str, (usize, String)> = BTreeMap::new();
    for (veiled, what) in &found {
        if let Some(open) = open::UNKNOWN.iter().find(|open| (open.covers)(veiled, what)) {
            *known.entry(open.id).or_default() += 1;
            continue;
        }
        kinds.entry(what).or_insert_with(|| (0, format!("{veiled:?}"))).0 += 1;
    }
    for (id, count) in &known {
        println!("oracle: known, not fixed: {id}: {count} complaints");
    }
    let listed: Vec<String> =
        kinds.iter().map(|(what, (count, example))| format!("{count} x {what}\n    {example}")).collect();
    assert!(listed.is_empty(), "{} kinds:\n{}", listed.len(), listed.join("\n"));
    let fixed: Vec<&&str> = known.iter().filter(|(_, count)| **count == 0).map(|(id, _)| id).collect();
    assert!(fixed.is_empty(), "fixed, take out of open.rs: {fixed:?}");
    assert_eq!(cases.len(), VEILED, "the domain has changed its size");
}

fn complaints(cases: &[Veiled]) -> Vec<(&Veiled, String)> {
    let mut known = unknown::Known::default();
    let mut found = Vec::new();
    for veiled in cases {
        found.extend(unknown::complaints(veiled, &mut known).into_iter().map(|what| (veiled, what)));
    }
    found
}
