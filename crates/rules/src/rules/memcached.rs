//! Memcached: every upgrade empties the cache, and from 1.4.33 on the slab parameters must fit.

use crate::catalogue::{FactIds, memcached_memory, sources as s};
use crate::day;
use crate::model::eras::MEMCACHED_VERTICAL_SCALING;
use crate::model::facts::{Cluster, Kind};
use crate::model::{Engine, EngineVersion, Guide, Interval, Operation, field};
use crate::rule::{Attempt, Check, Finding, Parameter, Rule, RuleId, Topic, Weight};

const MEGABYTE: u64 = 1024 * 1024;

pub(crate) static RULES: &[Rule] = &[
    Rule {
        id: RuleId::of("memcached-clears-all-data"),
        topic: Topic::Data,
        facts: FactIds::of(&["F-SEED-08", "F-MEMC-20", "F-DOWN-14"]),
        sources: &[s::S0, s::LIVE_VERSIONMANAGEMENTCONSIDERATIONS],
        holds: Interval::ALWAYS,
        check: Check::Notice(Weight::Act, clears),
    },
    Rule {
        id: RuleId::of("slab-chunk-larger-than-item"),
        topic: Topic::Data,
        facts: FactIds::of(&["F-18-16", "F-18-17", "F-ERR-14"]),
        sources: &[s::UG1801_SELECTENGINE_MEMCACHEDVERSIONS, s::UG2305_MEMCACHE_VERSIONMANAGEMENT],
        holds: Interval::ALWAYS,
        check: Check::Block(chunk_larger),
    },
    Rule {
        id: RuleId::of("item-size-not-multiple-of-slab-chunk"),
        topic: Topic::Data,
        facts: FactIds::of(&["F-18-16", "F-18-17", "F-ERR-14"]),
        sources: &[s::UG1801_SELECTENGINE_MEMCACHEDVERSIONS, s::UG2305_MEMCACHE_VERSIONMANAGEMENT],
        holds: Interval::ALWAYS,
        check: Check::Block(not_multiple),
    },
    Rule {
        id: RuleId::of("item-size-over-quarter-of-memory"),
        topic: Topic::Data,
        facts: FactIds::of(&["F-18-16", "F-18-17", "F-ERR-14", "F-OPEN-19"]),
        sources: &[
            s::UG1801_SELECTENGINE_MEMCACHEDVERSIONS,
            s::UG1801_PARAMETERGROUPS_MEMCACHED,
            s::UG2305_MEMCACHE_VERSIONMANAGEMENT,
        ],
        holds: Interval::ALWAYS,
        check: Check::Block(over_quarter),
    },
    Rule {
        id: RuleId::of("memcached-tls-at-creation"),
        topic: Topic::Data,
        facts: FactIds::of(&["F-MEMC-09", "F-GATE-02"]),
        sources: &[s::UG2206_MEMCACHE_IN_TRANSIT_ENCRYPTION],
        holds: Interval::since(day!("2022-05-26")),
        check: Check::Notice(Weight::Background, tls),
    },
    Rule {
        id: RuleId::of("memcached-commands-refused"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-N-036"]),
        sources: &[s::LIVE_PARAMETERGROUPS_ENGINE],
        holds: Interval::since(day!("2026-11-29")),
        check: Check::Standing(Weight::Know, commands),
    },
    Rule {
        id: RuleId::of("memcached-node-type-needs-1-5"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-N-047"]),
        sources: &[s::LIVE_SELECTENGINE, s::SMH],
        holds: Interval::since(MEMCACHED_VERTICAL_SCALING),
        check: Check::Block(node_type_too_early),
    },
    Rule {
        id: RuleId::of("memcached-node-type-needs-auto-discovery"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-MEMC-23", "F-MEMC-24"]),
        sources: &[s::LIVE_SCALING_SELF_DESIGNED_MEM_HEADING],
        holds: Interval::since(MEMCACHED_VERTICAL_SCALING),
        check: Check::Notice(Weight::Act, auto_discovery),
    },
];

fn upgrade(attempt: &Attempt) -> Option<(EngineVersion, EngineVersion)> {
    attempt.upgrade().filter(|(from, to)| from.engine() == Engine::Memcached && to.engine() == Engine::Memcached)
}

fn clears(attempt: &Attempt) -> Option<Finding> {
    upgrade(attempt).map(|(from, to)| {
        Finding::applies(&[field::ENGINE, field::GOAL_VERSION]).version("from", from).version("to", to)
    })
}

/// The three parameters of the slab checks.
struct Slabs {
    chunk: u64,
    item: u64,
    overhead: u64,
}

impl Slabs {
    fn chunk_larger(&self) -> bool {
        self.chunk > self.item
    }

    fn not_multiple(&self) -> bool {
        self.item.checked_rem(self.chunk) != Some(0)
    }

    /// The largest item on a node with so many megabytes.
    fn limit(&self, memory: u64) -> u64 {
        memory.saturating_sub(self.overhead).saturating_mul(MEGABYTE) / 4
    }
}

/// The parameters whose values the slab checks refuse.
pub const SLAB_PARAMETERS: [&str; 2] = ["slab_chunk_max", "max_item_size"];

const CHUNK: u64 = 524_288;

/// The default overhead, in megabytes, is smaller on the smallest node.
fn overhead(node_type: Option<&str>) -> u64 {
    if node_type == Some("cache.t1.micro") { 13 } else { 100 }
}

/// What the slab checks see.
enum Seen {
    /// These values.
    Slabs(Slabs),
    /// The values are unknown.
    Unknown,
}

/// The most nodes that a cluster has, where that is fewer than a group's (F-API-01).
pub fn most_nodes(cluster: &Cluster) -> Option<u32> {
    (cluster.kind == Some(Kind::CacheCluster)).then_some(40)
}

/// `None` where nothing is checked.
fn slabs(attempt: &Attempt) -> Option<Seen> {
    // A group made for the new version gets values that fit; the old values are not carried over.
    let target = attempt.target().filter(|_| attempt.change.parameter_group.is_none())?;
    // Documented for `CreateCacheCluster` and `ModifyCacheCluster`; a serverless cache has neither parameters nor nodes.
    let on_nodes = attempt.resource.kind == Kind::CacheCluster;
    if target.engine() != Engine::Memcached || !target.at_least(1, 4, 33) || !on_nodes {
        return None;
    }
    let number = |name: &str, default: u64| match attempt.parameter(name) {
        Parameter::NotSet => Some(default),
        Parameter::Set(text) => text.parse().ok(),
        Parameter::Unknown => None,
    };
    let chunk = number("slab_chunk_max", CHUNK);
    let item = number("max_item_size", MEGABYTE);
    let overhead = number("memcached_connections_overhead", overhead(attempt.resource.node_type.as_deref()));
    Some(match (chunk, item, overhead) {
        (Some(chunk), Some(item), Some(overhead)) => Seen::Slabs(Slabs { chunk, item, overhead }),
        _ => Seen::Unknown,
    })
}

const BECAUSE: &[&str] = &[field::PARAMETERS, field::GOAL_VERSION];

/// Whether a new parameter group can have the slab values that this cluster's group sets. What is unknown fits: the
/// checks of the rules then put the condition.
pub fn slab_values_fit(cluster: &Cluster, guide: Guide) -> bool {
    let set = cluster.parameter_group.as_ref().and_then(|group| group.parameters.as_ref());
    let number = |name: &str, default: u64| match set.and_then(|set| set.get(name)) {
        Some(text) => text.parse().ok(),
        None => Some(default),
    };
    let (Some(chunk), Some(item), Some(overhead)) = (
        number("slab_chunk_max", CHUNK),
        number("max_item_size", MEGABYTE),
        number("memcached_connections_overhead", overhead(cluster.node_type.as_deref())),
    ) else {
        return true;
    };
    let memory = cluster.node_type.as_deref().and_then(|node_type| memcached_memory(node_type, guide));
    let slabs = Slabs { chunk, item, overhead };
    !slabs.chunk_larger() && !slabs.not_multiple() && memory.is_none_or(|memory| item <= slabs.limit(memory))
}

fn check(attempt: &Attempt, fails: fn(&Slabs) -> bool) -> Option<Finding> {
    match slabs(attempt)? {
        Seen::Unknown => Some(Finding::depends(BECAUSE, field::PARAMETERS)),
        Seen::Slabs(slabs) => fails(&slabs)
            .then(|| Finding::applies(BECAUSE).with("slabChunkMax", slabs.chunk).with("maxItemSize", slabs.item)),
    }
}

fn chunk_larger(attempt: &Attempt) -> Option<Finding> {
    check(attempt, Slabs::chunk_larger)
}

fn not_multiple(attempt: &Attempt) -> Option<Finding> {
    check(attempt, Slabs::not_multiple)
}

fn over_quarter(attempt: &Attempt) -> Option<Finding> {
    let because: &[&str] = &[field::PARAMETERS, field::NODE_TYPE, field::GOAL_VERSION];
    let Seen::Slabs(slabs) = slabs(attempt)? else {
        return Some(Finding::depends(because, field::PARAMETERS));
    };
    let Some(node_type) = attempt.resource.node_type.as_deref() else {
        return Some(Finding::depends(because, field::NODE_TYPE));
    };
    // No figure is published for newer node types: nothing can be checked, and nothing is claimed.
    let memory = memcached_memory(node_type, attempt.guide)?;
    let limit = slabs.limit(memory);
    (slabs.item > limit).then(|| {
        Finding::applies(because).with("maxItemSize", slabs.item).with("limit", limit).with("nodeType", node_type)
    })
}

fn commands(attempt: &Attempt) -> Option<Finding> {
    let (from, to) = upgrade(attempt)?;
    (!from.at_least(1, 6, 17) && to.at_least(1, 6, 17))
        .then(|| Finding::applies(&[field::VERSION, field::GOAL_VERSION]).version("to", to))
}

fn node_type_too_early(attempt: &Attempt) -> Option<Finding> {
    attempt.new_node_type()?;
    let version = attempt.resource.version;
    let early = version.engine() == Engine::Memcached && !version.at_least(1, 5, 0);
    let because: &[&str] = &[field::VERSION, field::NODE_TYPE, field::GOAL_NODE_TYPE];
    attempt.refuses_change(early, because).map(|finding| finding.version("from", version))
}

/// Of a change in place only: a new cluster beside the old one needs nothing of the kind. No request says whether clients use
/// Auto Discovery.
fn auto_discovery(attempt: &Attempt) -> Option<Finding> {
    let wanted = attempt.new_node_type()?;
    let in_place = matches!(attempt.operation, Operation::Modify(_)) && attempt.resource.kind == Kind::CacheCluster;
    (in_place && attempt.resource.version.engine() == Engine::Memcached)
        .then(|| Finding::applies(&[field::ENGINE, field::GOAL_NODE_TYPE]).with("nodeType", wanted))
}

fn tls(attempt: &Attempt) -> Option<Finding> {
    let (from, to) = upgrade(attempt)?;
    (!from.at_least(1, 6, 12) && to.at_least(1, 6, 12))
        .then(|| Finding::applies(&[field::GOAL_VERSION]).version("to", to))
}
