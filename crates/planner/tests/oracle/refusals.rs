//! What AWS refuses, fact by fact.

use std::collections::BTreeSet;

use crate::case::When;
use crate::era::Era;
use crate::tables::{Brand, Version};
use crate::world::{Durable, Shape, Size, World};

/// Codes of refusals.
pub(crate) type Refused = BTreeSet<&'static str>;

/// One request: a version, another node type, or both.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Request {
    pub(crate) version: Option<Version>,
    pub(crate) size: Option<Size>,
    pub(crate) when: When,
    /// Whether a group of the new version's family is named in it.
    pub(crate) names_group: bool,
}

/// What AWS refuses about a request for a version, a node type or both.
pub(crate) fn refusals(era: Era, world: &World, request: &Request) -> Refused {
    let mut refused = Refused::new();
    let from = world.runs;
    let sharded = world.shape.is_sharded();
    let now = request.when == When::Now;

    if let Some(to) = request.version.filter(|to| *to != from) {
        version_refusals(era, world, to, request.names_group, &mut refused);
    }
    if world.shape == Shape::Serverless {
        serverless_refusals(era, world, request, &mut refused);
        return refused;
    }
    if let Shape::Global { member, .. } = world.shape {
        global_refusals(era, now, member, &mut refused);
        return refused;
    }
    // F-SEED-06.
    if request.version.is_some_and(|to| to != from) && sharded && !era.upgrades_sharded() {
        refused.insert("cluster-mode-enabled-engine-frozen");
    }
    // F-BLK-01, F-BLK-04: an immediate engine upgrade, while a scale-up is pending and is not in the same request
    // (F-BLK-13).
    let redis = from.brand() != Brand::Memcached;
    if redis && now && request.version.is_some() && request.size.is_none() && world.pending_size == Some(Size::Larger) {
        refused.insert("pending-scale-up-blocks-engine-upgrade");
    }
    // F-BLK-13: one request for an upgrade and a scale-*up*; of a smaller type nothing is said (F-BLK-25).
    if redis && request.version.is_some_and(|to| to != from) && request.size == Some(Size::Smaller) {
        refused.insert("one-request-for-scale-up-only");
    }
    // F-OPEN-12, F-API-35: what is pending cannot be cancelled, and a newer request replaces it for a cache cluster alone.
    let group = !matches!(world.shape, Shape::Memcached | Shape::Alone);
    if let (Some(to), Some(pending)) = (request.version.filter(|to| *to != from), world.pending_version)
        && group
        && (if pending.brand() == to.brand() { pending > to } else { pending.brand() == Brand::Valkey })
    {
        refused.insert("pending-upgrade-excludes-target");
    }
    // F-BLK-02, F-BLK-03: the mirror image; only scaling *up* is spoken of (F-BLK-25).
    if redis
        && now
        && request.version.is_none()
        && request.size == Some(Size::Larger)
        && world.pending_version.is_some()
    {
        refused.insert("pending-engine-upgrade-blocks-scale-up");
    }
    if request.size.is_some() && sharded {
        if !era.upgrades_sharded() {
            // F-SEED-17, F-SEED-30.
            refused.insert("cluster-mode-enabled-not-modifiable");
        } else if !era.scales_sharded() {
            // F-PATH-05: "limited modifications", the engine version, and a new cluster for the rest.
            refused.insert("cluster-mode-enabled-node-type-fixed");
        } else if from.older_than((3, 2, 10)) {
            // F-GATE-05.
            refused.insert("cluster-mode-scale-up-needs-3-2-10");
        }
    }
    // F-N-004: what is durable stays on nodes that durability runs on.
    if world.durable != Durable::Off && request.size.is_some_and(|size| !world.fits(size)) {
        refused.insert("durable-cluster-keeps-node-family");
    }
    // F-CM-12.
    if matches!(world.shape, Shape::Between { .. }) {
        refused.insert("compatible-refuses-other-changes");
    }
    refused
}

/// What a new version meets on every kind of cache.
fn version_refusals(era: Era, world: &World, to: Version, names_group: bool, refused: &mut Refused) {
    let from = world.runs;
    pair_refusals(era, from, to, refused);
    let crosses = era.crosses_engines() && from.brand() == Brand::RedisOss && to.brand() == Brand::Valkey;
    if crosses && world.shape == Shape::Alone {
        // F-PATH-21.
        refused.insert("single-node-needs-replication-group");
    }
    // A serverless cache has no parameter group (F-OPEN-21).
    let serverless = world.shape == Shape::Serverless;
    if era.wants_group_of_family() && world.own_group && !serverless && to.family() != from.family() && !names_group {
        refused.insert("parameter-group-family-mismatch");
    }
    if era.refuses_losing_encryption() && world.is_encrypted() && from.text() == "3.2.6" && to.text() == "3.2.10" {
        refused.insert("encryption-not-in-target");
    }
}

/// What is said of going from one version to another, whatever runs it.
pub(crate) fn pair_refusals(era: Era, from: Version, to: Version, refused: &mut Refused) {
    if era.no_longer_offers(to) {
        refused.insert("version-not-offered");
    }
    // F-SEED-04, F-SEED-33.
    if to.brand() == from.brand() && to < from {
        refused.insert("no-downgrade");
    }
    if to.brand() != from.brand() {
        let memcached = to.brand() == Brand::Memcached || from.brand() == Brand::Memcached;
        if memcached || !era.crosses_engines() {
            // Matrix 3.0; F-MEMC-22.
            refused.insert("engine-change-not-documented");
        } else if from.brand() == Brand::Valkey && !(from.text() == "7.2" && to.text() == "7.1") {
            // F-ROLL-01, F-ROLL-02, F-SLS-04.
            refused.insert("valkey-rollback-only-7-2-to-7-1");
        }
    }
}

/// F-SLS-01: a major version is the user's to start, a minor one comes by itself.
fn serverless_refusals(era: Era, world: &World, request: &Request, refused: &mut Refused) {
    if !era.knows_serverless() {
        refused.insert("serverless-newer-than-guide");
    } else if request.version.is_some_and(|to| to != world.runs && to.shares_major(world.runs)) {
        refused.insert("serverless-minor-is-automatic");
    }
}

/// F-GDS-02, F-GDS-04: never one group alone, never in the window.
pub(crate) fn global_refusals(era: Era, now: bool, member: bool, refused: &mut Refused) {
    if !era.knows_global_datastores() {
        refused.insert("global-datastore-newer-than-guide");
        return;
    }
    if member {
        refused.insert("global-datastore-upgrades-as-a-whole");
    }
    if !now {
        refused.insert("global-datastore-immediate-only");
    }
}
