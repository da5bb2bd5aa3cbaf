//! Reads the corpus, and says how many random cases are drawn.

use std::fs;
use std::path::PathBuf;

use proptest::prelude::ProptestConfig;
use proptest::test_runner::RngSeed;
use upgrade_import::{ImportAnswer, Language};

/// A text that a person pastes.
pub(crate) struct Case {
    /// The file name without its ending.
    pub(crate) name: String,
    /// Its content, as a page or a command line decodes it.
    pub(crate) text: String,
}

/// Where the corpus is.
pub(crate) fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/corpus/import")
}

/// The names of the files with this ending, sorted.
pub(crate) fn names(ending: &str) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder())
        .into_iter()
        .flatten()
        .filter_map(|entry| {
            let path = entry.ok()?.path();
            let fits = path.extension()?.to_str()? == ending;
            fits.then(|| path.file_stem()?.to_str().map(str::to_owned)).flatten()
        })
        .collect();
    names.sort_unstable();
    names
}

/// Every case, sorted by name.
pub(crate) fn cases() -> Vec<Case> {
    let mut cases: Vec<Case> = ["json", "txt", "xml", "yaml"]
        .into_iter()
        .flat_map(|ending| names(ending).into_iter().map(move |name| (name, ending)))
        .filter_map(|(name, ending)| {
            let bytes = fs::read(folder().join(format!("{name}.{ending}"))).ok()?;
            Some(Case { name, text: decoded(&bytes) })
        })
        .collect();
    cases.sort_unstable_by(|one, other| one.name.cmp(&other.name));
    assert!(!cases.is_empty(), "the corpus is empty");
    cases
}

/// UTF-8, or UTF-16 with its mark, as `>` of Windows PowerShell writes it.
fn decoded(bytes: &[u8]) -> String {
    match bytes {
        [0xff, 0xfe, rest @ ..] => {
            let units: Vec<u16> = rest.as_chunks().0.iter().map(|pair| u16::from_le_bytes(*pair)).collect();
            String::from_utf16_lossy(&units)
        }
        _ => String::from_utf8_lossy(bytes).into_owned(),
    }
}

/// The text of one case.
pub(crate) fn text(name: &str) -> String {
    cases().into_iter().find(|case| case.name == name).map(|case| case.text).unwrap_or_default()
}

/// An import in the language of the reference.
pub(crate) fn import(text: &str) -> ImportAnswer {
    upgrade_import::import(text, Language::default())
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
