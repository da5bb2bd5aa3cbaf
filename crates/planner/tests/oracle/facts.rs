//! A world as the program gets it: the facts of a request.

use upgrade_rules::facts::{
    Auth, Client, Cluster, ClusterMode, Data, Durability, GlobalDatastore, GlobalRole, InTransitEncryption, Kind,
    ParameterGroup, Pending, WriteRate,
};
use upgrade_rules::{Engine, EngineVersion};

use crate::tables::{Brand, Version};
use crate::veil::Fact;
use crate::world::{Durable, Nodes, Shape, Size, Tls, World};

/// Everything that is known of this world. What other rules ask for is there, and is fine.
pub(crate) fn of(world: &World) -> Cluster {
    let kind = match world.shape {
        Shape::Memcached | Shape::Alone => Kind::CacheCluster,
        Shape::Global { member: false, .. } => Kind::GlobalDatastore,
        Shape::Serverless => Kind::Serverless,
        _ => Kind::ReplicationGroup,
    };
    let (mode, shards, replicas, failover, zones) = match world.shape {
        Shape::Memcached | Shape::Serverless => (None, None, None, None, None),
        Shape::Alone => (Some(ClusterMode::Disabled), Some(1), Some(0), Some(false), Some(false)),
        Shape::Group { replica, failover, zones } => {
            (Some(ClusterMode::Disabled), Some(1), Some(u32::from(replica)), Some(failover), Some(zones))
        }
        Shape::Sharded { shards, replica, zones } => {
            (Some(ClusterMode::Enabled), Some(shards), Some(u32::from(replica)), Some(true), Some(zones))
        }
        Shape::Between { zones } => (Some(ClusterMode::Compatible), Some(1), Some(1), Some(true), Some(zones)),
        Shape::Global { sharded, zones, .. } => {
            let mode = if sharded { ClusterMode::Enabled } else { ClusterMode::Disabled };
            (Some(mode), Some(1), Some(1), Some(true), Some(zones))
        }
    };
    let own = world.own_group.then(|| "own".to_owned());
    let serverless = world.shape == Shape::Serverless;
    let role = if world.shape.is_global() { GlobalRole::Primary } else { GlobalRole::None };
    Cluster {
        kind: Some(kind),
        engine: Some(engine(world.runs)),
        version: Some(world.runs.text().to_owned()),
        node_type: Some(node_type(world, Size::AsItWas).to_owned()).filter(|_| !serverless),
        nodes: Some(1).filter(|_| kind == Kind::CacheCluster),
        shards,
        replicas_per_shard: replicas,
        cluster_mode: mode,
        automatic_failover: failover,
        multi_az: zones,
        auto_minor_version_upgrade: Some(false),
        status: Some("available".to_owned()),
        pending: Some(Pending {
            version: world.pending_version.map(|version| version.text().to_owned()),
            node_type: world.pending_size.map(|size| node_type(world, size).to_owned()),
            ..Pending::default()
        }),
        parameter_group: Some(ParameterGroup {
            name: own.or_else(|| Some(["default.", world.runs.family()].concat())),
            family: Some(world.runs.family().to_owned()),
            is_default: Some(!world.own_group),
            parameters: Some(std::collections::BTreeMap::new()),
        })
        .filter(|_| !serverless),
        in_transit_encryption: Some(match world.tls {
            Tls::Off => InTransitEncryption::Disabled,
            Tls::Preferred => InTransitEncryption::Preferred,
            Tls::Required => InTransitEncryption::Required,
        }),
        at_rest_encryption: Some(world.at_rest),
        durability: Some(durability(world.durable)).filter(|_| kind == Kind::ReplicationGroup),
        auth: Some(Auth::None),
        user_group_engines: Some(Vec::new()),
        data_tiering: Some(world.nodes == Nodes::Tiered),
        global_datastore: Some(GlobalDatastore { role, members: world.shape.is_global().then_some(2) }),
        data: Some(Data {
            databases_in_use: Some(if world.others { vec![0, 1] } else { vec![0] }),
            // Fits every node of the sample.
            used_bytes: Some(1_000_000),
            reserved_memory_percent: Some(50),
            write_rate: Some(WriteRate::Low),
            ..Data::default()
        }),
        client: Some(Client { cluster_protocol: Some(world.clients), ..Client::default() }),
        ..Cluster::default()
    }
}

/// Without this fact.
pub(crate) fn hide(fact: Fact, facts: &mut Cluster) {
    match fact {
        Fact::Pending => facts.pending = None,
        Fact::Replicas => facts.replicas_per_shard = None,
        Fact::Failover => facts.automatic_failover = None,
        Fact::Zones => facts.multi_az = None,
        Fact::Mode => facts.cluster_mode = None,
        Fact::Group => {
            let group = facts.parameter_group.get_or_insert_default();
            (group.name, group.is_default) = (None, None);
        }
        Fact::Encryption => (facts.in_transit_encryption, facts.at_rest_encryption) = (None, None),
        Fact::Databases => facts.data.get_or_insert_default().databases_in_use = None,
        Fact::Clients => facts.client.get_or_insert_default().cluster_protocol = None,
    }
}

/// F-GATE-09: a Global Datastore takes M5, R5 and younger ones.
pub(crate) fn node_type(world: &World, size: Size) -> &'static str {
    match (world.nodes, world.shape.is_global(), size) {
        (Nodes::Plain, false, Size::Smaller) => "cache.m3.medium",
        (Nodes::Plain, false, Size::AsItWas) => "cache.m3.large",
        (Nodes::Plain, false, Size::Larger) => "cache.m3.xlarge",
        (Nodes::Plain, true, Size::Smaller) | (Nodes::FitWhenLarger, _, Size::Smaller) => "cache.m5.large",
        (Nodes::Plain, true, Size::AsItWas) | (Nodes::FitWhenLarger, _, Size::AsItWas) => "cache.m5.xlarge",
        (Nodes::Plain, true, Size::Larger) => "cache.m5.2xlarge",
        (Nodes::Fit | Nodes::FitUntilLarger, _, Size::Smaller) => "cache.r6g.large",
        (Nodes::Fit | Nodes::FitUntilLarger, _, Size::AsItWas) => "cache.r6g.xlarge",
        (Nodes::Fit | Nodes::FitWhenLarger, _, Size::Larger) => "cache.r6g.2xlarge",
        (Nodes::FitUntilLarger, _, Size::Larger) => "cache.m5.4xlarge",
        (Nodes::Tiered, _, Size::Smaller) => "cache.r6gd.xlarge",
        (Nodes::Tiered, _, Size::AsItWas) => "cache.r6gd.2xlarge",
        (Nodes::Tiered, _, Size::Larger) => "cache.r6gd.4xlarge",
    }
}

pub(crate) fn durability(durable: Durable) -> Durability {
    match durable {
        Durable::Off => Durability::Disabled,
        Durable::Async => Durability::Async,
        Durable::Sync => Durability::Sync,
    }
}

pub(crate) fn version(version: Version) -> EngineVersion {
    EngineVersion::parse_running(engine(version), version.text()).expect("a version of the sample")
}

pub(crate) fn engine(version: Version) -> Engine {
    match version.brand() {
        Brand::Memcached => Engine::Memcached,
        Brand::RedisOss => Engine::Redis,
        Brand::Valkey => Engine::Valkey,
    }
}
