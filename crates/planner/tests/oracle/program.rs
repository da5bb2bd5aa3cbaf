//! The same case put to the program, and its answer in the oracle's words.

use std::collections::BTreeSet;

use upgrade_planner::{DataRisk, Plan, Target};
use upgrade_rules::facts::{
    Auth, Client, Cluster, ClusterMode, Data, InTransitEncryption, Kind, ParameterGroup, Pending,
};
use upgrade_rules::interruption::{Effect, Span};
use upgrade_rules::service::{Service, Timing, start};
use upgrade_rules::{Engine, EngineVersion, Guide, Truth};

use crate::tables::{Brand, Version};
use crate::ways::{Away, Risk};
use crate::world::{Case, Era, Shape, Size, When};

const SMALLER: &str = "cache.m3.medium";
const PRESENT: &str = "cache.m3.large";
const LARGER: &str = "cache.m3.xlarge";

/// What is compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Verdict {
    /// What refuses the upgrade as asked; `None` = there is nothing to do.
    pub(crate) refused: Option<BTreeSet<String>>,
    /// The least data risk and the least interruption of writes; `None` = no way.
    pub(crate) best: Option<(Risk, Away)>,
}

pub(crate) fn ask(case: &Case) -> Verdict {
    let guide = match case.era {
        Era::January2018 => Guide::Y2018_01,
        Era::Today => Guide::CURRENT,
    };
    let facts = facts(case);
    let kind = facts.kind.expect("a kind");
    let waiting = case.world.waiting_version.map(version);
    let state = start(&facts, kind, version(case.world.runs), waiting);
    let target = Target {
        version: version(case.wish.version),
        node_type: case.wish.size.map(|size| node_type(size).into()),
        mode: None,
        shards: None,
        in_transit: None,
        at_rest: false,
        timing: case.wish.when.map(|when| match when {
            When::Now => Timing::Immediately,
            When::Window => Timing::MaintenanceWindow,
        }),
    };
    read(&upgrade_planner::plan(Service { guide, as_of: None }, state, target, None))
}

fn node_type(size: Size) -> &'static str {
    match size {
        Size::Smaller => SMALLER,
        Size::AsItWas => PRESENT,
        Size::Larger => LARGER,
    }
}

fn version(version: Version) -> EngineVersion {
    EngineVersion::parse_running(engine(version), version.text()).expect("a version of the sample")
}

fn engine(version: Version) -> Engine {
    match version.brand() {
        Brand::Memcached => Engine::Memcached,
        Brand::RedisOss => Engine::Redis,
        Brand::Valkey => Engine::Valkey,
    }
}

fn facts(case: &Case) -> Cluster {
    let world = &case.world;
    let kind = match world.shape {
        Shape::Memcached | Shape::Alone => Kind::CacheCluster,
        _ => Kind::ReplicationGroup,
    };
    let (mode, shards, replicas, failover, zones) = match world.shape {
        Shape::Memcached => (None, None, None, None, None),
        Shape::Alone => (Some(ClusterMode::Disabled), Some(1), Some(0), Some(false), Some(false)),
        Shape::Group { replica, failover, zones } => {
            (Some(ClusterMode::Disabled), Some(1), Some(u32::from(replica)), Some(failover), Some(zones))
        }
        Shape::Sharded { shards, replica, zones } => {
            (Some(ClusterMode::Enabled), Some(shards), Some(u32::from(replica)), Some(true), Some(zones))
        }
        Shape::Between { zones } => (Some(ClusterMode::Compatible), Some(1), Some(1), Some(true), Some(zones)),
    };
    let own = world.own_group.then(|| "own".to_owned());
    Cluster {
        kind: Some(kind),
        engine: Some(engine(world.runs)),
        version: Some(world.runs.text().to_owned()),
        node_type: Some(PRESENT.to_owned()),
        nodes: Some(1),
        shards,
        replicas_per_shard: replicas,
        cluster_mode: mode,
        automatic_failover: failover,
        multi_az: zones,
        status: Some("available".to_owned()),
        pending: Some(Pending {
            version: world.waiting_version.map(|version| version.text().to_owned()),
            node_type: world.waiting_size.map(|size| node_type(size).to_owned()),
            ..Pending::default()
        }),
        parameter_group: Some(ParameterGroup {
            name: own.or_else(|| Some(["default.", world.runs.family()].concat())),
            family: Some(world.runs.family().to_owned()),
            is_default: Some(!world.own_group),
            parameters: Some(std::collections::BTreeMap::new()),
        }),
        in_transit_encryption: Some(if world.encrypted {
            InTransitEncryption::Required
        } else {
            InTransitEncryption::Disabled
        }),
        at_rest_encryption: Some(world.encrypted),
        auth: Some(Auth::None),
        user_group_engines: Some(Vec::new()),
        // So little that it fits every node type: how much data there is, is not part of the domain.
        data: Some(Data { databases_in_use: Some(vec![0]), used_bytes: Some(1), ..Data::default() }),
        client: Some(Client { cluster_protocol: Some(true), ..Client::default() }),
        ..Cluster::default()
    }
}

fn read(plan: &Plan) -> Verdict {
    let refused = plan.direct.as_ref().map(|direct| {
        let mut codes: BTreeSet<String> = direct.reasons.iter().map(|fired| fired.rule.id.to_owned()).collect();
        // The verdict and its reasons must say the same; nothing in the domain is unknown.
        let agree = direct.blocked == Truth::from(!codes.is_empty());
        let certain = direct.reasons.iter().all(|fired| fired.finding.truth == Truth::Yes);
        if !agree || !certain {
            codes.insert(format!("(verdict {:?})", direct.blocked));
        }
        codes
    });
    let risk = plan.strategies.iter().map(|strategy| risk(strategy.data_risk)).min();
    let away = plan.strategies.iter().map(|strategy| away(&strategy.interruption.writes)).min();
    Verdict { refused, best: risk.zip(away) }
}

fn risk(risk: DataRisk) -> Risk {
    match risk {
        DataRisk::NoneKnown => Risk::None,
        DataRisk::BestEffort => Risk::BestEffort,
        DataRisk::WritesSinceSnapshot => Risk::WritesSinceSnapshot,
        DataRisk::AllData => Risk::AllData,
    }
}

fn away(writes: &Span) -> Away {
    match (writes.effect, writes.seconds.map(|seconds| seconds.max)) {
        (Effect::None | Effect::NotStated | Effect::AtRisk, _) => Away::Nothing,
        (Effect::Interrupted, Some(0..=10)) => Away::FewSeconds,
        (Effect::Interrupted, Some(11..=60)) => Away::HalfToOneMinute,
        (Effect::Interrupted, Some(61..=300)) => Away::FewMinutes,
        _ => Away::Unavailable,
    }
}
