//! The same case put to the program, and its answer in the oracle's words.

use std::collections::BTreeSet;

use upgrade_planner::{DataRisk, Plan, Target};
use upgrade_rules::facts::{
    Auth, Client, Cluster, ClusterMode, Data, GlobalDatastore, GlobalRole, InTransitEncryption, Kind, ParameterGroup,
    Pending, WriteRate,
};
use upgrade_rules::interruption::{Effect, Span};
use upgrade_rules::model::Timing;
use upgrade_rules::service::Service;
use upgrade_rules::start;
use upgrade_rules::{Engine, EngineVersion, Guide, Truth};

use crate::paths::{Away, Risk};
use crate::tables::{Brand, Version};
use crate::unknown::{Fact, Veiled};
use crate::world::{Case, Era, Mode, Shape, Size, When, World};

/// What is compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Verdict {
    /// What refuses the upgrade as asked; `None` = there is nothing to do.
    pub(crate) refused: Option<BTreeSet<String>>,
    /// What may refuse it, and no document says whether it does.
    pub(crate) undecided: BTreeSet<String>,
    /// The least data risk and the least interruption of writes; `None` = no option.
    pub(crate) best: Option<(Risk, Away)>,
}

impl Verdict {
    /// What differs between the oracle's answer and the program's, and nothing else.
    pub(crate) fn unlike(&self, program: &Self) -> String {
        let codes = |verdict: &Self| verdict.refused.clone().unwrap_or_default();
        let only =
            |one: &Self, other: &Self| codes(one).difference(&codes(other)).cloned().collect::<Vec<_>>().join(", ");
        let mut differs = Vec::new();
        if self.refused != program.refused {
            let done = if self.refused.is_none() == program.refused.is_none() { "" } else { " (nothing to do)" };
            differs.push(format!(
                "only oracle [{}], only program [{}]{done}",
                only(self, program),
                only(program, self)
            ));
        }
        if self.undecided != program.undecided {
            differs.push(format!("undecided: oracle {:?}, program {:?}", self.undecided, program.undecided));
        }
        if self.best != program.best {
            differs.push(format!("best: oracle {:?}, program {:?}", self.best, program.best));
        }
        differs.join("; ")
    }
}

pub(crate) fn ask(case: &Case) -> Verdict {
    read(&planned(case, &facts(&case.world)))
}

/// What the program says where facts are missing.
#[derive(Debug)]
pub(crate) struct Seen {
    /// `allowed`, `blocked`, `unknown`.
    pub(crate) verdict: &'static str,
    /// Every code named.
    pub(crate) named: BTreeSet<String>,
    /// Those that are certain.
    pub(crate) certain: BTreeSet<String>,
    /// Every option.
    pub(crate) options: Vec<Promise>,
}

/// What an option promises.
#[derive(Debug)]
pub(crate) struct Promise {
    pub(crate) risk: Risk,
    pub(crate) away: Away,
    pub(crate) conditions: Vec<&'static str>,
}

pub(crate) fn ask_veiled(veiled: &Veiled) -> Seen {
    let mut facts = facts(&veiled.case.world);
    for fact in veiled.hidden {
        hide(*fact, &mut facts);
    }
    let plan = planned(&veiled.case, &facts);
    let reasons = plan.direct.as_ref().map(|direct| direct.reasons.as_slice()).unwrap_or_default();
    let codes = |certain: bool| {
        let listed = reasons.iter().filter(|fired| !certain || fired.finding.truth == Truth::Yes);
        listed.map(|fired| fired.rule.id.text().to_owned()).collect()
    };
    Seen {
        verdict: match plan.direct.as_ref().map(|direct| direct.blocked) {
            None => "nothing to do",
            Some(Truth::No) => "allowed",
            Some(Truth::Yes) => "blocked",
            Some(Truth::Unknown) => "unknown",
        },
        named: codes(false),
        certain: codes(true),
        options: plan
            .strategies
            .iter()
            .filter(|strategy| strategy.is_whole())
            .map(|strategy| Promise {
                risk: risk(strategy.data_risk),
                away: away(&strategy.interruption.writes),
                conditions: strategy.conditions.iter().map(|fired| fired.rule.id.text()).collect(),
            })
            .collect(),
    }
}

