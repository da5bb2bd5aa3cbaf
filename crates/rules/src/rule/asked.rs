//! What is asked for as a whole, as if it were one request.

use crate::model::{Operation, State, Timing};

/// What is asked for as a whole: single operations may each be accepted, and still not be one request.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// The cluster as it is.
    pub state: &'a State<'a>,
    /// Every operation that it takes.
    pub operations: &'a [Operation],
    /// When it is to take effect.
    pub timing: Timing,
    /// The number of shards that is wanted, also where it comes with cluster mode.
    pub shards: Option<u32>,
}
