//! Which paths lead to the goal, found by brute force: everything that can be done, again and again, until nothing new
//! comes.

use std::collections::BTreeSet;

use crate::refusals::{Request, mode_refusals, refusals, shard_refusals};
use crate::tables::{Brand, Version};
use crate::world::{Case, Era, Mode, Shape, Size, When, World};

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

/// The least data risk of all paths, and the least interruption of all paths (not always of one path); `None` = no path.
pub(crate) fn best(case: &Case) -> Option<(Risk, Away)> {
    let goes = |(risk, away): (Risk, Away)| leads_to_goal(case, |step| step.1 <= risk && step.2 <= away, true);
    let risk = RISKS.into_iter().find(|risk| goes((*risk, Away::Unavailable)))?;
    let away = AWAY.into_iter().find(|away| goes((Risk::AllData, *away)))?;
    Some((risk, away))
}

/// Whether the cluster can become what is asked for, and need not be replaced.
pub(crate) fn stays(case: &Case) -> bool {
    leads_to_goal(case, |_| true, false)
}

/// Whether the goal is reached by steps that are good enough, with new resources or without.
fn leads_to_goal(case: &Case, good: impl Fn(&Step) -> bool, replaces: bool) -> bool {
    let mut reached = BTreeSet::from([case.world]);
    let mut new = vec![case.world];
    while let Some(world) = new.pop() {
        if case.is_reached(&world) {
            return true;
        }
        for step in steps(case, &world, replaces) {
            if good(&step) && reached.insert(step.0) {
                new.push(step.0);
            }
        }
    }
    false
}

type Step = (World, Risk, Away);

fn steps(case: &Case, world: &World, replaces: bool) -> Vec<Step> {
    let mut steps = Vec::new();
    match world.shape {
        Shape::Serverless => serverless(case, world, &mut steps),
        Shape::Global { .. } => global(case, world, &mut steps),
        _ => {
            requests(case, world, &mut steps);
            window(case, world, &mut steps);
            high_availability(case, world, &mut steps);
            cluster_mode(case, world, &mut steps);
            shards(case, world, &mut steps);
        }
    }
    preparations(case, world, &mut steps);
    if replaces {
        new_resources(case, world, &mut steps);
    }
    steps
}

fn requests(case: &Case, world: &World, steps: &mut Vec<Step>) {
    let goal = case.final_version();
    let sizes = [None, case.requested.size, world.pending_size];
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
                    // F-BLK-11: it is pending, beside what is pending already; for the same thing the newer replaces
                    // (F-API-35).
                    When::Window => {
                        let pending = World {
                            pending_version: version.or(world.pending_version),
                            pending_size: size.or(world.pending_size),
                            ..*world
                        };
                        (pending, Risk::None, Away::Nothing)
                    }
                    // F-API-34: at once, and with it what is pending.
                    When::Now => run(case.era, world, version.or(world.pending_version), size.or(world.pending_size)),
                });
            }
        }
    }
}

/// F-BLK-12: what is pending runs in the window.
fn window(case: &Case, world: &World, steps: &mut Vec<Step>) {
    if world.has_pending() {
        steps.push(run(case.era, world, world.pending_version, world.pending_size));
    }
}

/// F-GDS-02, F-API-04: the whole of it, at once, by a request of its own that takes a version or a node type.
fn global(case: &Case, world: &World, steps: &mut Vec<Step>) {
    let whole = match world.shape {
        Shape::Global { sharded, zones, .. } => Shape::Global { member: false, sharded, zones },
        shape => shape,
    };
    let goal = case.final_version();
    let version = Some(goal).filter(|goal| *goal != world.runs);
    let size = case.requested.size.filter(|size| *size != world.size);
    for (version, size) in [(version, None), (None, size)] {
        if version.is_none() && size.is_none() {
            continue;
        }
        let request = Request { version, size, when: When::Now, names_group: world.group_made };
        if refusals(case.era, &World { shape: whole, ..*world }, &request).is_empty() {
            steps.push(run(case.era, world, version, size));
        }
    }
}

/// F-SLS-01, F-DOWN-13: a major version by hand, a minor one by AWS, neither with an impact.
fn serverless(case: &Case, world: &World, steps: &mut Vec<Step>) {
    let goal = case.final_version();
    let request = Request { version: Some(goal), size: None, when: When::Now, names_group: false };
    let mut refused = refusals(case.era, world, &request);
    // Refused by hand; it comes without.
    refused.remove("serverless-minor-is-automatic");
    if refused.is_empty() {
        steps.push((World { runs: goal, ..*world }, Risk::None, Away::Nothing));
    }
}

