//! How long something lasts.

use serde::{Deserialize, Serialize};

use crate::catalogue::phrase;

/// A range of seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Seconds {
    /// At least.
    pub min: u32,
    /// At most.
    pub max: u32,
}

/// AWS's words as a range, by the published table.
pub(crate) fn words(id: &str) -> Option<Seconds> {
    phrase(id).map(|phrase| Seconds { min: phrase.min_seconds, max: phrase.max_seconds })
}
