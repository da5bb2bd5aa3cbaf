//! The domain: every case that is looked at. It is finite, and all of it is looked at.
//!
//! Left out, because the documents make it impossible or say nothing of it:
//! - Valkey outside a replication group (F-PATH-25); Memcached with a pending or wanted node type (no document read
//!   speaks of one); Multi-AZ without automatic failover;
//! - cluster mode with a version that has none, encryption likewise, compatible mode likewise and before May 2023;
//! - cluster mode enabled with something pending in January 2018 (it could not be modified, F-SEED-30), and below 3.2.10 or
//!   before August 2019 with a pending scale-up (F-GATE-05);
//! - databases other than 0 in cluster mode (F-CM-02, F-CM-11), and several shards with cluster mode disabled requested;
//! - anything pending on a Global Datastore or a serverless cache (F-API-04, F-API-05: neither knows a window).

mod durability;
mod new_serverless;

use crate::case::{Case, Requested, When};
use crate::era::Era;
use crate::tables::{Brand, Version};
use crate::world::{Durable, Mode, Shape, Size, World};

const TIMES: [Option<When>; 3] = [None, Some(When::Now), Some(When::Window)];

/// The parts of the domain, by name.
pub(crate) fn parts() -> [(&'static str, Vec<Case>); 6] {
    [
        ("a version, a node type", upgrades()),
        ("a cluster mode, shards", modes()),
        ("Global Datastores", global_datastores()),
        ("serverless caches", serverless()),
        ("durability", durability::cases()),
        ("nodes to a serverless cache", new_serverless::cases()),
    ]
}

/// Every version for the oldest and the newest guide, some for those between.
fn versions(era: Era) -> Vec<Version> {
    match era {
        Era::January2018 | Era::Today => Version::all().collect(),
        _ => Version::some().collect(),
    }
}

fn upgrades() -> Vec<Case> {
    let mut cases = Vec::new();
    for era in Era::ALL {
        for world in worlds(era) {
            for version in versions(era) {
                for size in [None, Some(Size::Larger), Some(Size::Smaller)] {
                    for when in TIMES {
                        if size.is_some() && (world.shape == Shape::Memcached || version.brand() == Brand::Memcached) {
                            continue;
                        }
                        cases.push(Case { era, world, requested: Requested { size, when, ..Requested::of(version) } });
                    }
                }
            }
        }
    }
    cases
}

fn worlds(era: Era) -> Vec<World> {
    let mut worlds = Vec::new();
    for runs in versions(era) {
        for (shape, encrypted) in shapes(era, runs) {
            for own_group in [false, true] {
                for pending_version in [None, era.next_offered(runs)] {
                    for pending_size in [None, Some(Size::Larger)] {
                        let world = World {
                            pending_version,
                            pending_size,
                            own_group,
                            ..World::plain(runs, shape).encrypted(encrypted)
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

/// Whether AWS can have accepted what is pending.
pub(crate) fn possible(era: Era, world: &World) -> bool {
    let old = world.runs.older_than((3, 2, 10));
    if world.durable != Durable::Off && world.pending_size.is_some_and(|size| !world.fits(size)) {
        return false;
    }
    match world.shape {
        Shape::Memcached => world.pending_size.is_none(),
        Shape::Sharded { .. } => {
            (era.upgrades_sharded() || !world.has_pending())
                && (era.scales_sharded() && !old || world.pending_size.is_none())
        }
        // In compatible mode nothing else can have been asked for (F-CM-12).
        Shape::Between { .. } | Shape::Global { .. } | Shape::Serverless => !world.has_pending(),
        Shape::Alone | Shape::Group { .. } => true,
    }
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
    if runs.can_be_compatible() && era.changes_mode() {
        shapes.push((Shape::Between { zones: true }, false));
        shapes.push((Shape::Between { zones: false }, false));
    }
    shapes
}

/// Another cluster mode or number of shards, with a new version or without.
fn modes() -> Vec<Case> {
    const SAMPLE: [&str; 7] = ["2.8.24", "3.2.4", "3.2.10", "5.0.6", "7.0", "7.2", "9.0"];
    const REQUESTED: [(Option<Mode>, Option<u32>); 6] = [
        (Some(Mode::Enabled), None),
        (Some(Mode::Enabled), Some(1)),
        (Some(Mode::Enabled), Some(3)),
        (Some(Mode::Disabled), None),
        (None, Some(1)),
        (None, Some(3)),
    ];
    let mut cases = Vec::new();
    for era in [Era::January2018, Era::September2018, Era::May2023, Era::Today] {
        for world in worlds(era) {
            let simple = !world.own_group && !world.is_encrypted() && world.pending_size.is_none();
            if !simple || !SAMPLE.contains(&world.runs.text()) || world.shape == Shape::Memcached {
                continue;
            }
            let single = matches!(world.shape, Shape::Alone | Shape::Group { .. });
            for version in SAMPLE.map(Version::find) {
                for (mode, shards) in REQUESTED {
                    for (others, clients) in [(false, true), (false, false), (true, true), (true, false)] {
                        for when in [None, Some(When::Window)] {
                            if others && !single {
                                continue;
                            }
                            let world = World { others, clients, ..world };
                            cases.push(Case {
                                era,
                                world,
                                requested: Requested { mode, shards, when, ..Requested::of(version) },
                            });
                        }
                    }
                }
            }
        }
    }
    cases
}

fn global_datastores() -> Vec<Case> {
    let mut cases = Vec::new();
    for era in [Era::November2019, Era::June2020, Era::May2023, Era::Today] {
        for runs in Version::all().filter(|version| version.can_be_global()) {
            // Older ones run on none of its node types (F-NODE-01).
            for version in Version::all().filter(|version| version.is_from((4, 0, 10))) {
                for [member, sharded, zones, own_group] in flags() {
                    for size in [None, Some(Size::Larger)] {
                        for when in TIMES {
                            let shape = Shape::Global { member, sharded, zones };
                            let world = World { own_group, ..World::plain(runs, shape) };
                            cases.push(Case {
                                era,
                                world,
                                requested: Requested { size, when, ..Requested::of(version) },
                            });
                        }
                    }
                }
            }
        }
    }
    cases
}

fn serverless() -> Vec<Case> {
    let mut cases = Vec::new();
    for era in Era::ALL {
        for runs in Version::all().filter(|version| version.can_be_serverless()) {
            for version in Version::all() {
                for when in TIMES {
                    let world = World::plain(runs, Shape::Serverless);
                    cases.push(Case { era, world, requested: Requested { when, ..Requested::of(version) } });
                }
            }
        }
    }
    cases
}

/// Every combination of four flags.
fn flags() -> impl Iterator<Item = [bool; 4]> {
    (0..16_u8).map(|bits| [bits & 1 != 0, bits & 2 != 0, bits & 4 != 0, bits & 8 != 0])
}
