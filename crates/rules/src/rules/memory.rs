//! Memory: what a node has, what is reserved, and what is in use.
//!
//! Usable for data = `maxmemory` of the node type, less the reserve (F-NODE-11). All in whole bytes.

use crate::catalogue::{FactIds, is_larger, larger_in_family, sources as s, usable_memory};
use crate::model::eras::CROSS_ENGINE;
use crate::model::facts::{Kind, WriteRate};
use crate::model::{Guide, Interval, NodeType, Operation, SnapshotFor, Truth, field, forks_no_more};
use crate::rule::{Attempt, Check, Finding, Parameter, Property, Rule, RuleId, Topic, Weight};
use crate::rules::node_type::runs_version;

/// What is reserved by default, in percent, since March 2017; older accounts may have 0 (F-18-12).
const DEFAULT_PERCENT: u64 = 25;

pub(crate) static RULES: &[Rule] = &[
    Rule {
        id: RuleId::of("too-little-free-memory"),
        topic: Topic::Data,
        facts: FactIds::of(&["F-SEED-13", "F-SEED-15", "F-18-09", "F-18-12", "F-PATH-33", "F-PATH-35", "F-OPEN-18"]),
        sources: &[
            s::S0,
            s::UG1801_BESTPRACTICES_BGSAVE,
            s::UG1801_REDIS_MEMORY_MANAGEMENT,
            s::UG1801_PARAMETERGROUPS_REDIS,
            s::UG2305_PARAMETERGROUPS_REDIS,
        ],
        holds: Interval::ALWAYS,
        check: Check::Notice(Weight::Act, too_full),
    },
    Rule {
        id: RuleId::of("needs-memory-for-snapshot"),
        topic: Topic::Data,
        facts: FactIds::of(&["F-SEED-13", "F-SEED-15", "F-18-09", "F-18-12", "F-PATH-33"]),
        sources: &[
            s::S0,
            s::UG1801_BESTPRACTICES_BGSAVE,
            s::UG1801_REDIS_MEMORY_MANAGEMENT,
            s::LIVE_VERSIONMANAGEMENTCONSIDERATIONS,
        ],
        holds: Interval::ALWAYS,
        check: Check::Notice(Weight::Know, needed),
    },
    Rule {
        id: RuleId::of("data-larger-than-node-type"),
        topic: Topic::Data,
        facts: FactIds::of(&["F-PATH-34", "F-18-12", "F-OPEN-18"]),
        sources: &[
            s::UG1801_SCALING_REDISSTANDALONE_SCALEDOWN,
            s::UG1801_SCALING_REDISREPLGRPS_SCALEDOWN,
            s::UG1801_PARAMETERGROUPS_REDIS,
            s::UG2305_PARAMETERGROUPS_REDIS,
        ],
        holds: Interval::ALWAYS,
        check: Check::Block(does_not_fit),
    },
    Rule {
        id: RuleId::of("data-fits-node-type"),
        topic: Topic::Data,
        facts: FactIds::of(&["F-PATH-34", "F-NODE-11", "F-N-045"]),
        sources: &[
            s::UG1801_SCALING_REDISSTANDALONE_SCALEDOWN,
            s::UG1801_SCALING_REDISREPLGRPS_SCALEDOWN,
            s::UG2305_PARAMETERGROUPS_REDIS,
        ],
        holds: Interval::ALWAYS,
        check: Check::Notice(Weight::Know, fits),
    },
    Rule {
        id: RuleId::of("memory-not-published"),
        topic: Topic::Data,
        facts: FactIds::of(&["F-PATH-34", "F-PATH-32"]),
        sources: &[
            s::UG1801_SCALING_REDISSTANDALONE_SCALEDOWN,
            s::UG1801_SCALING_REDISREPLGRPS_SCALEDOWN,
            s::UG2305_PARAMETERGROUPS_REDIS,
        ],
        holds: Interval::ALWAYS,
        check: Check::Notice(Weight::Know, not_published),
    },
    Rule {
        id: RuleId::of("heavy-writes-outrun-replication"),
        topic: Topic::Data,
        facts: FactIds::of(&["F-DOWN-28", "F-SEED-15", "F-18-09"]),
        sources: &[s::MAINT, s::UG1801_BESTPRACTICES_BGSAVE, s::LIVE_VERSIONMANAGEMENTCONSIDERATIONS],
        holds: Interval::since(CROSS_ENGINE),
        check: Check::Notice(Weight::Act, heavy_writes),
    },
];

