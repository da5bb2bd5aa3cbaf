//! Reads the corpus, and says how many random cases are drawn.

use std::fs;
use std::path::{Path, PathBuf};

use proptest::prelude::ProptestConfig;
use proptest::test_runner::RngSeed;
use serde::Deserialize;
use serde_json::Value;
use upgrade_explain::{ExplainAnswer, Language};

/// One file of cases.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct File {
    /// Its name without `.json`.
    #[serde(skip)]
    pub(crate) stem: String,
    /// The error that it is about.
    pub(crate) error: Option<String>,
    /// What it is about, where that is no error.
    pub(crate) about: Option<String>,
    /// The facts that its expectations rest on.
    pub(crate) facts: Vec<String>,
    pub(crate) cases: Vec<Case>,
}

/// A text that a person pastes, and what must be said of it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Case {
    pub(crate) name: String,
    pub(crate) text: String,
    pub(crate) expect: Expect,
}

/// What must be said.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Expect {
    pub(crate) status: Value,
    pub(crate) errors: Value,
    pub(crate) unknown: Value,
    /// Words of the sentences.
    #[serde(default)]
    pub(crate) says: Vec<String>,
}

/// A file of the project.
pub(crate) fn project(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(path)
}

/// Every file, by name.
pub(crate) fn files() -> Vec<File> {
    let folder = project("tests/corpus/errors");
    let paths = fs::read_dir(&folder).expect("the corpus").map(|entry| entry.expect("an entry").path());
    let read = |path: PathBuf| {
        let text = fs::read_to_string(&path).expect("a file");
        let mut file: File = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        file.stem = path.file_stem().expect("a name").to_string_lossy().into_owned();
        file
    };
    let mut files: Vec<File> = paths.map(read).collect();
    files.sort_by(|one, other| one.stem.cmp(&other.stem));
    assert!(files.len() > 15, "only {} files", files.len());
    files
}

/// An explanation in the language of the reference.
pub(crate) fn explain(text: &str) -> ExplainAnswer {
    upgrade_explain::explain(text, Language::default())
}

/// So many different errors.
pub(crate) fn different(count: usize) -> String {
    let lines: Vec<String> = (0..count).map(|number| format!("Cannot find version 7.{number} for redis")).collect();
    lines.join("\n")
}

/// The same cases every time; `PROPTEST_RNG_SEED` has others, as `cargo xtask properties` does.
pub(crate) fn config(cases: u32) -> ProptestConfig {
    ProptestConfig {
        cases,
        rng_seed: RngSeed::Fixed(20_261_130),
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}
