//! What AWS refuses about everything that has a request of its own: cluster mode, shards, encryption in transit, durability.

use crate::era::Era;
use crate::refusals::Refused;
use crate::world::{Durable, Mode, Shape, Tls, World};

/// What AWS refuses about a request for another cluster mode; `None` = compatible.
pub(crate) fn mode_refusals(era: Era, world: &World, to: Option<Mode>) -> Refused {
    let mut refused = Refused::new();
    // Memcached has none, and what blocks it is its engine.
    if world.shape == Shape::Memcached {
        return refused;
    }
    if world.shape.is_global() {
        refused.insert(not_of_a_global_datastore(era));
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

/// What AWS refuses about a request for encryption in transit.
pub(crate) fn tls_refusals(era: Era, world: &World, to: Tls) -> Refused {
    let mut refused = Refused::new();
    if world.shape.is_global() {
        refused.insert(not_of_a_global_datastore(era));
    }
    // F-18-24, F-MEMC-09, F-GATE-15.
    if !era.changes_tls() || world.shape == Shape::Memcached {
        refused.insert("in-transit-encryption-at-creation-only");
        return refused;
    }
    // F-PATH-30: of a replication group, from Redis 7.0 on, first preferred and then required.
    if !world.runs.is_from((7, 0, 0)) {
        refused.insert("in-transit-encryption-change-needs-7-0");
    }
    if world.shape == Shape::Alone {
        refused.insert("in-transit-encryption-needs-replication-group");
    }
    if to == Tls::Required && world.tls != Tls::Preferred {
        refused.insert("in-transit-encryption-in-two-steps");
    }
    refused
}

/// What AWS refuses about a request for another durability.
pub(crate) fn durable_refusals(era: Era, world: &World, to: Durable) -> Refused {
    let mut refused = Refused::new();
    if !era.changes_durability() {
        // F-GATE-19, F-N-001: of a cluster that is there, no older copy has it.
        refused.insert("durability-change-not-documented");
    } else if to != Durable::Off {
        refused.extend(lacks_for_durability(world));
    }
    refused
}

/// F-N-003, F-N-004: what durability needs and this has not.
pub(crate) fn lacks_for_durability(world: &World) -> Refused {
    let mut lacks = Refused::new();
    if !world.runs.can_be_durable() {
        lacks.insert("durability-needs-valkey-9-0");
    }
    if !world.shape.is_group() {
        lacks.insert("durability-not-of-this-kind");
    }
    // It has no mode, zones, encryption or nodes to choose (F-SLS-05, F-SLS-06).
    if world.shape == Shape::Serverless {
        return lacks;
    }
    if !world.shape.is_sharded() {
        lacks.insert("durability-needs-cluster-mode");
    }
    if !world.shape.spans_zones() {
        lacks.insert("durability-needs-multi-az");
    }
    if world.tls != Tls::Required {
        lacks.insert("durability-needs-encryption-in-transit");
    }
    if !world.fits(world.size) {
        lacks.insert("durability-not-on-node-type");
    }
    lacks
}

/// F-API-04, F-GDS-01: its request has no field for cluster mode, encryption or shards.
fn not_of_a_global_datastore(era: Era) -> &'static str {
    if era.knows_global_datastores() {
        "global-datastore-change-not-documented"
    } else {
        "global-datastore-newer-than-guide"
    }
}
