//! Long texts that are made to be slow: each takes about as long as its length, whatever it repeats.

use std::time::{Duration, Instant};

use crate::common::import;
use crate::fragments::FRAGMENTS;

#[test]
fn no_fragment_makes_a_long_text_slow() {
    for fragment in FRAGMENTS {
        let text = fragment.repeat(300_000 / fragment.len());
        let start = Instant::now();
        let answer = import(&text);
        let taken = start.elapsed();
        assert!(answer.clusters.len() <= 10_000, "{fragment}");
        // A quadratic reader needs minutes.
        assert!(taken < Duration::from_secs(20), "{fragment:?} took {taken:?}");
    }
}
