//! What every answer says, beside its cases: a rule that fires where it should not, and a promise that changes, show where
//! no case expects anything of them.

mod file;
mod options;
mod text;

use std::collections::BTreeSet;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use crate::answers;
use crate::case::{FOLDERS, File, root};

/// `insta` leaves each new text beside the old one as `.snap.new`, except in CI.
#[test]
fn every_file_of_cases_has_its_snapshot() {
    let different: Vec<String> =
        answers::files().iter().filter(|file| !is_as_before(file)).map(|file| path(&file.folder, &file.stem)).collect();
    assert!(
        different.is_empty(),
        "{} snapshots of tests/corpus differ or are missing:\n{}\n\
         Read each with `cargo insta review`, or take all with `INSTA_UPDATE=always` and read the difference in git.",
        different.len(),
        different.join("\n")
    );
}

/// A snapshot whose cases are gone says nothing of the answers of today.
#[test]
fn every_snapshot_has_its_file_of_cases() {
    let mut alone = Vec::new();
    for folder in FOLDERS {
        let (cases, snapshots) = (stems(folder, "json"), stems(folder, "snap"));
        alone.extend(snapshots.difference(&cases).map(|stem| path(folder, stem)));
    }
    assert!(alone.is_empty(), "snapshots without cases, to be deleted:\n{}", alone.join("\n"));
}

/// Compares one snapshot. A difference ends in a panic, which must not hide that of the next file.
fn is_as_before(file: &File) -> bool {
    let text = file::snapshot(file);
    let compare = || insta::assert_snapshot!(file.stem.as_str(), text);
    insta::with_settings!({
        // Relative to the file that asserts.
        snapshot_path => Path::new("..").join(&file.folder),
        prepend_module_to_snapshot => false,
        omit_expression => true,
    }, { catch_unwind(AssertUnwindSafe(compare)).is_ok() })
}

fn path(folder: &str, stem: &str) -> String {
    format!("tests/corpus/{folder}/{stem}.snap")
}

/// The names of a folder's files with this ending, without it.
fn stems(folder: &str, ending: &str) -> BTreeSet<String> {
    let paths = fs::read_dir(root().join(folder)).unwrap().map(|entry| entry.unwrap().path());
    let fitting = paths.filter(|path| path.extension().is_some_and(|found| found == ending));
    fitting.map(|path| path.file_stem().unwrap_or_default().to_string_lossy().into_owned()).collect()
}
