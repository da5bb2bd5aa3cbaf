//! The domain: every case that is looked at. It is finite, and all of it is looked at.
//!
//! Left out, because the documents make it impossible or say nothing of it:
//! - Valkey outside a replication group (F-PATH-25); Memcached with a pending or wanted node type (no document read
//!   speaks of one); Multi-AZ without automatic failover;
//! - cluster mode with a version that has none, encryption likewise, compatible mode likewise and in January 2018;
//! - cluster mode enabled with something pending in January 2018 (it could not be modified, F-SEED-30), and below 3.2.10
//!   with a pending scale-up (F-GATE-05).

use crate::tables::{Brand, Version};
use crate::world::{Case, Era, Shape, Size, When, Wish, World};

pub(crate) fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for era in [Era::January2018, Era::Today] {
        for world in worlds(era) {
            for version in Version::all() {
                for size in [None, Some(Size::Larger), Some(Size::Smaller)] {
                    for when in [None, Some(When::Now), Some(When::Window)] {
                        if size.is_some() && (world.shape == Shape::Memcached || version.brand() == Brand::Memcached) {
                            continue;
                        }
                        cases.push(Case { era, world, wish: Wish { version, size, when } });
                    }
                }
            }
        }
    }
    cases
}

fn worlds(era: Era) -> Vec<World> {
    let mut worlds = Vec::new();
    for runs in Version::all() {
        for (shape, encrypted) in shapes(era, runs) {
            for own_group in [false, true] {
                for waiting_version in [None, runs.next()] {
                    for waiting_size in [None, Some(Size::Larger)] {
                        let world = World {
                            runs,
                            shape,
                            encrypted,
                            size: Size::AsItWas,
                            waiting_version,
                            waiting_size,
                            own_group,
                            group_made: false,
                        };
                        if possible(era, &world) && !worlds.contains(&world) {
                            worlds.push(world);
                        }
                    }
                }
            }
        }
    }
    worlds
}

fn possible(era: Era, world: &World) -> bool {
    let sharded = matches!(world.shape, Shape::Sharded { .. });
    let waits = world.waiting_version.is_some() || world.waiting_size.is_some();
    !(world.shape == Shape::Memcached && world.waiting_size.is_some()
        || sharded && era == Era::January2018 && waits
        || sharded && world.runs.older_than((3, 2, 10)) && world.waiting_size.is_some()
        // In compatible mode nothing else can have been asked for (F-CM-12).
        || matches!(world.shape, Shape::Between { .. }) && waits)
}

fn shapes(era: Era, runs: Version) -> Vec<(Shape, bool)> {
    let mut shapes = Vec::new();
    if runs.brand() == Brand::Memcached {
        return vec![(Shape::Memcached, false)];
    }
    if runs.brand() == Brand::RedisOss {
        shapes.push((Shape::Alone, false));
    }
    for (replica, failover, zones) in
        [(false, false, false), (true, false, false), (true, true, false), (true, true, true)]
    {
        shapes.push((Shape::Group { replica, failover, zones }, false));
    }
    if runs.can_be_sharded() {
        for (shards, replica, zones) in [(1, true, true), (3, true, true), (3, true, false), (3, false, false)] {
            shapes.push((Shape::Sharded { shards, replica, zones }, false));
        }
    }
    if runs.can_be_encrypted() {
        shapes.push((Shape::Sharded { shards: 3, replica: true, zones: true }, true));
    }
    if runs.can_be_compatible() && era == Era::Today {
        shapes.push((Shape::Between { zones: true }, false));
        shapes.push((Shape::Between { zones: false }, false));
    }
    shapes
}
