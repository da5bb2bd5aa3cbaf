//! Durability asked for, kept or lost. One thing at a time differs from a simple cluster, so that the domain stays small.
//!
//! Left out: a version below 9.0 that is durable, and a durable cluster without what durability needs (F-N-003); encryption in
//! transit in mode preferred below Redis OSS 7.0 (F-GATE-15); the maintenance window, of which the page does not speak
//! (F-N-OPEN-02).

use crate::case::{Case, Requested};
use crate::domain::possible;
use crate::era::Era;
use crate::setting_refusals::lacks_for_durability;
use crate::tables::{Brand, Version};
use crate::world::{Durable, Mode, Nodes, Shape, Size, Tls, World};

const RUNS: [&str; 6] = ["1.6.22", "5.0.6", "7.0", "7.2", "8.1", "9.0"];

pub(crate) fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for runs in RUNS.map(Version::find) {
        for world in worlds(runs) {
            for version in targets(runs) {
                for requested in requests(&world, version) {
                    cases.push(Case { era: Era::Today, world, requested });
                }
            }
        }
    }
    // The older copies know no durability, and no version that has it.
    for era in [Era::January2018, Era::June2020, Era::May2023] {
        for runs in ["5.0.6", "7.0"].map(Version::find) {
            for shape in shapes(runs).into_iter().filter(|shape| shape.is_group()) {
                let world = World { nodes: Nodes::Fit, ..World::plain(runs, shape) };
                let requested = Requested { durable: Some(Durable::Sync), ..Requested::of(runs) };
                if possible(era, &world) && (era.changes_mode() || !matches!(shape, Shape::Between { .. })) {
                    cases.push(Case { era, world, requested });
                }
            }
        }
    }
    cases
}

/// The same version, those that can be durable, and one that no longer can.
fn targets(runs: Version) -> Vec<Version> {
    // Of Memcached none is durable, and no request asks for it.
    let mut targets = if runs.brand() == Brand::Memcached { Vec::new() } else { vec![runs] };
    for text in ["8.1", "9.0", "9.1"] {
        let version = Version::find(text);
        let down = runs.can_be_durable() && !version.can_be_durable();
        if version != runs && (version.can_be_durable() || down) {
            targets.push(version);
        }
    }
    targets
}

/// What is asked of such a cluster.
fn requests(world: &World, version: Version) -> Vec<Requested> {
    let mut requests = Vec::new();
    let simple = Requested::of(version);
    let wanted: &[Option<Durable>] = match world.durable {
        Durable::Off => &[Some(Durable::Sync), Some(Durable::Async)],
        _ => &[None, Some(Durable::Off), Some(Durable::Async), Some(Durable::Sync)],
    };
    for durable in wanted.iter().copied() {
        let requested = Requested { durable, ..simple };
        requests.push(requested);
        if world.shape.is_group() && world.nodes != Nodes::Plain {
            requests.push(Requested { size: Some(Size::Larger), ..requested });
        }
        if world.shape.is_sharded() && world.shape.is_group() {
            requests.push(Requested { shards: Some(2), ..requested });
        }
        if world.shape.is_group() && durable != Some(Durable::Async) {
            requests.push(Requested { mode: Some(Mode::Disabled), ..requested });
        }
    }
    requests
}

fn worlds(runs: Version) -> Vec<World> {
    let mut worlds = Vec::new();
    for shape in shapes(runs) {
        for tls in encryption(runs, shape) {
            for nodes in nodes(shape) {
                for durable in [Durable::Off, Durable::Async, Durable::Sync] {
                    let simple =
                        World { tls, nodes, durable, at_rest: durable != Durable::Off, ..World::plain(runs, shape) };
                    if durable == Durable::Off || lacks_for_durability(&simple).is_empty() {
                        worlds.extend(variants(&simple));
                    }
                }
            }
        }
    }
    worlds.retain(|world| possible(Era::Today, world));
    worlds.sort();
    worlds.dedup();
    worlds
}

/// The same, with one thing different.
fn variants(simple: &World) -> Vec<World> {
    let mut worlds = vec![*simple];
    if simple.shape.is_group() || simple.shape == Shape::Alone {
        worlds.push(World { own_group: true, ..*simple });
        worlds.push(World { pending_version: Era::Today.next_offered(simple.runs), ..*simple });
        worlds.push(World { pending_size: Some(Size::Larger), ..*simple });
    }
    if matches!(simple.shape, Shape::Alone | Shape::Group { .. } | Shape::Between { .. }) {
        worlds.push(World { clients: false, ..*simple });
    }
    if matches!(simple.shape, Shape::Alone | Shape::Group { .. }) {
        worlds.push(World { others: true, ..*simple });
    }
    worlds
}

fn shapes(runs: Version) -> Vec<Shape> {
    match runs.brand() {
        Brand::Memcached => return vec![Shape::Memcached],
        Brand::RedisOss | Brand::Valkey => {}
    }
    let mut shapes = vec![
        Shape::Group { replica: false, failover: false, zones: false },
        Shape::Group { replica: true, failover: true, zones: true },
        Shape::Sharded { shards: 1, replica: true, zones: true },
        Shape::Sharded { shards: 3, replica: true, zones: true },
        Shape::Sharded { shards: 3, replica: true, zones: false },
        Shape::Sharded { shards: 3, replica: false, zones: false },
    ];
    if runs.brand() == Brand::RedisOss {
        shapes.push(Shape::Alone);
    }
    if runs.can_be_compatible() {
        shapes.extend([true, false].map(|zones| Shape::Between { zones }));
    }
    if runs.can_be_global() {
        shapes.extend([true, false].map(|member| Shape::Global { member, sharded: true, zones: true }));
        shapes.push(Shape::Global { member: true, sharded: false, zones: true });
    }
    if runs.can_be_serverless() {
        shapes.push(Shape::Serverless);
    }
    shapes
}

fn encryption(runs: Version, shape: Shape) -> Vec<Tls> {
    match shape {
        Shape::Memcached | Shape::Alone => vec![Tls::Off],
        Shape::Serverless => vec![Tls::Required],
        _ if runs.is_from((7, 0, 0)) => vec![Tls::Off, Tls::Preferred, Tls::Required],
        _ => vec![Tls::Off, Tls::Required],
    }
}

fn nodes(shape: Shape) -> Vec<Nodes> {
    match shape {
        Shape::Memcached => vec![Nodes::Plain, Nodes::Fit],
        Shape::Global { .. } | Shape::Serverless => vec![Nodes::Plain],
        _ => vec![Nodes::Plain, Nodes::Fit, Nodes::FitWhenLarger, Nodes::FitUntilLarger],
    }
}
