//! New resources beside the old one.

use crate::case::Case;
use crate::downtime::{Away, Risk};
use crate::era::Era;
use crate::setting_refusals::lacks_for_durability;
use crate::step::{Action, Step};
use crate::tables::{Brand, Version};
use crate::world::{Durable, Mode, Nodes, Shape, Size, Tls, World};

/// F-SEED-04, F-SEED-32, F-CM-01, F-ROLL-08: a new resource beside the old one, from a backup or empty.
pub(crate) fn new_resources(case: &Case, world: &World, steps: &mut Vec<Step>) {
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
    // The nodes that are asked for, else those that are there, else those that are pending.
    let sizes = match (case.requested.size, world.pending_size) {
        (Some(size), _) => vec![size],
        (None, pending) => [Some(world.size), pending].into_iter().flatten().collect(),
    };
    let filled = world.shape == Shape::Memcached && goal.brand() == Brand::Memcached;
    for size in sizes {
        for shape in restored_shapes(world, empty, goal) {
            if restores(case.era, world.runs, goal) {
                // F-18-06: away from the restore until the endpoints are changed.
                steps.push(create(true, created(case, world, shape, size), Risk::WritesSinceSnapshot));
            }
        }
        // A Memcached cluster beside a Memcached cluster is filled by the application before it goes over: nobody promises
        // that all of it is there, and nobody says that all of it is lost.
        let risk = if filled { Risk::BestEffort } else { Risk::AllData };
        steps.push(create(false, World { others: false, ..created(case, world, empty, size) }, risk));
    }
}

/// The request that makes this.
fn create(seeded: bool, after: World, risk: Risk) -> Step {
    let World { runs: version, shape, size, tls, at_rest, durable, .. } = after;
    let action = Action::Create { seeded, version, shape, size, tls, at_rest, durable };
    Step { action, after, risk, away: Away::Unavailable }
}

/// What is made: as the old one, with what was asked for built in.
fn created(case: &Case, old: &World, shape: Shape, size: Size) -> World {
    let plain = World {
        runs: case.final_version(),
        shape,
        tls: if case.new_tls() || shape == Shape::Serverless { Tls::Required } else { old.tls },
        durable: Durable::Off,
        size,
        pending_version: None,
        pending_size: None,
        ..*old
    };
    // F-N-008: as the old one was, unless the request says otherwise; and not where it cannot be.
    let wanted = case.requested.durable.unwrap_or(case.world.durable);
    let can_be = case.era.creates_durable() && lacks_for_durability(&plain).is_empty();
    World { durable: if can_be { wanted } else { Durable::Off }, ..plain }
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
    match (shape, case.mode()) {
        (Shape::Global { .. }, _) if !case.era.knows_global_datastores() => None,
        (Shape::Serverless, _) if !case.era.knows_serverless() => None,
        _ if case.becomes_serverless() && !case.era.knows_serverless() => None,
        // F-SEED-04, F-SEED-33, F-ROLL-08: "delete and create anew" is written of clusters and replication groups. No
        // document read says how a serverless cache is made anew, or one of a Global Datastore.
        (Shape::Serverless, _) => None,
        (Shape::Global { .. }, _) if case.becomes_serverless() => None,
        // F-GDS-13: a new replication group, and a Global Datastore of it. F-GATE-09: never with Memcached.
        (Shape::Global { .. }, _) if case.final_version().brand() == Brand::Memcached => None,
        (Shape::Global { member, sharded, zones }, mode) => {
            Some(Shape::Global { member, sharded: mode.map_or(sharded, |mode| mode == Mode::Enabled), zones })
        }
        // F-SLS-06.
        _ if case.becomes_serverless() => Some(Shape::Serverless),
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
        // F-PATH-32: a backup with data on disk is restored to the same family of nodes only. F-N-025: no other database.
        (Shape::Alone | Shape::Group { .. } | Shape::Between { .. } | Shape::Sharded { .. }, Shape::Serverless) => {
            if world.nodes == Nodes::Tiered || world.others {
                Vec::new()
            } else {
                vec![wanted]
            }
        }
        // F-GDS-13, F-18-08: a backup of the primary, into a replication group of which the new one is made.
        (Shape::Global { sharded: from, .. }, Shape::Global { sharded: into, .. }) if into || !from => vec![wanted],
        // F-18-08: not from enabled into disabled. And no document says that a serverless cache is made from a backup of a
        // Global Datastore, or of a serverless cache of another version.
        (Shape::Sharded { .. } | Shape::Global { .. } | Shape::Serverless, _) => Vec::new(),
        // F-CM-01: one shard, and then more. F-CM-02, F-OPEN-13: nothing but database 0, below Valkey 9.0.
        (_, Shape::Sharded { replica, zones, .. }) => {
            if world.others && goal.older_than((9, 0, 0)) {
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
