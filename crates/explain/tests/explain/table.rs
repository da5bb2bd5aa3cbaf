//! The table of errors: whatever it names is there, and each error has its sentences.

use std::collections::BTreeSet;
use std::fs;

use upgrade_messages::Words;
use upgrade_messages::errors::section;
use upgrade_rules::catalogue::{KnownError, Piece, declared_code, errors};
use upgrade_rules::registry;

use crate::common;

#[test]
fn every_rule_named_exists() {
    for error in errors() {
        for id in error.rules {
            assert!(registry::all().any(|rule| rule.id == *id), "{}: there is no rule `{id}`", error.id);
        }
    }
}

/// Those of steps: what a runbook calls, or waiting.
#[test]
fn every_operation_named_is_one_of_a_step() {
    let calls = fs::read_to_string(common::project("crates/runbook/src/request/call.rs")).expect("the calls");
    for error in errors() {
        for operation in error.operations {
            let known = *operation == "wait" || calls.contains(&format!("\"{operation}\""));
            assert!(known, "{}: no step is called `{operation}`", error.id);
        }
    }
}

/// The names that every text of an error has.
fn names(error: &KnownError) -> BTreeSet<&'static str> {
    let of = |text: &[Piece]| -> BTreeSet<&'static str> {
        let name = |piece: &Piece| if let Piece::Value(name, _) = piece { Some(*name) } else { None };
        text.iter().filter_map(name).collect()
    };
    let sets = error.texts.iter().map(|text| of(text));
    sets.reduce(|one, other| &one & &other).unwrap_or_default()
}

#[test]
fn every_error_has_its_sentences_and_no_other_is_there() {
    let words = Words::default();
    let ids: Vec<&str> = errors().iter().map(|error| error.id).collect();
    for section in [section::MEANS, section::FIX] {
        let keys: Vec<&str> = words.all(section).map(|(key, _)| key).collect();
        assert_eq!(keys, ids);
        for error in errors() {
            let template = words.find(section, error.id).unwrap_or_default();
            let used = template.split('{').skip(1).filter_map(|rest| Some(rest.split_once('}')?.0));
            let missing: Vec<&str> = used.filter(|name| !names(error).contains(name)).collect();
            assert!(missing.is_empty(), "{}: no text has {missing:?}", error.id);
        }
    }
}

#[test]
fn a_code_is_known_by_the_names_that_libraries_give_it() {
    for name in ["InvalidReplicationGroupState", "InvalidReplicationGroupStateFault"] {
        assert_eq!(declared_code(name), Some("InvalidReplicationGroupState"));
    }
    for name in ["ReplicationGroupNotFound", "ReplicationGroupNotFoundFault", "ReplicationGroupNotFoundException"] {
        assert_eq!(declared_code(name), Some("ReplicationGroupNotFoundFault"));
    }
    for name in ["AccessDenied", "Fault", "", "invalidparametervalue"] {
        assert_eq!(declared_code(name), None, "{name}");
    }
}
