//! How long writes stop, and what can happen to the data.

use crate::era::Era;
use crate::tables::Version;
use crate::world::{Shape, Size, World};

/// What can happen to the data, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Risk {
    None,
    BestEffort,
    WritesSinceSnapshot,
    AllData,
}

/// The longest single interruption of writes, best first. Where the documents give no figure, it counts as unavailable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Away {
    Nothing,
    FewSeconds,
    HalfToOneMinute,
    FewMinutes,
    Unavailable,
}

/// What may happen to the primary during an engine upgrade.
pub(crate) fn while_upgrading(era: Era, world: &World, to: Version) -> Away {
    // F-DOWN-14: no duration. F-DOWN-01, F-OPEN-05: none either.
    if world.shape == Shape::Memcached || !fails_over(era, world.shape) {
        return Away::Unavailable;
    }
    match era {
        // F-DOWN-02, in every copy until 2019-07.
        Era::January2018 | Era::September2018 => Away::FewMinutes,
        // F-DOWN-03, F-DOWN-04: this copy speaks of the version that is upgraded *to*, and of nothing else.
        Era::November2019 if to.is_from((5, 0, 5)) => Away::Nothing,
        Era::November2019 => Away::FewSeconds,
        // F-DOWN-06, F-DOWN-07: both sentences of this copy name 5.0.5 (F-OPEN-03); source and target (F-OPEN-04). That the
        // primary stays available (F-DOWN-03) and that it is unavailable for seconds only (F-DOWN-04) are both documented:
        // the conservative one counts.
        Era::June2020 => failover(world.runs, to, (5, 0, 5)),
        // F-DOWN-05, F-DOWN-06, F-DOWN-07, F-DOWN-10, F-DOWN-11, F-DOWN-12: 5.0.6 in both sentences.
        Era::May2023 | Era::Today => failover(world.runs, to, (5, 0, 6)),
    }
}

/// Short from this version on, source and target.
fn failover(from: Version, to: Version, threshold: (u32, u32, u32)) -> Away {
    if from.is_from(threshold) && to.is_from(threshold) { Away::FewSeconds } else { Away::HalfToOneMinute }
}

/// F-DOWN-23, F-DOWN-24: figures from 2020 on, for a larger node type of a replication group with cluster mode disabled that
/// fails over. F-DOWN-20, F-DOWN-21, F-DOWN-22: estimates for every other change, in the copy of 2023 and later.
pub(crate) fn while_scaling(era: Era, world: &World, size: Size) -> Away {
    let up = size > world.size;
    let estimates = era.has("2023-01-01");
    match world.shape {
        Shape::Group { .. } if fails_over(era, world.shape) && (up && era.has("2020-01-01") || estimates) => {
            Away::FewSeconds
        }
        Shape::Alone | Shape::Group { replica: false, .. } if estimates => Away::HalfToOneMinute,
        Shape::Sharded { replica: true, .. } if estimates => Away::FewSeconds,
        _ => Away::Unavailable,
    }
}

/// F-OPEN-26: automatic failover and a replica, and Multi-AZ where it is a switch of its own.
fn fails_over(era: Era, shape: Shape) -> bool {
    let one_switch = !era.knows_zones();
    match shape {
        Shape::Memcached | Shape::Alone | Shape::Serverless => false,
        Shape::Group { replica, failover, zones } => replica && failover && (zones || one_switch),
        Shape::Sharded { replica, zones, .. } => replica && (zones || one_switch),
        Shape::Between { zones } | Shape::Global { zones, .. } => zones || one_switch,
    }
}
