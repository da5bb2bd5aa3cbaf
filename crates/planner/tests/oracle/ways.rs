//! Which ways lead to the goal, found the slow way: everything that can be done, again and again, until nothing new comes.

use std::collections::BTreeSet;

use crate::refusals::{Request, refusals};
use crate::tables::{Brand, Version};
use crate::world::{Case, Era, Shape, Size, When, World};

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

const RISKS: [Risk; 4] = [Risk::None, Risk::BestEffort, Risk::WritesSinceSnapshot, Risk::AllData];
const AWAY: [Away; 5] = [Away::Nothing, Away::FewSeconds, Away::HalfToOneMinute, Away::FewMinutes, Away::Unavailable];

/// The least data risk of all ways, and the least interruption of all ways (not always of one way); `None` = no way.
pub(crate) fn best(case: &Case) -> Option<(Risk, Away)> {
    let risk = RISKS.into_iter().find(|risk| leads_to_goal(case, *risk, Away::Unavailable))?;
    let away = AWAY.into_iter().find(|away| leads_to_goal(case, Risk::AllData, *away))?;
    Some((risk, away))
}

/// Whether the goal is reached by steps none of which is worse than this.
fn leads_to_goal(case: &Case, worst_risk: Risk, worst_away: Away) -> bool {
    let mut reached = BTreeSet::from([case.world]);
    let mut new = vec![case.world];
    while let Some(world) = new.pop() {
        if case.is_reached(&world) {
            return true;
        }
        for (next, risk, away) in steps(case, &world) {
            if risk <= worst_risk && away <= worst_away && reached.insert(next) {
                new.push(next);
            }
        }
    }
    false
}

type Step = (World, Risk, Away);

fn steps(case: &Case, world: &World) -> Vec<Step> {
    let mut steps = Vec::new();
    requests(case, world, &mut steps);
    window(case, world, &mut steps);
    preparations(case, world, &mut steps);
    new_resources(case, world, &mut steps);
    steps
}

fn requests(case: &Case, world: &World, steps: &mut Vec<Step>) {
    let goal = case.final_version();
    let sizes = [None, case.wish.size, world.waiting_size];
    for version in [None, Some(goal)] {
        for size in sizes {
            for when in [When::Now, When::Window] {
                let nothing = version.is_none_or(|version| version == world.runs) && size.is_none();
                if nothing || size == Some(world.size) {
                    continue;
                }
                let version = version.filter(|version| *version != world.runs);
                let request = Request { version, size, when, names_group: world.group_made };
                if !refusals(case.era, world, &request).is_empty() {
                    continue;
                }
                steps.push(match when {
                    // F-BLK-11: it waits, beside what waits already; for the same thing the newer replaces (F-API-35).
                    When::Window => {
                        let waiting = World {
                            waiting_version: version.or(world.waiting_version),
                            waiting_size: size.or(world.waiting_size),
                            ..*world
                        };
                        (waiting, Risk::None, Away::Nothing)
                    }
                    // F-API-34: at once, and with it what waits.
                    When::Now => run(case.era, world, version.or(world.waiting_version), size.or(world.waiting_size)),
                });
            }
        }
    }
}

/// F-BLK-12: what waits runs in the window.
fn window(case: &Case, world: &World, steps: &mut Vec<Step>) {
    if world.waiting_version.is_some() || world.waiting_size.is_some() {
        steps.push(run(case.era, world, world.waiting_version, world.waiting_size));
    }
}

/// An engine upgrade, another node type, or both at once.
fn run(era: Era, world: &World, version: Option<Version>, size: Option<Size>) -> Step {
    let mut after = World { waiting_version: None, waiting_size: None, ..*world };
    let (mut risk, mut away) = (Risk::None, Away::Nothing);
    if let Some(to) = version.filter(|to| *to != world.runs) {
        after.runs = to;
        risk = if world.shape == Shape::Memcached { Risk::AllData } else { Risk::BestEffort };
        away = while_upgrading(era, world, to);
    }
    if let Some(size) = size {
        after.size = size;
        away = away.max(while_scaling(era, world, size));
    }
    (after, risk, away)
}

/// Section 8: what may be said of the primary during an engine upgrade.
fn while_upgrading(era: Era, world: &World, to: Version) -> Away {
    match (world.shape, era) {
        // F-DOWN-14: no duration.
        (Shape::Memcached, _) => Away::Unavailable,
        _ if !fails_over(era, world.shape) => Away::Unavailable,
        // F-DOWN-02.
        (_, Era::January2018) => Away::FewMinutes,
        // F-DOWN-06, F-DOWN-07, F-DOWN-10, F-DOWN-11, read the careful way (F-OPEN-04).
        (_, Era::Today) if world.runs.fails_over_fast() && to.fails_over_fast() => Away::FewSeconds,
        (_, Era::Today) => Away::HalfToOneMinute,
    }
}

