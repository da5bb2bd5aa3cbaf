//! Disagreements that are known and not fixed yet: each with its reason. An entry that has become untrue fails the test.
//!
//! Empty is how it should be. An entry looks like this:
//!
//! ```ignore
//! Open { id: "O1 what it is about", covers: |case, oracle, program| case.era == Era::Today }
//! ```

use crate::program::Verdict;
use crate::unknown::Veiled;
use crate::world::Case;

/// A known disagreement.
pub(crate) struct Open {
    pub(crate) id: &'static str,
    pub(crate) covers: fn(&Case, oracle: &Verdict, program: &Verdict) -> bool,
}

pub(crate) const OPEN: &[Open] = &[];

/// A known complaint about a state of which something is unknown.
pub(crate) struct OpenUnknown {
    pub(crate) id: &'static str,
    pub(crate) covers: fn(&Veiled, what: &str) -> bool,
}

pub(crate) const UNKNOWN: &[OpenUnknown] = &[];
