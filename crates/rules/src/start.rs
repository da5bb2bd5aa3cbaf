//! The state at the start, from what the user gave.

use crate::catalogue::{has_durability, is_new_status};
use crate::model::facts::{Cluster, ClusterMode, Durability, InTransitEncryption, Kind};
use crate::model::{
    EngineVersion, Pending, Place, Prepared, Resource, State, append_only, other_databases, requires_failover,
};

/// The state at the start.
///
/// `kind` and `version` are the facts without which there is nothing to plan; the caller has asked for them.
/// `pending_version` is the pending version, read by the caller from `cluster.pending`.
pub fn start(facts: &Cluster, kind: Kind, version: EngineVersion, pending_version: Option<EngineVersion>) -> State<'_> {
    let replicates = version.engine().replicates();
    let single = kind == Kind::CacheCluster;
    let mode = match (replicates, kind) {
        (false, _) => None,
        // A node outside a replication group is never sharded, a serverless cache always is (F-SLS-05).
        (true, Kind::CacheCluster) => Some(ClusterMode::Disabled),
        (true, Kind::Serverless) => Some(ClusterMode::Enabled),
        // Only cluster mode enabled has several shards, and only disabled can be without failover.
        (true, Kind::ReplicationGroup | Kind::GlobalDatastore) => facts
            .cluster_mode
            .or(facts.shards.filter(|shards| *shards > 1).map(|_| ClusterMode::Enabled))
            .or((facts.automatic_failover == Some(false)).then_some(ClusterMode::Disabled)),
    };
    let required = mode.filter(|mode| requires_failover(*mode)).map(|_| true);
    let one_shard = matches!(mode, Some(ClusterMode::Disabled | ClusterMode::Compatible));
    let group = facts.parameter_group.as_ref();
    let named_default = group.and_then(|group| group.name.as_deref()).map(|name| name.starts_with("default."));
    let live = Resource {
        kind,
        version,
        node_type: facts.node_type.as_deref().map(Into::into),
        mode,
        shards: if one_shard { Some(1) } else { facts.shards },
        replicas: if single { Some(0) } else { facts.replicas_per_shard },
        failover: if single { Some(false) } else { facts.automatic_failover.or(required) },
        multi_az: if single { Some(false) } else { facts.multi_az },
        in_transit: match kind {
            // A serverless cache is always encrypted in transit (F-SLS-05).
            Kind::Serverless => Some(InTransitEncryption::Required),
            _ => facts.in_transit_encryption,
        },
        at_rest: facts.at_rest_encryption,
        durability: facts.durability.filter(|_| has_durability(version)).or(never_durable(kind, version, mode)),
        default_group: match kind {
            // A serverless cache has no parameter group (F-OPEN-21).
            Kind::Serverless => Some(true),
            _ => group.and_then(|group| group.is_default).or(named_default),
        },
        group_family: version.family(),
        pending_engine: match (&facts.pending, pending_version) {
            (_, Some(version)) => Pending::Value(version),
            (Some(_), None) => Pending::Nothing,
            (None, None) => unless_without_window(kind),
        },
        pending_node_type: match &facts.pending {
            Some(pending) => match pending.node_type.as_deref() {
                Some(node_type) => Pending::Value(node_type.into()),
                None => Pending::Nothing,
            },
            None => unless_without_window(kind),
        },
    };
    State {
        facts,
        live,
        available: facts
            .status
            .as_deref()
            .filter(|status| !is_new_status(Some(kind), status))
            .map(|status| status == "available"),
        prepared: Prepared::default(),
        other_databases: other_databases(facts),
        touched: false,
        scheduled: false,
        group_made: None,
        aof: append_only(facts),
        snapshot: None,
        seeded_from_backup: false,
        replacement: None,
        application: Place::Live,
        old_deleted: false,
    }
}

/// Off where it cannot be on, though nobody gave it: replication groups with cluster mode enabled alone have it (F-N-003).
fn never_durable(kind: Kind, version: EngineVersion, mode: Option<ClusterMode>) -> Option<Durability> {
    let can_be = has_durability(version)
        && kind == Kind::ReplicationGroup
        && mode.is_none_or(|mode| mode == ClusterMode::Enabled);
    (!can_be).then_some(Durability::Disabled)
}

/// Serverless caches and Global Datastores have no maintenance window for what they are asked (F-API-04, F-API-05).
fn unless_without_window<T>(kind: Kind) -> Pending<T> {
    match kind {
        Kind::Serverless | Kind::GlobalDatastore => Pending::Nothing,
        Kind::CacheCluster | Kind::ReplicationGroup => Pending::Unknown,
    }
}
