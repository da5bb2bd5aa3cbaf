//! Disagreements that are known and not mended yet: each with its reason. An entry that has become untrue fails the test.

use crate::program::Verdict;
use crate::world::{Case, Shape};

/// A known disagreement.
pub(crate) struct Open {
    pub(crate) id: &'static str,
    pub(crate) covers: fn(&Case, oracle: &Verdict, program: &Verdict) -> bool,
}

pub(crate) const OPEN: &[Open] = &[
    Open {
        id: "O2 replica, failover, Multi-AZ first while something waits",
        covers: |case, oracle, program| {
            let waits = case.world.waiting_scale_up || case.world.waiting_version.is_some();
            waits && lacks_failover(case.world.shape) && worse_interruption_only(oracle, program)
        },
    },
    Open {
        id: "O5 failover first for a scale-up alone",
        covers: |case, oracle, program| {
            case.wish.version == case.world.runs && case.wish.larger && worse_interruption_only(oracle, program)
        },
    },
];

fn lacks_failover(shape: Shape) -> bool {
    match shape {
        Shape::Group { replica, failover, zones } => !(replica && failover && zones),
        Shape::Sharded { replica, zones, .. } => !(replica && zones),
        _ => false,
    }
}

fn worse_interruption_only(oracle: &Verdict, program: &Verdict) -> bool {
    oracle.refused == program.refused
        && oracle.best.zip(program.best).is_some_and(|(oracle, program)| oracle.0 == program.0 && oracle.1 < program.1)
}
