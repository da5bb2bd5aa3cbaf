//! A serverless cache instead of nodes.
//!
//! Left out, because no request has them: a version that serverless caches do not have, and a node type, shards, cluster mode
//! or durability of a serverless cache.

use crate::case::{Case, Requested, When};
use crate::domain::{self, possible};
use crate::era::Era;
use crate::tables::Version;
use crate::world::{Nodes, Shape, World};

pub(crate) fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for era in Era::ALL {
        for world in worlds(era) {
            for version in Version::all().filter(|version| version.can_be_serverless()) {
                for when in [None, Some(When::Window)] {
                    let requested = Requested { serverless: true, when, ..Requested::of(version) };
                    cases.push(Case { era, world, requested });
                }
            }
        }
    }
    cases
}

fn worlds(era: Era) -> Vec<World> {
    let mut worlds: Vec<World> = domain::worlds(era);
    let single = |world: &World| matches!(world.shape, Shape::Alone | Shape::Group { .. });
    let simple = |world: &World| !world.has_pending() && !world.own_group;
    let mut more = Vec::new();
    for world in worlds.iter().filter(|world| simple(world)) {
        if single(world) {
            more.push(World { others: true, ..*world });
            more.push(World { clients: false, ..*world });
        }
        // F-NODE-05.
        if era == Era::Today && world.runs.is_from((6, 2, 0)) && world.shape != Shape::Alone {
            more.push(World { nodes: Nodes::Tiered, ..*world });
        }
    }
    worlds.extend(more);
    for runs in Version::all() {
        if runs.can_be_global() && era.knows_global_datastores() {
            for (member, sharded) in [(true, true), (true, false), (false, true), (false, false)] {
                worlds.push(World::plain(runs, Shape::Global { member, sharded, zones: true }));
            }
        }
        if runs.can_be_serverless() && era.knows_serverless() {
            worlds.push(World::plain(runs, Shape::Serverless));
        }
    }
    worlds.retain(|world| possible(era, world));
    worlds
}
