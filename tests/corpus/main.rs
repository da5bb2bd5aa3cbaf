//! The corpus: cases in JSON, each answered and compared with what the facts say. See `tests/corpus/README.md`.
//!
//! After a wanted change, read what is new in the snapshots beside the cases: `cargo insta review`.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod always;
mod answers;
mod case;
mod complete;
mod expect;
mod lose;
mod part;
mod snapshots;
mod words;

use std::fmt::Write as _;

use expect::unmet;

/// Says which cases of a folder give another answer than expected, each with what was expected and what came.
fn folder_holds(folder: &str) {
    let mut wrong = String::new();
    let mut count = 0_usize;
    for answered in answers::all().iter().filter(|answered| answered.file.folder == folder) {
        let unmet = unmet(&answered.case.expect, &answered.answer);
        if unmet.is_empty() {
            continue;
        }
        count = count.saturating_add(1);
        writeln!(wrong, "\n{}", answered.name).unwrap();
        for one in unmet {
            writeln!(wrong, "    {one}").unwrap();
        }
    }
    assert!(count == 0, "{count} cases of tests/corpus/{folder} give another answer:\n{wrong}");
}

#[test]
fn rules() {
    folder_holds("rules");
}

#[test]
fn contradictions() {
    folder_holds("contradictions");
}

#[test]
fn matrix() {
    folder_holds("matrix");
}

#[test]
fn scenarios() {
    folder_holds("scenarios");
}

#[test]
fn faults() {
    folder_holds("faults");
}

#[test]
fn states() {
    folder_holds("states");
}

#[test]
fn input() {
    folder_holds("input");
}
