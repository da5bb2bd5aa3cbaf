//! The catalogue: its look-ups, the reading of versions, and the checks of the data files.

/// The build script's own code, so that what refuses a wrong data file is tested with wrong data files.
#[path = "../build/mod.rs"]
mod build;

use upgrade_rules::Guide;

#[expect(clippy::expect_used, reason = "a test may fail by panicking")]
fn guide(id: &str) -> Guide {
    Guide::find(id).expect(id)
}

mod catalogue {
    mod contradictions;
    mod data_files;
    mod order;
    mod properties;
    mod tables;
    mod versions_refused;
    mod versions_taken;
}
