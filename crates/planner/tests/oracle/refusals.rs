//! What AWS refuses, fact by fact.

use std::collections::BTreeSet;

use crate::tables::{Brand, Version};
use crate::world::{Case, Era, Mode, Shape, Size, When, World};

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

/// What the user asked for, as the requests that it would take, each made now, and everything that AWS refuses about them.
pub(crate) fn of_the_request(case: &Case) -> Refused {
    let Case { era, world, requested } = case;
    let version = if requested.version != world.runs {
        Some(requested.version)
    } else if requested.size.is_some() {
        None
    } else {
        world.pending_version
    };
    let mut refused = Refused::new();
    if version.is_some() || requested.size.is_some() {
        let when = requested.when.unwrap_or(When::Now);
        refused.extend(refusals(*era, world, &Request { version, size: requested.size, when, names_group: false }));
    }
    if let Some(mode) = case.new_mode() {
        // Disabled to enabled is never one request.
        refused.extend(mode_refusals(*era, world, Some(mode)));
    }
    // Shards that come with a cluster mode of tomorrow cannot be asked for today.
    if let Some(shards) = case.new_shards()
        && case.new_mode() != Some(Mode::Enabled)
    {
        refused.extend(shard_refusals(*era, world, shards));
        // F-API-03, F-18-07: the request has neither an engine version nor a node type, and takes effect at once only.
        let alone = version.is_none() && requested.size.is_none() && case.new_mode().is_none();
        if !alone || requested.when == Some(When::Window) {
            refused.insert("resharding-changes-nothing-else");
        }
    }
    refused
}

/// F-ROLL-01, F-SLS-04: the rollback is written down for replication groups and serverless caches. A Global Datastore has the
/// field for it (F-API-04), and nobody says whether it is taken there.
pub(crate) fn undecided(case: &Case) -> Option<&'static str> {
    let Case { era, world, requested } = case;
    let whole = matches!(world.shape, Shape::Global { member: false, .. });
    let now = requested.when != Some(When::Window);
    let pair = world.runs.text() == "7.2" && requested.version.text() == "7.1";
    (era.crosses_engines() && whole && now && pair).then_some("global-datastore-rollback-not-documented")
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
    // F-CM-12.
    if matches!(world.shape, Shape::Between { .. }) {
        refused.insert("compatible-refuses-other-changes");
    }
    refused
}

/// What a new version meets on every kind of cache.
fn version_refusals(era: Era, world: &World, to: Version, names_group: bool, refused: &mut Refused) {
    let from = world.runs;
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
        } else if from.brand() == Brand::Valkey {
            // F-ROLL-01, F-ROLL-02, F-SLS-04.
            if !(from.text() == "7.2" && to.text() == "7.1") {
                refused.insert("valkey-rollback-only-7-2-to-7-1");
            }
        } else if world.shape == Shape::Alone {
            // F-PATH-21.
            refused.insert("single-node-needs-replication-group");
        }
    }
    // A serverless cache has no parameter group (F-OPEN-21).
    let serverless = world.shape == Shape::Serverless;
    if era.wants_group_of_family() && world.own_group && !serverless && to.family() != from.family() && !names_group {
        refused.insert("parameter-group-family-mismatch");
    }
    if era.refuses_losing_encryption() && world.encrypted && from.text() == "3.2.6" && to.text() == "3.2.10" {
        refused.insert("encryption-not-in-target");
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
fn global_refusals(era: Era, now: bool, member: bool, refused: &mut Refused) {
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

/// What AWS refuses about a request for another cluster mode; `None` = compatible.
pub(crate) fn mode_refusals(era: Era, world: &World, to: Option<Mode>) -> Refused {
    let mut refused = Refused::new();
    if let Shape::Global { .. } = world.shape {
        global_refusals(era, true, true, &mut refused);
    }
    // Not a word of the page of 2023-05 only: the backup's page has it since 2018-01 (F-18-08, F-CM-02, F-CM-11).
    if to != Some(Mode::Disabled) && world.others {
        refused.insert("databases-beyond-zero-block-cluster-mode");
    }
    if !era.changes_mode() {
        // F-SEED-07, F-SEED-11, F-CM-09.
        refused.insert("cluster-mode-switch-unsupported");
        return refused;
    }
    // F-CM-13.
    if world.shape.is_sharded() {
        refused.insert("cluster-mode-enabled-is-final");
    }
    // F-CM-10.
    let from_disabled = !world.shape.is_sharded() && !matches!(world.shape, Shape::Between { .. });
    if to == Some(Mode::Enabled) && from_disabled {
        refused.insert("cluster-mode-change-in-two-steps");
    }
    // F-GATE-14; to disabled, only compatible can go, which no older version has (F-CM-13).
    if to != Some(Mode::Disabled) && !world.runs.can_be_compatible() {
        refused.insert("cluster-mode-change-needs-7-0");
    }
    if to != Some(Mode::Disabled) {
        // F-CM-11.
        let ready = match world.shape {
            Shape::Group { replica, failover, .. } => replica && failover,
            Shape::Between { .. } | Shape::Sharded { replica: true, .. } | Shape::Global { .. } => true,
            _ => false,
        };
        if !ready {
            refused.insert("cluster-mode-change-needs-failover");
        }
        // Compatible takes clients of both kinds.
        if to == Some(Mode::Enabled) && !world.clients {
            refused.insert("cluster-mode-change-needs-cluster-clients");
        }
    }
    refused
}

/// What AWS refuses about a request for another number of shards.
pub(crate) fn shard_refusals(era: Era, world: &World, _shards: u32) -> Refused {
    let mut refused = Refused::new();
    // F-CM-12: no scaling halfway.
    if era.changes_mode() && matches!(world.shape, Shape::Between { .. }) {
        refused.insert("compatible-refuses-other-changes");
    }
    // F-SEED-31, F-18-05.
    if !world.shape.is_sharded() {
        refused.insert("resharding-needs-cluster-mode");
    }
    // F-18-07, F-GATE-04.
    if world.runs.older_than((3, 2, 10)) {
        refused.insert("resharding-needs-3-2-10");
    }
    refused
}
