//! Node types: which engine versions they run, and how much memory they have.

use crate::day;
use crate::model::{Day, Engine, EngineVersion, FactIds, Guide, SourceId, Truth};

#[expect(clippy::unreadable_literal, reason = "numbers are written as the guide prints them")]
mod table {
    use super::{NodeFamily, NodeMemory, NodeMinimum, Oldest, Printed};
    use crate::day;
    use crate::model::{Engine, FactIds, SourceId, sources};

    include!(concat!(env!("OUT_DIR"), "/node_families.rs"));
    include!(concat!(env!("OUT_DIR"), "/node_memory.rs"));
}

/// A family of node types: `r6g` of `cache.r6g.large`.
#[derive(Clone, Copy, Debug)]
pub struct NodeFamily {
    /// `r6g`.
    pub id: &'static str,
    /// Day of the first dated copy read that lists it.
    pub first_listed: Day,
    /// Day of the first dated copy read that calls it previous generation.
    pub previous_since: Option<Day>,
    /// Day of the reading that says that no new cluster can have it.
    pub closed_since: Option<Day>,
    /// The fact that says the documents contradict each other here.
    pub contradiction: Option<&'static str>,
    /// The facts it rests on.
    pub facts: FactIds,
    /// The sources it rests on.
    pub sources: &'static [SourceId],
    /// The oldest versions it runs, as documents of different days state them.
    pub minimums: &'static [NodeMinimum],
}

impl NodeFamily {
    /// Whether the guide's day calls it previous generation.
    pub fn is_previous(&self, guide: Guide) -> bool {
        self.previous_since.is_some_and(|day| day <= guide.date)
    }

    /// Whether no new cluster can have it by the guide's day; one that has it keeps it.
    pub fn is_closed(&self, guide: Guide) -> bool {
        self.closed_since.is_some_and(|day| day <= guide.date)
    }
}

/// What one document says of the oldest version that a family runs.
#[derive(Clone, Copy, Debug)]
pub struct NodeMinimum {
    /// The engine.
    pub engine: Engine,
    /// Day of the copy that states it.
    pub stated: Day,
    /// The oldest version.
    pub oldest: Oldest,
    /// Only these sizes; empty = every size.
    pub sizes: &'static [&'static str],
}

/// The oldest version that a family runs, as its file writes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Oldest {
    /// This version and newer ones.
    Version(&'static str),
    /// No version of the engine.
    Never,
}

impl Oldest {
    /// Whether the version is none older.
    pub fn runs(self, version: EngineVersion) -> bool {
        match self {
            Self::Version(text) => EngineVersion::find(version.engine(), text).is_none_or(|oldest| oldest <= version),
            Self::Never => false,
        }
    }
}

/// The oldest version of an engine that a node type runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Minimum {
    /// This version and newer ones.
    From(EngineVersion),
    /// None: the engine does not run on this type, or the type was not offered yet on the guide's day.
    NotOffered,
    /// The documents read do not say.
    Unknown,
}

/// Memory of a node type as the copies of the guide print it.
#[derive(Clone, Copy, Debug)]
pub struct NodeMemory {
    /// `cache.r6g.large`.
    pub node_type: &'static str,
    /// Redis OSS: `maxmemory` in bytes, before the reserve.
    pub redis_bytes: Printed,
    /// Memcached: `max_cache_memory` in MB, before the connections' overhead.
    pub memcached_megabytes: Printed,
    /// The facts that say that copies differ.
    pub differs: FactIds,
}

/// One number in the copies of the guide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Printed {
    /// Copy of 2018-01.
    pub in_2018: Option<u64>,
    /// Copy of 2023-05.
    pub in_2023: Option<u64>,
    /// Copy of 2026-11.
    pub in_2026: Option<u64>,
}

/// Days of the newer copies with numbers of memory.
const SECOND_COPY: Day = day!("2023-05-22");
const NEWEST_COPY: Day = day!("2026-11-29");