/// What is set aside of a node's memory.
#[derive(Clone, Copy)]
enum Reserve {
    /// This part of it, in percent.
    Percent(u64),
    /// The same by AWS's default, which older accounts may not have.
    DefaultPercent,
    /// These bytes.
    Bytes(u64),
    /// Unknown.
    Unknown,
}

/// What was given for it, else what the parameters set: `reserved-memory` and `reserved-memory-percent` exclude one another.
fn reserve(attempt: &Attempt) -> Reserve {
    let given = attempt.state.facts.data.as_ref().and_then(|data| data.reserved_memory_percent);
    if let Some(percent) = given {
        return Reserve::Percent(percent.into());
    }
    match (attempt.parameter("reserved-memory"), attempt.parameter("reserved-memory-percent")) {
        // 0 bytes, the default, set nothing aside.
        (Parameter::Set(bytes), _) if bytes != "0" => bytes.parse().map_or(Reserve::Unknown, Reserve::Bytes),
        (_, Parameter::Set(percent)) => percent.parse().map_or(Reserve::Unknown, Reserve::Percent),
        (_, Parameter::NotSet) => Reserve::DefaultPercent,
        (_, Parameter::Unknown) => Reserve::Unknown,
    }
}

impl Reserve {
    fn percent(self) -> Option<u64> {
        match self {
            Self::Percent(percent) => Some(percent),
            Self::DefaultPercent => Some(DEFAULT_PERCENT),
            Self::Bytes(_) | Self::Unknown => None,
        }
    }

    /// What it leaves of a node's memory.
    fn leaves(self, maxmemory: u64) -> Option<u64> {
        let reserved = match (self, self.percent()) {
            (_, Some(percent)) => maxmemory.checked_mul(percent)?.checked_div(100)?,
            (Self::Bytes(bytes), None) => bytes,
            _ => return None,
        };
        Some(maxmemory.saturating_sub(reserved))
    }

    /// As a term of a formula: `25 %`, or bytes; what AWS reserves by default where it is unknown.
    fn term(self) -> String {
        match (self, self.percent()) {
            (_, Some(percent)) => [percent.to_string().as_str(), " %"].concat(),
            (Self::Bytes(bytes), None) => grouped(bytes),
            _ => [DEFAULT_PERCENT.to_string().as_str(), " % (default)"].concat(),
        }
    }
}

/// Digits in groups of three: eleven of them in a row cannot be compared by eye.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len().saturating_mul(2));
    for (index, digit) in digits.chars().enumerate() {
        let behind = digits.len().saturating_sub(index);
        if index > 0 && behind.is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// A node's memory and the reserve in it.
#[derive(Clone, Copy)]
struct Memory<'a> {
    node_type: Option<&'a str>,
    /// `None` = the type is unknown, or no document read prints its memory.
    maxmemory: Option<u64>,
    reserve: Reserve,
}

/// A node has the memory it has: where the copies as old as the guide print none, the newer one does.
fn printed(node_type: &str, guide: Guide) -> Option<u64> {
    usable_memory(node_type, guide).or_else(|| usable_memory(node_type, Guide::CURRENT))
}

impl<'a> Memory<'a> {
    fn of(attempt: &Attempt<'a>, node_type: Option<&'a str>) -> Self {
        // The memory printed for R6gd is without its SSD, where part of the data lies (data tiering).
        let tiered = node_type.is_some_and(|node_type| node_type.starts_with("cache.r6gd."));
        let maxmemory = node_type.filter(|_| !tiered).and_then(|node_type| printed(node_type, attempt.guide));
        Self { node_type, maxmemory, reserve: reserve(attempt) }
    }

    fn usable(self) -> Option<u64> {
        self.reserve.leaves(self.maxmemory?)
    }

    /// Whether these bytes are more than what is usable.
    fn exceeded(self, used: Option<u64>) -> Truth {
        let (Some(used), Some(maxmemory)) = (used, self.maxmemory) else { return Truth::Unknown };
        match self.reserve.leaves(maxmemory) {
            Some(usable) => Truth::from(used > usable),
            None if used > maxmemory => Truth::Yes,
            // A half is the most that AWS recommends to reserve (F-18-09).
            None if used <= maxmemory / 2 => Truth::No,
            None => Truth::Unknown,
        }
    }

