//! Disagreements that are known and not fixed yet: each with its reason. An entry that has become untrue fails the test.
//!
//! Empty is how it should be. An entry looks like this:
//!
//! ```ignore
//! Open { id: "O1 what it is about", covers: |case, oracle, program| case.era == Era::Today }
//! ```

use crate::case::Case;
use crate::veil::Veiled;
use crate::verdict::Verdict;

/// A known disagreement.
pub(crate) struct Open {
    pub(crate) id: &'static str,
    pub(crate) covers: fn(&Case, oracle: &Verdict, program: &Verdict) -> bool,
}

pub(crate) const OPEN: &[Open] = &[
    // The new cluster can be made on the present nodes. The planner makes it on the pending ones, and finds no option.
    Open {
        id: "O1 durability, with nodes pending on which it does not run",
        covers: |case, oracle, program| {
            let unfit = case.world.pending_size.is_some_and(|size| !case.world.fits(size));
            unfit && case.requested.durable.is_some() && oracle.best.is_some() && program.best.is_none()
        },
    },
];

/// A known complaint about a state of which something is unknown.
pub(crate) struct OpenUnknown {
    pub(crate) id: &'static str,
    pub(crate) covers: fn(&Veiled, what: &str) -> bool,
}

pub(crate) const UNKNOWN: &[OpenUnknown] = &[];