impl NodeMemory {
    /// The sources of [`redis_bytes`](Self::redis_bytes).
    pub fn redis_sources() -> &'static [SourceId] {
        table::REDIS_MEMORY_SOURCES
    }

    /// The sources of [`memcached_megabytes`](Self::memcached_megabytes).
    pub fn memcached_sources() -> &'static [SourceId] {
        table::MEMCACHED_MEMORY_SOURCES
    }
}

/// Family and size of a node type: `cache.r6g.large` is `r6g`, `large`.
fn parts(node_type: &str) -> Option<(&str, &str)> {
    node_type.strip_prefix("cache.")?.split_once('.')
}

/// Every family of node types, in the order of ids.
pub fn node_families() -> &'static [NodeFamily] {
    &table::NODE_FAMILIES
}

/// The family of a node type, `cache.r6g.large`.
pub fn node_family(node_type: &str) -> Option<&'static NodeFamily> {
    Some(family_and_size(node_type)?.0)
}

fn family_and_size(node_type: &str) -> Option<(&'static NodeFamily, &str)> {
    let (id, size) = parts(node_type)?;
    let place = table::NODE_FAMILIES.binary_search_by(|family| family.id.cmp(id)).ok()?;
    Some((table::NODE_FAMILIES.get(place)?, size))
}

/// What the newest document up to the guide's day says of the oldest version; `None` = nothing.
fn stated(family: &'static NodeFamily, size: &str, engine: Engine, guide: Guide) -> Option<&'static NodeMinimum> {
    family
        .minimums
        .iter()
        .filter(|minimum| minimum.engine == engine && minimum.stated <= guide.date)
        .filter(|minimum| minimum.sizes.is_empty() || minimum.sizes.contains(&size))
        .max_by_key(|minimum| minimum.stated)
}

/// The oldest version of an engine that a node type runs, by the guide.
pub fn minimum_version(node_type: &str, engine: Engine, guide: Guide) -> Minimum {
    let Some((family, size)) = family_and_size(node_type) else { return Minimum::Unknown };
    if guide.date < family.first_listed {
        return Minimum::NotOffered;
    }
    match stated(family, size, engine, guide).map(|minimum| minimum.oldest) {
        None => Minimum::Unknown,
        Some(Oldest::Never) => Minimum::NotOffered,
        Some(Oldest::Version(text)) => EngineVersion::find(engine, text).map_or(Minimum::Unknown, Minimum::From),
    }
}

/// Whether there is a node type that runs the engine, but not yet in this version.
pub fn some_type_is_too_new(guide: Guide, version: EngineVersion) -> bool {
    says_of_some_type(guide, version.engine(), |oldest| match oldest {
        Oldest::Version(text) => EngineVersion::find(version.engine(), text).is_some_and(|minimum| version < minimum),
        Oldest::Never => false,
    })
}

/// Whether there is a node type that does not run the engine at all.
pub fn some_type_never_runs(guide: Guide, engine: Engine) -> bool {
    says_of_some_type(guide, engine, |oldest| oldest == Oldest::Never)
}

/// Whether what documents say of an engine is so for one of the types offered on the guide's day.
fn says_of_some_type(guide: Guide, engine: Engine, is_so: impl Fn(Oldest) -> bool) -> bool {
    let offered = table::NODE_FAMILIES.iter().filter(|family| family.first_listed <= guide.date);
    offered
        .flat_map(|family| family.minimums)
        .any(|minimum| minimum.engine == engine && minimum.stated <= guide.date && is_so(minimum.oldest))
}

/// The memory that the guide prints for a node type.
pub fn node_memory(node_type: &str) -> Option<&'static NodeMemory> {
    table::NODE_MEMORY.iter().find(|node| node.node_type == node_type)
}

/// Redis OSS and Valkey: bytes for data and reserve together (`maxmemory`, F-NODE-11) by the guide. Where the copy of 2023
/// differs from the one before, the smaller: only the newest settles it (F-N-045).
pub fn usable_memory(node_type: &str, guide: Guide) -> Option<u64> {
    let printed = node_memory(node_type)?.redis_bytes;
    match (printed.in_2018, printed.in_2023) {
        _ if guide.date >= NEWEST_COPY => printed.in_2026,
        (old, _) if guide.date < SECOND_COPY => old,
        (Some(old), Some(new)) => Some(old.min(new)),
        (_, new) => new,
    }
}