    /// The finding for the rule's condition, with the first fact that is missing.
    fn finding(self, exceeded: Truth, used: Option<u64>, because: &'static [&'static str]) -> Option<Finding> {
        let finding = match exceeded {
            Truth::No => return None,
            Truth::Yes => Finding::applies(because),
            Truth::Unknown if used.is_none() => Finding::depends(because, field::USED_BYTES),
            Truth::Unknown if self.node_type.is_none() => Finding::depends(because, field::NODE_TYPE),
            Truth::Unknown if self.maxmemory.is_none() => Finding::open(because),
            Truth::Unknown => Finding::depends(because, field::RESERVED_MEMORY),
        };
        let maxmemory = self.maxmemory.map_or_else(|| "maxmemory".to_owned(), grouped);
        let formula = [maxmemory.as_str(), " − ", &self.reserve.term()].concat();
        let by_default = Self { reserve: Reserve::DefaultPercent, ..self };
        let usable = match self.usable().or(by_default.usable()) {
            Some(usable) => [grouped(usable).as_str(), " (", &formula, ")"].concat(),
            None => formula,
        };
        Some(
            finding
                .with("used", used.map(grouped).unwrap_or_default())
                .with("usable", usable)
                .with("nodeType", self.node_type.unwrap_or_default()),
        )
    }
}

fn used(attempt: &Attempt) -> Option<u64> {
    attempt.state.facts.data.as_ref().and_then(|data| data.used_bytes)
}

const PRESENT: &[&str] = &[field::USED_BYTES, field::NODE_TYPE, field::RESERVED_MEMORY];

/// The memory of the nodes that are there, and whether more than what is usable is in use.
fn present<'a>(attempt: &Attempt<'a>) -> (Memory<'a>, Truth) {
    let memory = Memory::of(attempt, attempt.resource.node_type.as_deref());
    (memory, memory.exceeded(used(attempt)))
}

/// Whether it copies all data of a node, for a replica or a backup (F-18-09).
fn copies(attempt: &Attempt) -> bool {
    let copies = matches!(attempt.operation, Operation::CreateSnapshot(_) | Operation::AddReplica)
        && attempt.resource.version.engine().replicates()
        && attempt.resource.kind != Kind::Serverless;
    copies || attempt.redis_upgrade().is_some()
}

/// Whether it copies the data of a node that is known to be too full for it.
pub(crate) fn lacks_memory(attempt: &Attempt) -> bool {
    copies(attempt) && present(attempt).1 == Truth::Yes
}

/// The larger node type that makes room for a copy where too little memory is free: the wanted one if it can be had
/// now, else the next of the family that the data fits.
pub(crate) fn room(attempt: &Attempt, wanted: Option<&str>) -> Option<NodeType> {
    let present_type = attempt.resource.node_type.as_deref()?;
    (present(attempt).1 == Truth::Yes && attempt.resource.version.engine().replicates()).then_some(())?;
    let exceeded = |node_type: &str| Memory::of(attempt, Some(node_type)).exceeded(used(attempt));
    if let Some(wanted) = wanted {
        (is_larger(wanted, present_type).certain() && exceeded(wanted) != Truth::Yes).then_some(())?;
        // A type that does not run the present version comes after the upgrade.
        if runs_version(attempt.guide, wanted, attempt.resource.version) {
            return Some(wanted.into());
        }
    }
    std::iter::successors(larger_in_family(present_type), |node_type| larger_in_family(node_type))
        .find(|larger| exceeded(larger) == Truth::No)
        .map(Into::into)
}

/// Of what copies data only what is known to be too full: what may be is said with what the upgrade needs. A backup says it
/// in any case.
fn too_full(attempt: &Attempt) -> Option<Finding> {
    let (memory, exceeded) = present(attempt);
    let may_be =
        exceeded == Truth::Unknown && matches!(attempt.operation, Operation::CreateSnapshot(SnapshotFor::NewResource));
    (copies(attempt) && (may_be || exceeded == Truth::Yes)).then_some(())?;
    memory.finding(exceeded, used(attempt), PRESENT).map(|finding| finding.meaning(Property::MakeRoomFirst))
}

/// One statement on memory: this one, unless it is known to be too little or the writes are known to be heavy.
fn needed(attempt: &Attempt) -> Option<Finding> {
    let (from, _) = attempt.redis_upgrade()?;
    let (memory, exceeded) = present(attempt);
    (exceeded != Truth::Yes && !heavy(attempt)).then_some(())?;
    // A half where a fork can double the memory needed.
    let recommended = if forks_no_more(from) { DEFAULT_PERCENT } else { 50 };
    let open = if exceeded == Truth::No { Truth::Yes } else { Truth::Unknown };
    Some(memory.finding(open, used(attempt), PRESENT)?.with("percent", recommended))
}

const WANTED: &[&str] = &[field::USED_BYTES, field::GOAL_NODE_TYPE, field::NODE_TYPE, field::RESERVED_MEMORY];

