//! Our own model of how long a primary without a replica to take over is unavailable. AWS publishes no figure in any guide
//! (F-OPEN-05).
//!
//! `seconds = nodeStart + usedBytes / syncRate`: a new node starts, the data are copied to it, and it takes over. Only
//! one of its inputs is a word of AWS's, and that of another operation; so its result is never in a span's own
//! figures, and no limit is kept by it.

use super::seconds::{Seconds, words};
use crate::model::facts::Data;

/// What we take a replica to synchronise, in megabytes a second, where nobody has measured it: our assumption.
const SYNC_MEGABYTES_PER_SECOND: Range = Range { min: 20, max: 200 };
/// What replacing a node takes by AWS's word for that operation, "a few minutes" (F-DOWN-28).
const NODE_START: &str = "a-few-minutes";

/// A range of an input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range {
    /// At least.
    pub min: u64,
    /// At most.
    pub max: u64,
}

impl Range {
    const fn exactly(value: u64) -> Self {
        Self { min: value, max: value }
    }
}

/// One input of the model.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Input {
    /// The request field that sets it.
    pub field: &'static str,
    /// Its value; `None` = unknown, and nothing is assumed.
    pub value: Option<Range>,
    /// Whether the value is assumed, and not the user's.
    pub assumed: bool,
}

/// The model with its inputs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Model {
    /// Its inputs: bytes in use, megabytes a second, seconds of a node's start.
    pub inputs: [Input; 3],
    /// Its result; `None` where an input is unknown.
    pub seconds: Option<Seconds>,
}

/// The model for a cluster, from what is known of its data.
pub(super) fn primary_away(data: Option<&Data>) -> Model {
    let used = data.and_then(|data| data.used_bytes);
    let rate = data.and_then(|data| data.sync_megabytes_per_second);
    let start = data.and_then(|data| data.node_start_seconds);
    let start_range = start.map_or_else(node_start, |start| Range::exactly(u64::from(start)));
    let rate_range = rate.map_or(SYNC_MEGABYTES_PER_SECOND, |rate| Range::exactly(u64::from(rate)));
    let seconds = used.map(|used| Seconds {
        min: seconds(start_range.min, used, rate_range.max),
        max: seconds(start_range.max, used, rate_range.min),
    });
    let input = |field, value, known: bool| Input { field, value, assumed: !known };
    Model {
        inputs: [
            Input { field: "cluster.data.usedBytes", value: used.map(Range::exactly), assumed: false },
            input("cluster.data.syncMegabytesPerSecond", Some(rate_range), rate.is_some()),
            input("cluster.data.nodeStartSeconds", Some(start_range), start.is_some()),
        ],
        seconds,
    }
}

fn node_start() -> Range {
    words(NODE_START).map_or(Range::exactly(0), |range| Range { min: u64::from(range.min), max: u64::from(range.max) })
}

/// Rounded up; a rate of nothing counts as one megabyte a second.
fn seconds(start: u64, bytes: u64, megabytes_per_second: u64) -> u32 {
    let rate = megabytes_per_second.max(1).saturating_mul(1_000_000);
    u32::try_from(start.saturating_add(bytes.div_ceil(rate))).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn data(used: Option<u64>, rate: Option<u32>, start: Option<u32>) -> Data {
        Data { used_bytes: used, sync_megabytes_per_second: rate, node_start_seconds: start, ..Data::default() }
    }

    #[test]
    fn says_nothing_without_the_size() {
        assert_eq!(primary_away(None).seconds, None);
        assert_eq!(primary_away(Some(&data(None, Some(50), Some(60)))).seconds, None);
    }

    #[test]
    fn adds_start_and_copy() {
        let measured = primary_away(Some(&data(Some(10_000_000_001), Some(100), Some(120))));
        assert_eq!(measured.seconds, Some(Seconds { min: 221, max: 221 }));
        assert!(measured.inputs.iter().all(|input| !input.assumed));
    }

    #[test]
    fn takes_the_range_of_what_is_assumed() {
        let assumed = primary_away(Some(&data(Some(2_000_000_000), None, None)));
        assert_eq!(assumed.seconds, Some(Seconds { min: 70, max: 400 }));
        assert_eq!(assumed.inputs.map(|input| input.assumed), [false, true, true]);
    }

    #[test]
    fn bears_every_number() {
        let huge = primary_away(Some(&data(Some(u64::MAX), Some(0), Some(u32::MAX))));
        assert_eq!(huge.seconds, Some(Seconds { min: u32::MAX, max: u32::MAX }));
    }
}
