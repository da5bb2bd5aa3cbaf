//! Every file of `tests/corpus/import` gives the answer beside it.
//!
//! `NAME` with the ending `.json`, `.txt`, `.xml` or `.yaml` is what a person pastes, `NAME.expected` the answer as JSON. After a
//! wanted change run `UPDATE_CORPUS=1 cargo test -p upgrade-import --test import` and read the difference.

use std::fs;

use crate::common::{self, import};

#[test]
fn every_case_gives_its_answer() {
    let update = std::env::var_os("UPDATE_CORPUS").is_some();
    let mut wrong = Vec::new();
    for case in common::cases() {
        let answer = import(&case.text);
        let found = serde_json::to_string_pretty(&answer).unwrap_or_default() + "\n";
        let path = common::folder().join(format!("{}.expected", case.name));
        if update {
            assert!(fs::write(&path, &found).is_ok(), "{}", path.display());
        } else if fs::read_to_string(&path).unwrap_or_default() != found {
            wrong.push(case.name);
        }
    }
    assert!(wrong.is_empty(), "these cases give another answer: {wrong:?}");
}

#[test]
fn no_expectation_is_without_its_case() {
    let names: Vec<String> = common::cases().into_iter().map(|case| case.name).collect();
    for name in common::names("expected") {
        assert!(names.contains(&name), "{name}");
    }
}