/// An engine upgrade, another node type, or both at once.
fn run(era: Era, world: &World, version: Option<Version>, size: Option<Size>) -> Step {
    let mut after = World { pending_version: None, pending_size: None, ..*world };
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

/// What may happen to the primary during an engine upgrade.
fn while_upgrading(era: Era, world: &World, to: Version) -> Away {
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
fn while_scaling(era: Era, world: &World, size: Size) -> Away {
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

/// What the user can put in place before. None of it touches the cluster.
fn preparations(case: &Case, world: &World, steps: &mut Vec<Step>) {
    let mut free = |after: World| steps.push((after, Risk::None, Away::Nothing));
    let takes_group = world.shape != Shape::Serverless;
    if takes_group && world.own_group && !world.group_made && world.runs != case.final_version() {
        free(World { group_made: true, ..*world });
    }
    // F-CM-11: the clients move while the cluster takes both kinds.
    if matches!(world.shape, Shape::Between { .. }) && !world.clients {
        free(World { clients: true, ..*world });
    }
    // The application moves its keys.
    if world.others {
        free(World { others: false, ..*world });
    }
}

/// A group, a replica, automatic failover, Multi-AZ. None of it has a documented interruption.
fn high_availability(case: &Case, world: &World, steps: &mut Vec<Step>) {
    let mut becomes = |shape: Shape| steps.push((World { shape, ..*world }, Risk::None, Away::Nothing));
    match world.shape {
        // Nothing says what becomes of pending changes when a node is made a member of a group: not while one is pending.
        Shape::Alone if !world.has_pending() => becomes(Shape::Group { replica: false, failover: false, zones: false }),
        Shape::Group { replica: false, failover, zones } => becomes(Shape::Group { replica: true, failover, zones }),
        Shape::Group { replica: true, .. } => becomes(Shape::Group { replica: true, failover: true, zones: true }),
        // F-GATE-06.
        Shape::Sharded { shards, replica: false, zones } if case.era.changes_replicas_of_sharded() => {
            becomes(Shape::Sharded { shards, replica: true, zones });
        }
        // Before Multi-AZ is a switch of its own there is nothing to switch on.
        Shape::Sharded { shards, replica: true, .. } if case.era.knows_zones() => {
            becomes(Shape::Sharded { shards, replica: true, zones: true });
        }
        _ => {}
    }
}

/// F-CM-10, F-CM-13: disabled to compatible where that is requested, and from there on or back. F-DOWN-35: no seconds given.
fn cluster_mode(case: &Case, world: &World, steps: &mut Vec<Step>) {
    let mut becomes = |shape: Shape, to: Option<Mode>| {
        if mode_refusals(case.era, world, to).is_empty() {
            steps.push((World { shape, ..*world }, Risk::None, Away::Nothing));
        }
    };
    match world.shape {
        Shape::Group { zones, .. } if case.requested.mode == Some(Mode::Enabled) && !world.has_pending() => {
            becomes(Shape::Between { zones }, None);
        }
        Shape::Between { zones } => {
            becomes(Shape::Group { replica: true, failover: true, zones }, Some(Mode::Disabled));
            becomes(Shape::Sharded { shards: 1, replica: true, zones }, Some(Mode::Enabled));
        }
        _ => {}
    }
}

/// F-SEED-31, F-18-07: another number of shards, while the cluster runs.
fn shards(case: &Case, world: &World, steps: &mut Vec<Step>) {
    if let (Some(wanted), Shape::Sharded { replica, zones, .. }) = (case.requested.shards, world.shape)
        && shard_refusals(case.era, world, wanted).is_empty()
    {
        let shape = Shape::Sharded { shards: wanted, replica, zones };
        steps.push((World { shape, ..*world }, Risk::None, Away::Nothing));
    }
}

/// F-SEED-04, F-SEED-32, F-CM-01, F-ROLL-08: a new resource beside the old one, from a backup or empty.
fn new_resources(case: &Case, world: &World, steps: &mut Vec<Step>) {
    let goal = case.final_version();
    let Some(empty) = new_shape(case, world.shape) else { return };
    let sharded = empty.is_sharded();
    let too_old = sharded && !goal.can_be_sharded()
        || empty == Shape::Serverless && !goal.can_be_serverless()
        || empty.is_global() && !goal.can_be_global()
        || case.era.no_longer_offers(goal);
    // F-CM-03 asks something of the clients and nothing of AWS: the application goes over by hand, with other clients.
    if too_old {
        return;
    }
    let new = |shape: Shape| World {
        runs: goal,
        shape,
        size: case.requested.size.or(world.pending_size).unwrap_or(world.size),
        pending_version: None,
        pending_size: None,
        ..*world
    };
    for shape in restored_shapes(world, empty, goal) {
        if restores(case.era, world.runs, goal) {
            // F-18-06: away from the restore until the endpoints are changed.
            steps.push((new(shape), Risk::WritesSinceSnapshot, Away::Unavailable));
        }
    }
    // A Memcached cluster beside a Memcached cluster is filled by the application before it goes over: nobody promises that
    // all of it is there, and nobody says that all of it is lost.
    let filled = world.shape == Shape::Memcached && goal.brand() == Brand::Memcached;
    let risk = if filled { Risk::BestEffort } else { Risk::AllData };
    steps.push((World { others: false, ..new(empty) }, risk, Away::Unavailable));
}

/// The requested shape; `None` = the documents of the time do not know such a thing.
fn new_shape(case: &Case, shape: Shape) -> Option<Shape> {
    let replica = matches!(
        shape,
        Shape::Group { replica: true, .. } | Shape::Between { .. } | Shape::Sharded { replica: true, .. }
    );
    let zones = matches!(
        shape,
        Shape::Group { zones: true, .. } | Shape::Between { zones: true } | Shape::Sharded { zones: true, .. }
    );
    match (shape, case.requested.mode) {
        (Shape::Global { .. }, _) if !case.era.knows_global_datastores() => None,
        (Shape::Serverless, _) if !case.era.knows_serverless() => None,
        // F-SEED-04, F-SEED-33, F-ROLL-08: "delete and create anew" is written of clusters and replication groups. No
        // document read says how a Global Datastore or a serverless cache is made anew.
        (Shape::Global { .. } | Shape::Serverless, _) => None,
        _ if case.final_version().brand() == Brand::Memcached => Some(Shape::Memcached),
        (Shape::Memcached, _) => Some(shape),
        (Shape::Sharded { shards, .. }, None | Some(Mode::Enabled)) => {
            Some(Shape::Sharded { shards: case.requested.shards.unwrap_or(shards), replica, zones })
        }
        // Halfway, with more shards requested: only enabled has them.
        (Shape::Between { .. }, None) if case.requested.shards.is_some_and(|shards| shards > 1) => {
            Some(Shape::Sharded { shards: case.requested.shards.unwrap_or(1), replica, zones })
        }
        (_, Some(Mode::Enabled)) => Some(Shape::Sharded { shards: case.requested.shards.unwrap_or(1), replica, zones }),
        (Shape::Sharded { .. } | Shape::Between { .. }, Some(Mode::Disabled)) => {
            Some(Shape::Group { replica, failover: replica, zones })
        }
        (_, None | Some(Mode::Disabled)) => Some(shape),
    }
}

/// What a backup can be restored into, on the path to this shape.
fn restored_shapes(world: &World, wanted: Shape, goal: Version) -> Vec<Shape> {
    match (world.shape, wanted) {
        // F-OPEN-01: the same number of shards is the only one that all documents allow, although pages of 2018 have
        // another number for offline resharding (F-18-06, F-18-08).
        (Shape::Sharded { shards, .. }, Shape::Sharded { replica, zones, .. }) => {
            vec![Shape::Sharded { shards, replica, zones }]
        }
        // F-18-08: not from enabled into disabled. And no document says that a Global Datastore is made from a backup, or a
        // serverless cache from one of another version.
        (Shape::Sharded { .. } | Shape::Global { .. } | Shape::Serverless, _) => Vec::new(),
        // F-CM-01: one shard, and then more. F-CM-02, F-OPEN-13: nothing but database 0, below Valkey 9.0.
        (_, Shape::Sharded { replica, zones, .. }) => {
            if world.others && goal.text() != "9.0" {
                return Vec::new();
            }
            vec![Shape::Sharded { shards: 1, replica, zones }]
        }
        _ => vec![wanted],
    }
}

/// Whether the documents say that a backup of the one can be restored into the other (F-PATH-27, F-ROLL-05, F-ROLL-09).
fn restores(era: Era, from: Version, to: Version) -> bool {
    match (from.brand(), to.brand()) {
        (Brand::Memcached, _) | (_, Brand::Memcached) => false,
        (Brand::RedisOss, Brand::RedisOss) | (Brand::Valkey, Brand::Valkey) => from <= to,
        (Brand::RedisOss, Brand::Valkey) => era.crosses_engines(),
        (Brand::Valkey, Brand::RedisOss) => era.crosses_engines() && from.text() == "7.2" && to.text() == "7.1",
    }
}