/// Memcached: `max_cache_memory` in MB by the guide; where copies differ, the oldest, as the newer look like slips.
pub fn memcached_memory(node_type: &str, guide: Guide) -> Option<u64> {
    let printed = node_memory(node_type)?.memcached_megabytes;
    let second = || printed.in_2023.filter(|_| guide.date >= SECOND_COPY);
    let newest = || printed.in_2026.filter(|_| guide.date >= NEWEST_COPY);
    printed.in_2018.or_else(second).or_else(newest)
}

/// Whether node type `a` is larger than `b`, so that going from `b` to `a` is a scale-up.
///
/// By memory, where the guide prints it for both; else by size inside one family; else unknown.
pub fn is_larger(a: &str, b: &str) -> Truth {
    if a == b {
        return Truth::No;
    }
    if let (Some(a), Some(b)) = (node_memory(a), node_memory(b)) {
        let larger = a.redis_bytes.in_2026.zip(b.redis_bytes.in_2026).map(|(a, b)| a > b);
        return larger.into();
    }
    let (Some((a_family, a_size)), Some((b_family, b_size))) = (parts(a), parts(b)) else { return Truth::Unknown };
    match (size_rank(a_size), size_rank(b_size)) {
        (Some(a), Some(b)) if a_family == b_family => Truth::from(a > b),
        _ => Truth::Unknown,
    }
}

/// Node types whose memory AWS printed, in the order of the tables.
pub fn node_types() -> impl Iterator<Item = &'static str> {
    table::NODE_MEMORY.iter().map(|node| node.node_type)
}

/// The next larger node type of the same family, by printed memory: an example of a scale-up.
pub fn larger_in_family(node_type: &str) -> Option<&'static str> {
    let (family, _) = parts(node_type)?;
    let present = node_memory(node_type)?.redis_bytes.in_2026?;
    table::NODE_MEMORY
        .iter()
        .filter(|other| parts(other.node_type).is_some_and(|(other, _)| other == family))
        .filter_map(|other| other.redis_bytes.in_2026.map(|bytes| (bytes, other.node_type)))
        .filter(|(bytes, _)| *bytes > present)
        .min()
        .map(|(_, node_type)| node_type)
}

/// The same size of the same kind of family, one generation older: `cache.r7g.large` of `cache.r8g.large`.
pub fn older_generation(node_type: &str) -> Option<&'static str> {
    let (family, size) = parts(node_type)?;
    let (kind, number, extras) = generation(family)?;
    table::NODE_MEMORY
        .iter()
        .filter_map(|other| {
            let (family, other_size) = parts(other.node_type)?;
            let (other_kind, older, other_extras) = generation(family)?;
            let alike = (other_kind, other_extras, other_size) == (kind, extras, size);
            (alike && older < number).then_some((older, other.node_type))
        })
        .max()
        .map(|(_, node_type)| node_type)
}

/// `r`, 7 and `g` of `r7g`.
fn generation(family: &str) -> Option<(&str, u32, &str)> {
    let digits = family.find(|letter: char| letter.is_ascii_digit())?;
    let (kind, rest) = family.split_at_checked(digits)?;
    let end = rest.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(rest.len());
    let (number, extras) = rest.split_at_checked(end)?;
    Some((kind, number.parse().ok()?, extras))
}

/// The place of a size inside its family: micro, small, medium, large, xlarge, 2xlarge, 4xlarge ...
fn size_rank(size: &str) -> Option<(u32, u32)> {
    match size {
        "micro" => Some((0, 0)),
        "small" => Some((1, 0)),
        "medium" => Some((2, 0)),
        "large" => Some((3, 0)),
        "xlarge" => Some((4, 1)),
        _ => {
            let times = size.strip_suffix("xlarge")?;
            let plain = times.bytes().all(|byte| byte.is_ascii_digit()) && !times.starts_with('0');
            plain.then(|| times.parse().ok()).flatten().map(|times| (4, times))
        }
    }
}