fn hide(fact: Fact, facts: &mut Cluster) {
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

/// The plan for these facts, and for what is asked.
pub(crate) fn planned<'a>(case: &Case, facts: &'a Cluster) -> Plan<'a> {
    let guide = guide(case.era);
    let kind = facts.kind.expect("a kind");
    let pending = facts.pending.as_ref().and(case.world.pending_version).map(version);
    let state = start(facts, kind, version(case.world.runs), pending);
    let target = Target {
        version: version(case.requested.version),
        node_type: case.requested.size.map(|size| node_type(&case.world, size).into()),
        mode: case.requested.mode.map(|mode| match mode {
            Mode::Disabled => ClusterMode::Disabled,
            Mode::Enabled => ClusterMode::Enabled,
        }),
        shards: case.requested.shards,
        in_transit: None,
        serverless: false,
        at_rest: false,
        durability: None,
        timing: case.requested.when.map(|when| match when {
            When::Now => Timing::Immediately,
            When::Window => Timing::MaintenanceWindow,
        }),
    };
    upgrade_planner::plan(Service { guide, as_of: None }, state, target, None)
}

/// The guide of the day. Every guide that the program has is a copy that the oracle knows.
fn guide(era: Era) -> Guide {
    Guide::ALL.iter().copied().find(|guide| guide.date.to_string() == era.day()).expect("a guide of that day")
}

/// F-GATE-09: a Global Datastore takes M5, R5 and younger ones.
fn node_type(world: &World, size: Size) -> &'static str {
    match (world.shape.is_global(), size) {
        (false, Size::Smaller) => "cache.m3.medium",
        (false, Size::AsItWas) => "cache.m3.large",
        (false, Size::Larger) => "cache.m3.xlarge",
        (true, Size::Smaller) => "cache.m5.large",
        (true, Size::AsItWas) => "cache.m5.xlarge",
        (true, Size::Larger) => "cache.m5.2xlarge",
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

/// Everything that is known of this world. What other rules ask for is there, and is fine.
pub(crate) fn facts(world: &World) -> Cluster {
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
        in_transit_encryption: Some(if world.encrypted {
            InTransitEncryption::Required
        } else {
            InTransitEncryption::Disabled
        }),
        at_rest_encryption: Some(world.encrypted),
        auth: Some(Auth::None),
        user_group_engines: Some(Vec::new()),
        data_tiering: Some(false),
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

fn read(plan: &Plan) -> Verdict {
    let reasons = plan.direct.as_ref().map(|direct| direct.reasons.as_slice()).unwrap_or_default();
    let codes = |truth: Truth| -> BTreeSet<String> {
        let found = reasons.iter().filter(|fired| fired.finding.truth == truth);
        found.map(|fired| fired.rule.id.text().to_owned()).collect()
    };
    let undecided = codes(Truth::Unknown);
    let refused = plan.direct.as_ref().map(|direct| {
        let mut codes = codes(Truth::Yes);
        // The verdict and its reasons must say the same; no fact in the domain is unknown.
        let verdict =
            if codes.is_empty() && !undecided.is_empty() { Truth::Unknown } else { (!codes.is_empty()).into() };
        let agree = direct.blocked == verdict;
        let asks = reasons.iter().any(|fired| fired.finding.missing.is_some());
        if !agree || asks {
            codes.insert(format!("(verdict {:?})", direct.blocked));
        }
        codes
    });
    // The oracle knows whole goals; a part of one is a goal that it judges in a case of its own.
    let whole = || plan.strategies.iter().filter(|strategy| strategy.is_whole());
    let risk = whole().map(|strategy| risk(strategy.data_risk)).min();
    let away = whole().map(|strategy| away(&strategy.interruption.writes)).min();
    Verdict { refused, undecided, best: risk.zip(away) }
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
        (Effect::None | Effect::NotDocumented | Effect::AtRisk, _) => Away::Nothing,
        (Effect::Interrupted, Some(0..=10)) => Away::FewSeconds,
        (Effect::Interrupted, Some(11..=60)) => Away::HalfToOneMinute,
        (Effect::Interrupted, Some(61..=300)) => Away::FewMinutes,
        _ => Away::Unavailable,
    }
}
