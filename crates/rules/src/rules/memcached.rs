//! Memcached: every upgrade empties it, and from 1.4.33 on the slab parameters must fit.

use super::{Attempt, Check, Parameter, Rule, field};
use crate::catalogue::{memcached_memory, sources as s};
use crate::facts::Kind;
use crate::finding::Finding;
use crate::guide::Interval;
use crate::service::Operation;
use crate::{Engine, EngineVersion};

const MEGABYTE: u64 = 1024 * 1024;

pub(super) static RULES: &[Rule] = &[
    Rule {
        id: "memcached-clears-all-data",
        facts: &["F-SEED-08", "F-MEMC-20", "F-DOWN-14"],
        sources: &[s::S0, s::LIVE_VERSIONMANAGEMENTCONSIDERATIONS],
        holds: Interval::ALWAYS,
        check: Check::Notice(clears),
    },
    Rule {
        id: "slab-chunk-larger-than-item",
        facts: &["F-18-16", "F-18-17", "F-ERR-14"],
        sources: &[s::UG1801_SELECTENGINE_MEMCACHEDVERSIONS, s::UG2305_MEMCACHE_VERSIONMANAGEMENT],
        holds: Interval::ALWAYS,
        check: Check::Block(chunk_larger),
    },
    Rule {
        id: "item-size-not-multiple-of-slab-chunk",
        facts: &["F-18-16", "F-18-17", "F-ERR-14"],
        sources: &[s::UG1801_SELECTENGINE_MEMCACHEDVERSIONS, s::UG2305_MEMCACHE_VERSIONMANAGEMENT],
        holds: Interval::ALWAYS,
        check: Check::Block(not_multiple),
    },
    Rule {
        id: "item-size-over-quarter-of-memory",
        facts: &["F-18-16", "F-18-17", "F-ERR-14", "F-OPEN-19"],
        sources: &[
            s::UG1801_SELECTENGINE_MEMCACHEDVERSIONS,
            s::UG1801_PARAMETERGROUPS_MEMCACHED,
            s::UG2305_MEMCACHE_VERSIONMANAGEMENT,
        ],
        holds: Interval::ALWAYS,
        check: Check::Block(over_quarter),
    },
    Rule {
        id: "memcached-tls-at-creation",
        facts: &["F-MEMC-09", "F-GATE-02"],
        sources: &[s::UG2206_MEMCACHE_IN_TRANSIT_ENCRYPTION],
        holds: Interval::since("2022-05-26"),
        check: Check::Notice(tls),
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

/// What the slab checks see.
enum Seen {
    /// These values.
    Slabs(Slabs),
    /// The values are not known.
    Unknown,
}

/// `None` where nothing is checked.
fn slabs(attempt: &Attempt) -> Option<Seen> {
    let target = match attempt.operation {
        // A group made for the new version gets values that fit; the old values are not carried over.
        Operation::Modify(modify) if modify.parameter_group.is_some() => None,
        _ => attempt.target(),
    }?;
    // Said of `CreateCacheCluster` and `ModifyCacheCluster`; a serverless cache has neither parameters nor nodes.
    let on_nodes = attempt.resource.kind == Kind::CacheCluster;
    if target.engine() != Engine::Memcached || !target.at_least(1, 4, 33) || !on_nodes {
        return None;
    }
    let number = |name: &str, default: u64| match attempt.parameter(name) {
        Parameter::NotSet => Some(default),
        Parameter::Set(text) => text.parse().ok(),
        Parameter::Unknown => None,
    };
    // The default overhead is smaller on the smallest node.
    let overhead = if attempt.resource.node_type.as_deref() == Some("cache.t1.micro") { 13 } else { 100 };
    let chunk = number("slab_chunk_max", 524_288);
    let item = number("max_item_size", MEGABYTE);
    let overhead = number("memcached_connections_overhead", overhead);
    Some(match (chunk, item, overhead) {
        (Some(chunk), Some(item), Some(overhead)) => Seen::Slabs(Slabs { chunk, item, overhead }),
        _ => Seen::Unknown,
    })
}

const BECAUSE: &[&str] = &[field::PARAMETERS, field::GOAL_VERSION];

fn check(attempt: &Attempt, fails: fn(&Slabs) -> bool) -> Option<Finding> {
    match slabs(attempt)? {
        Seen::Unknown => Some(Finding::depends(BECAUSE, field::PARAMETERS)),
        Seen::Slabs(slabs) => fails(&slabs)
            .then(|| Finding::applies(BECAUSE).with("slabChunkMax", slabs.chunk).with("maxItemSize", slabs.item)),
    }
}

fn chunk_larger(attempt: &Attempt) -> Option<Finding> {
    check(attempt, |slabs| slabs.chunk > slabs.item)
}

fn not_multiple(attempt: &Attempt) -> Option<Finding> {
    check(attempt, |slabs| slabs.item.checked_rem(slabs.chunk) != Some(0))
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
    let limit = memory.saturating_sub(slabs.overhead).saturating_mul(MEGABYTE) / 4;
    (slabs.item > limit).then(|| {
        Finding::applies(because).with("maxItemSize", slabs.item).with("limit", limit).with("nodeType", node_type)
    })
}

fn tls(attempt: &Attempt) -> Option<Finding> {
    let (from, to) = upgrade(attempt)?;
    (!from.at_least(1, 6, 12) && to.at_least(1, 6, 12))
        .then(|| Finding::applies(&[field::GOAL_VERSION]).version("to", to))
}
