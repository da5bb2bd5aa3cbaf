//! Long texts that are made to be slow: each takes about as long as its length, whatever it repeats.

use crate::common::import;
use crate::fragments::FRAGMENTS;

/// A reader that goes back for each fragment needs hours for these, and the test runner stops it after some minutes
/// (`.config/nextest.toml`).
#[test]
fn a_long_text_of_any_fragment_is_read_to_its_end() {
    for fragment in FRAGMENTS {
        let text = fragment.repeat(300_000 / fragment.len());
        assert!(import(&text).clusters.len() <= 10_000, "{fragment}");
    }
}