/// F-DOWN-23, F-DOWN-24: figures only for a replication group with cluster mode disabled that fails over.
fn while_scaling(era: Era, world: &World, size: Size) -> Away {
    let group = matches!(world.shape, Shape::Group { .. });
    let up = size > world.size;
    if era == Era::Today && up && group && fails_over(era, world.shape) { Away::FewSeconds } else { Away::Unavailable }
}

/// F-OPEN-26: automatic failover and a replica, and Multi-AZ where it is a switch of its own.
fn fails_over(era: Era, shape: Shape) -> bool {
    let one_switch = era == Era::January2018;
    match shape {
        Shape::Memcached | Shape::Alone => false,
        Shape::Group { replica, failover, zones } => replica && failover && (zones || one_switch),
        Shape::Sharded { replica, zones, .. } => replica && (zones || one_switch),
        Shape::Between { zones } => zones || one_switch,
    }
}

/// What can be put in place before. None of it has a documented interruption.
fn preparations(case: &Case, world: &World, steps: &mut Vec<Step>) {
    let mut free = |after: World| steps.push((after, Risk::None, Away::Nothing));
    if world.own_group && !world.group_made && world.runs != case.final_version() {
        free(World { group_made: true, ..*world });
    }
    let waits = world.waiting_version.is_some() || world.waiting_size.is_some();
    let frozen = case.era == Era::January2018;
    match world.shape {
        // Nothing says what becomes of waiting changes when a node is made a member of a group: not while one waits.
        Shape::Alone if !waits => {
            free(World { shape: Shape::Group { replica: false, failover: false, zones: false }, ..*world });
        }
        Shape::Group { replica: false, failover, zones } => {
            free(World { shape: Shape::Group { replica: true, failover, zones }, ..*world });
        }
        Shape::Group { replica: true, .. } => {
            free(World { shape: Shape::Group { replica: true, failover: true, zones: true }, ..*world });
        }
        // F-SEED-30: not in January 2018.
        Shape::Sharded { shards, replica: false, zones } if !frozen => {
            free(World { shape: Shape::Sharded { shards, replica: true, zones }, ..*world });
        }
        Shape::Sharded { shards, replica: true, .. } if !frozen => {
            free(World { shape: Shape::Sharded { shards, replica: true, zones: true }, ..*world });
        }
        // F-CM-10, F-CM-13.
        Shape::Between { zones } => {
            free(World { shape: Shape::Group { replica: true, failover: true, zones }, ..*world });
            free(World { shape: Shape::Sharded { shards: 1, replica: true, zones }, ..*world });
        }
        _ => {}
    }
}

/// F-SEED-04, F-SEED-32, F-CM-01: a new resource beside the old one, from a backup or empty.
fn new_resources(case: &Case, world: &World, steps: &mut Vec<Step>) {
    let goal = case.final_version();
    let sharded = matches!(world.shape, Shape::Sharded { .. });
    if sharded && goal.brand() != Brand::Memcached && !goal.can_be_sharded() {
        return;
    }
    let new = World {
        runs: goal,
        size: case.wish.size.or(world.waiting_size).unwrap_or(world.size),
        waiting_version: None,
        waiting_size: None,
        ..*world
    };
    if restores(case.era, world.runs, goal) {
        // F-18-06: away from the restore until the endpoints are changed.
        steps.push((new, Risk::WritesSinceSnapshot, Away::Unavailable));
    }
    steps.push((new, Risk::AllData, Away::Unavailable));
}

/// Whether the documents say that a backup of the one can be restored into the other (F-PATH-27, F-ROLL-05, F-ROLL-09).
fn restores(era: Era, from: Version, to: Version) -> bool {
    match (from.brand(), to.brand()) {
        (Brand::Memcached, _) | (_, Brand::Memcached) => false,
        (Brand::RedisOss, Brand::RedisOss) | (Brand::Valkey, Brand::Valkey) => from <= to,
        (Brand::RedisOss, Brand::Valkey) => era == Era::Today,
        (Brand::Valkey, Brand::RedisOss) => era == Era::Today && from.text() == "7.2" && to.text() == "7.1",
    }
}
