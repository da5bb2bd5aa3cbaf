//! What AWS refuses, row by row as the facts file has it.

use std::collections::BTreeSet;

use crate::tables::Brand;
use crate::tables::Version;
use crate::world::{Case, Era, Shape, Size, When, World};

/// One request: a version, another node type, or both.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Request {
    pub(crate) version: Option<Version>,
    pub(crate) size: Option<Size>,
    pub(crate) when: When,
    /// Whether a group of the new version's family is named in it.
    pub(crate) names_group: bool,
}

/// What the user asked for, as one request, and everything that AWS refuses about it.
pub(crate) fn of_the_wish(case: &Case) -> BTreeSet<&'static str> {
    let Case { era, world, wish } = case;
    let version = if wish.version != world.runs {
        Some(wish.version)
    } else if wish.size.is_some() {
        None
    } else {
        world.waiting_version
    };
    if version.is_none() && wish.size.is_none() {
        return BTreeSet::new();
    }
    let when = wish.when.unwrap_or(When::Now);
    refusals(*era, world, &Request { version, size: wish.size, when, names_group: false })
}

pub(crate) fn refusals(era: Era, world: &World, request: &Request) -> BTreeSet<&'static str> {
    let mut refused = BTreeSet::new();
    let from = world.runs;
    let sharded = matches!(world.shape, Shape::Sharded { .. });
    let between = matches!(world.shape, Shape::Between { .. });
    let now = request.when == When::Now;

    if let Some(to) = request.version.filter(|to| *to != from) {
        // F-SEED-04, F-SEED-33.
        if to.brand() == from.brand() && to < from {
            refused.insert("no-downgrade");
        }
        if to.brand() != from.brand() {
            let memcached = to.brand() == Brand::Memcached || from.brand() == Brand::Memcached;
            if era == Era::January2018 || memcached {
                // Matrix 3.0; F-MEMC-22.
                refused.insert("engine-change-not-documented");
            } else if from.brand() == Brand::Valkey {
                // F-ROLL-01, F-ROLL-02.
                if !(from.text() == "7.2" && to.text() == "7.1") {
                    refused.insert("valkey-rollback-only-7-2-to-7-1");
                }
            } else if world.shape == Shape::Alone {
                // F-PATH-21.
                refused.insert("single-node-needs-replication-group");
            }
        }
        // F-PATH-10, in the guide from 2021-01 on.
        if era == Era::Today && world.own_group && to.family() != from.family() && !request.names_group {
            refused.insert("parameter-group-family-mismatch");
        }
        // F-PATH-12, not yet in the guide of January 2018.
        if era == Era::Today && world.encrypted && from.text() == "3.2.6" && to.text() == "3.2.10" {
            refused.insert("encryption-not-in-target");
        }
        // F-SEED-06.
        if era == Era::January2018 && sharded {
            refused.insert("cluster-mode-enabled-engine-frozen");
        }
    }
    // F-BLK-01, F-BLK-04: an immediate engine upgrade, while a scale-up waits and is not in the same request (F-BLK-13).
    let redis = from.brand() != Brand::Memcached;
    if redis && now && request.version.is_some() && request.size.is_none() && world.waiting_size == Some(Size::Larger) {
        refused.insert("pending-scale-up-blocks-engine-upgrade");
    }
    // F-BLK-02, F-BLK-03: the mirror image; only scaling *up* is spoken of (F-BLK-25).
    if redis
        && now
        && request.version.is_none()
        && request.size == Some(Size::Larger)
        && world.waiting_version.is_some()
    {
        refused.insert("pending-engine-upgrade-blocks-scale-up");
    }
    if request.size.is_some() {
        // F-SEED-17, F-SEED-30.
        if era == Era::January2018 && sharded {
            refused.insert("cluster-mode-enabled-not-modifiable");
        }
        // F-GATE-05: vertical scaling of cluster mode enabled starts with 3.2.10.
        if era == Era::Today && sharded && from.older_than((3, 2, 10)) {
            refused.insert("cluster-mode-scale-up-needs-3-2-10");
        }
    }
    // F-CM-12.
    if era == Era::Today && between {
        refused.insert("compatible-refuses-other-changes");
    }
    refused
}