/// The node type that the data goes to, in place or with the snapshot's data on a new cluster, unless it is known to be
/// no smaller: what fits now fits there as well.
fn goes_to<'a>(attempt: &'a Attempt) -> Option<&'a str> {
    attempt.resource.version.engine().replicates().then_some(())?;
    let wanted = match attempt.operation {
        Operation::Modify(modify) => modify.node_type.as_deref(),
        Operation::Create(create) if create.seeded => create.node_type.as_deref(),
        _ => None,
    }?;
    let present = attempt.resource.node_type.as_deref();
    let smaller = present.map_or(Truth::Unknown, |present| is_larger(present, wanted));
    (present != Some(wanted) && smaller != Truth::No).then_some(wanted)
}

fn does_not_fit(attempt: &Attempt) -> Option<Finding> {
    let memory = Memory::of(attempt, Some(goes_to(attempt)?));
    // Without a figure nothing that the user could say decides it: `memory-not-published` speaks then.
    memory.maxmemory?;
    let used = used(attempt);
    memory.finding(memory.exceeded(used), used, WANTED)
}

/// A scale-down that is known to have room.
fn fits(attempt: &Attempt) -> Option<Finding> {
    let wanted = goes_to(attempt)?;
    let less = is_larger(attempt.resource.node_type.as_deref()?, wanted).certain();
    let (memory, used) = (Memory::of(attempt, Some(wanted)), used(attempt));
    let fits = less && memory.exceeded(used) == Truth::No;
    if fits { memory.finding(Truth::Yes, used, WANTED) } else { None }
}

fn not_published(attempt: &Attempt) -> Option<Finding> {
    let wanted = goes_to(attempt)?;
    Memory::of(attempt, Some(wanted))
        .maxmemory
        .is_none()
        .then(|| Finding::applies(&[field::GOAL_NODE_TYPE]).with("nodeType", wanted))
}

fn heavy(attempt: &Attempt) -> bool {
    attempt.state.facts.data.as_ref().and_then(|data| data.write_rate) == Some(WriteRate::High)
}

fn heavy_writes(attempt: &Attempt) -> Option<Finding> {
    let (memory, exceeded) = present(attempt);
    let syncs = attempt.redis_upgrade().is_some() || matches!(attempt.operation, Operation::AddReplica);
    (heavy(attempt) && exceeded != Truth::Yes && syncs).then_some(())?;
    memory.finding(Truth::Yes, used(attempt), &[field::WRITE_RATE])
}

#[cfg(test)]
mod tests {
    use super::{Memory, Reserve, Truth, grouped};

    fn memory(maxmemory: u64, reserve: Reserve) -> Memory<'static> {
        Memory { node_type: Some("cache.r6g.large"), maxmemory: Some(maxmemory), reserve }
    }

    #[test]
    fn the_reserve_is_taken_off() {
        assert_eq!(memory(14_037_181_030, Reserve::DefaultPercent).usable(), Some(10_527_885_773));
        assert_eq!(memory(1000, Reserve::Percent(50)).usable(), Some(500));
        assert_eq!(memory(1000, Reserve::Percent(0)).usable(), Some(1000));
        assert_eq!(memory(1000, Reserve::Bytes(300)).usable(), Some(700));
        assert_eq!(memory(1000, Reserve::Bytes(3000)).usable(), Some(0));
        assert_eq!(memory(1000, Reserve::Unknown).usable(), None);
        assert_eq!(memory(u64::MAX, Reserve::Percent(25)).usable(), None);
    }

    #[test]
    fn an_unknown_reserve_decides_nothing_in_between() {
        let memory = memory(1000, Reserve::Unknown);
        assert_eq!(memory.exceeded(Some(1001)), Truth::Yes);
        assert_eq!(memory.exceeded(Some(501)), Truth::Unknown);
        assert_eq!(memory.exceeded(Some(500)), Truth::No);
        assert_eq!(memory.exceeded(None), Truth::Unknown);
    }

    #[test]
    fn what_is_exactly_usable_fits() {
        let memory = memory(1000, Reserve::Percent(25));
        assert_eq!((memory.exceeded(Some(750)), memory.exceeded(Some(751))), (Truth::No, Truth::Yes));
    }

    #[test]
    fn digits_are_grouped() {
        assert_eq!(grouped(0), "0");
        assert_eq!(grouped(999), "999");
        assert_eq!(grouped(1000), "1,000");
        assert_eq!(grouped(14_037_181_030), "14,037,181,030");
    }
}
