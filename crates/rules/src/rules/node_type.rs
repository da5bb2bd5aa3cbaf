//! Node types and the engine versions they run.

use crate::catalogue::{
    FactIds, Minimum, READ, is_larger, minimum_version, node_family, some_type_is_too_new, some_type_never_runs,
    sources as s,
};
use crate::day;
use crate::model::eras::ONLINE_SCALE_UP;
use crate::model::facts::Kind;
use crate::model::{Engine, EngineVersion, Guide, Interval, Operation, Truth, field};
use crate::rule::{Attempt, Check, Finding, Parameter, Rule, RuleId, Topic, Weight};
use crate::rules::encryption::has_encryption;

pub(crate) static RULES: &[Rule] = &[
    Rule {
        id: RuleId::of("node-type-needs-newer-engine"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-NODE-01", "F-NODE-02", "F-NODE-03", "F-NODE-04", "F-NODE-05", "F-OPEN-17", "F-N-041"]),
        sources: &[
            s::UG1801_CACHENODES_SUPPORTEDTYPES,
            s::UG2305_CACHENODES_SUPPORTEDTYPES,
            s::LIVE_CACHENODES_SUPPORTEDTYPES,
        ],
        holds: Interval::ALWAYS,
        check: Check::Block(too_old),
    },
    Rule {
        id: RuleId::of("node-type-not-for-engine"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-N-040", "F-N-041", "F-PATH-14"]),
        sources: &[s::LIVE_CACHENODES_SUPPORTEDTYPES],
        holds: Interval::since(day!("2024-10-08")),
        check: Check::Block(not_for_engine),
    },
    Rule {
        id: RuleId::of("node-type-unlisted"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-N-041", "F-N-044"]),
        sources: &[s::LIVE_CACHENODES_SUPPORTEDTYPES, s::CFL],
        holds: Interval::ALWAYS,
        check: Check::Standing(Weight::Know, not_known),
    },
    Rule {
        id: RuleId::of("new-node-type-unlisted"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-N-041", "F-N-044", "F-NODE-10", "F-API-21"]),
        sources: &[s::LIVE_CACHENODES_SUPPORTEDTYPES, s::CFL],
        holds: Interval::ALWAYS,
        check: Check::Block(new_type_not_known),
    },
    Rule {
        id: RuleId::of("node-type-not-allowed"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-NODE-10", "F-API-21"]),
        sources: &[s::SM_LISTALLOWEDNODETYPEMODIFICATIONS],
        holds: Interval::ALWAYS,
        check: Check::Block(not_allowed),
    },
    Rule {
        id: RuleId::of("node-type-closed-to-new-clusters"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-N-043", "F-N-OPEN-11"]),
        sources: &[s::LIVE_CACHENODES_SUPPORTEDTYPES],
        holds: Interval::ALWAYS,
        check: Check::Block(closed),
    },
    Rule {
        id: RuleId::of("reserved-memory-needs-group-per-node-type"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-18-12", "F-PATH-34"]),
        sources: &[s::UG1801_REDIS_MEMORY_MANAGEMENT, s::UG1801_SCALING_REDISREPLGRPS_SCALEUP],
        holds: Interval::ALWAYS,
        check: Check::Notice(Weight::Act, reserved_memory),
    },
    Rule {
        id: RuleId::of("previous-generation-node"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-NODE-07", "F-NODE-09"]),
        sources: &[s::UG1801_CACHENODES_SUPPORTEDTYPES, s::LIVE_CACHENODES_SUPPORTEDTYPES],
        holds: Interval::ALWAYS,
        check: Check::Standing(Weight::Know, previous_generation),
    },
    Rule {
        id: RuleId::of("no-encryption-in-transit-on-m1-m2"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-NODE-08"]),
        sources: &[s::NOTE_THREADS],
        holds: Interval::ALWAYS,
        check: Check::Standing(Weight::Know, old_without_encryption),
    },
    Rule {
        id: RuleId::of("data-tiering-stays-on-r6gd"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-PATH-32", "F-GATE-13", "F-NODE-05"]),
        sources: &[s::UG2305_DATA_TIERING],
        holds: Interval::since(day!("2023-05-22")),
        check: Check::Block(leaves_tiering),
    },
    Rule {
        id: RuleId::of("engine-before-node-type"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-NODE-04", "F-NODE-06", "F-N-041", "F-PATH-34"]),
        sources: &[s::UG2305_CACHENODES_SUPPORTEDTYPES, s::LIVE_CACHENODES_SUPPORTEDTYPES],
        holds: Interval::ALWAYS,
        check: Check::Standing(Weight::Act, engine_first),
    },
    Rule {
        id: RuleId::of("node-type-before-engine"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-NODE-06", "F-N-041", "F-PATH-14"]),
        sources: &[s::LIVE_CACHENODES_SUPPORTEDTYPES],
        holds: Interval::ALWAYS,
        check: Check::Standing(Weight::Act, node_type_first),
    },
    Rule {
        id: RuleId::of("one-request-for-scale-up-only"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-BLK-13", "F-BLK-25", "F-OPEN-16"]),
        sources: &[s::S0, s::LIVE_RESOLVING_BLOCKED_ENGINE_UPGRADES],
        holds: Interval::ALWAYS,
        check: Check::Block(with_a_smaller_type),
    },
    Rule {
        id: RuleId::of("new-cluster-node-type"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-NODE-04", "F-N-041"]),
        sources: &[s::LIVE_CACHENODES_SUPPORTEDTYPES],
        holds: Interval::since(day!("2023-05-22")),
        check: Check::Notice(Weight::Act, on_another),
    },
    Rule {
        id: RuleId::of("data-tiering-stays-in-its-backups"),
        topic: Topic::Compatibility,
        facts: FactIds::of(&["F-PATH-32"]),
        sources: &[s::UG2305_DATA_TIERING],
        holds: Interval::since(day!("2021-11-23")),
        check: Check::Standing(Weight::Know, tiered_backups),
    },
];

/// The node type, where known, and the version that the operation leads to, where it changes one of them.
fn outcome<'a>(attempt: &'a Attempt) -> Option<(Option<&'a str>, EngineVersion)> {
    if let Operation::Create(create) = attempt.operation {
        return (!create.serverless).then_some((create.node_type.as_deref(), create.version));
    }
    let (version, node_type) = (attempt.target(), attempt.new_node_type());
    let asks = version.is_some() || node_type.is_some();
    (asks && attempt.resource.kind != Kind::Serverless).then(|| {
        let present = attempt.resource.node_type.as_deref();
        (node_type.or(present), version.unwrap_or(attempt.resource.version))
    })
}

/// A newer version runs on every node type that an older one runs on; only a downgrade can end on the wrong node
/// (F-PATH-14).
fn goes_down(attempt: &Attempt, to: EngineVersion) -> bool {
    let from = attempt.resource.version;
    match (from.engine(), to.engine()) {
        (from_engine, to_engine) if from_engine == to_engine => to < from,
        (Engine::Valkey, _) => true,
        _ => some_type_is_too_new(attempt.guide, to),
    }
}

const MINIMUM: &[&str] = &[field::NODE_TYPE, field::GOAL_NODE_TYPE, field::GOAL_VERSION];

/// Whether AWS's list for this cluster has the node type asked for. The list is that of the engine version and node type
/// at the start; a new cluster is not in it.
fn allowed(attempt: &Attempt) -> Truth {
    let same = attempt.version_at_start() == Some(attempt.resource.version)
        && attempt.resource.node_type.as_deref() == attempt.state.facts.node_type.as_deref();
    let in_place = !matches!(attempt.operation, Operation::Create(_)) && attempt.state.replacement.is_none();
    match attempt.new_node_type() {
        Some(wanted) if same && in_place => attempt.state.facts.allows_node_type(wanted),
        _ => Truth::Unknown,
    }
}

/// Together with an upgrade, the list decides only where it has the type: the new version may run on more of them.
fn not_allowed(attempt: &Attempt) -> Option<Finding> {
    let wanted = attempt.new_node_type().filter(|_| attempt.upgrade().is_none())?;
    (allowed(attempt) == Truth::No).then(|| {
        let because: &[&str] = &[field::ALLOWED_NODE_TYPES, field::GOAL_NODE_TYPE];
        Finding::applies(because).with("nodeType", wanted)
    })
}

fn too_old(attempt: &Attempt) -> Option<Finding> {
    let (node_type, version) = outcome(attempt)?;
    if allowed(attempt) == Truth::Yes && !goes_down(attempt, version) {
        return None;
    }
    let Some(node_type) = node_type else {
        return goes_down(attempt, version).then(|| Finding::depends(MINIMUM, field::NODE_TYPE));
    };
    match minimum_version(node_type, version.engine(), attempt.guide) {
        // Minimums are for choosing a type. A cluster that runs an older version on this type stays there (F-NODE-02).
        Minimum::From(minimum) if keeps_its_nodes(attempt) && runs_below(attempt, minimum) => None,
        Minimum::From(minimum) if version < minimum => {
            Some(Finding::applies(MINIMUM).with("nodeType", node_type).version("minimum", minimum))
        }
        _ => None,
    }
}

/// Whether the operation leaves the resource on its nodes.
fn keeps_its_nodes(attempt: &Attempt) -> bool {
    attempt.new_node_type().is_none() && !matches!(attempt.operation, Operation::Create(_))
}

/// Whether the running version is below a minimum of the same engine already.
fn runs_below(attempt: &Attempt, minimum: EngineVersion) -> bool {
    let running = attempt.resource.version;
    running.engine() == minimum.engine() && running < minimum
}

fn not_for_engine(attempt: &Attempt) -> Option<Finding> {
    let because: &[&str] = &[field::NODE_TYPE, field::GOAL_NODE_TYPE, field::GOAL_ENGINE];
    let (node_type, version) = outcome(attempt)?;
    if allowed(attempt) == Truth::Yes && attempt.upgrade().is_none() {
        return None;
    }
    let Some(node_type) = node_type else {
        let present = attempt.resource.version.engine();
        let may_not_run = version.engine() != present
            && (present == Engine::Valkey || some_type_never_runs(attempt.guide, version.engine()));
        return may_not_run.then(|| Finding::depends(because, field::NODE_TYPE).with("engine", version.engine()));
    };
    (minimum_version(node_type, version.engine(), attempt.guide) == Minimum::NotOffered)
        .then(|| Finding::applies(because).with("nodeType", node_type).with("engine", version.engine()))
}

/// The cluster runs on a family that AWS may have added since.
fn not_known(attempt: &Attempt) -> Option<Finding> {
    let present = attempt.resource.node_type.as_deref().filter(|_| attempt.is_at_start());
    let node_type = present.filter(|node_type| node_family(node_type).is_none())?;
    Some(Finding::applies(&[field::NODE_TYPE]).with("nodeType", node_type).with("date", READ))
}

/// Whether a family that AWS may have added since runs the version, no document read says.
fn new_type_not_known(attempt: &Attempt) -> Option<Finding> {
    let (node_type, version) = outcome(attempt)?;
    let node_type = node_type.filter(|node_type| node_family(node_type).is_none())?;
    if allowed(attempt) == Truth::Yes && !goes_down(attempt, version) {
        return None;
    }
    let is_new = attempt.resource.node_type.as_deref() != Some(node_type);
    let because: &[&str] = if is_new { &[field::GOAL_NODE_TYPE] } else { &[field::NODE_TYPE] };
    let finding = Finding::open(because).with("nodeType", node_type).with("date", READ).version("version", version);
    (is_new || goes_down(attempt, version)).then_some(finding)
}

/// What is there keeps its type; only a new cluster cannot have it.
fn closed(attempt: &Attempt) -> Option<Finding> {
    let Operation::Create(create) = attempt.operation else { return None };
    let node_type = create.node_type.as_deref()?;
    node_family(node_type)?
        .is_closed(attempt.guide)
        .then(|| Finding::applies(&[field::NODE_TYPE, field::GOAL_NODE_TYPE]).with("nodeType", node_type))
}

/// Bytes set aside by the one parameter need a group of their own for each node type; 0, the default, sets nothing aside.
fn reserved_memory(attempt: &Attempt) -> Option<Finding> {
    attempt.new_node_type()?;
    attempt.resource.version.engine().replicates().then_some(())?;
    let reserved = match attempt.parameter("reserved-memory") {
        Parameter::Set(value) => Truth::from(value != "0"),
        Parameter::NotSet => Truth::No,
        Parameter::Unknown => Truth::Unknown,
    };
    Finding::when(reserved, &[field::PARAMETERS, field::GOAL_NODE_TYPE], field::PARAMETERS)
}

/// The node type asked for and the one that is there.
fn named<'a>(attempt: &'a Attempt) -> impl Iterator<Item = &'a str> {
    let present = attempt.resource.node_type.as_deref().filter(|_| attempt.is_at_start());
    attempt.new_node_type().into_iter().chain(present)
}

fn previous_generation(attempt: &Attempt) -> Option<Finding> {
    let because: &[&str] = &[field::NODE_TYPE, field::GOAL_NODE_TYPE];
    // A serverless cache has no node type.
    (attempt.resource.kind != Kind::Serverless).then_some(())?;
    let previous = |node_type: &str| node_family(node_type).is_some_and(|family| family.is_previous(attempt.guide));
    if let Some(node_type) = named(attempt).find(|node_type| previous(node_type)) {
        return Some(Finding::applies(because).with("nodeType", node_type));
    }
    let unknown = attempt.resource.node_type.is_none() && attempt.is_at_start();
    unknown.then(|| Finding::depends(because, field::NODE_TYPE))
}

/// Reported where the version to come has encryption, so that somebody may count on it.
fn old_without_encryption(attempt: &Attempt) -> Option<Finding> {
    let (_, to) = attempt.redis_upgrade()?;
    has_encryption(to).then_some(())?;
    let old = |node_type: &&str| node_type.starts_with("cache.m1.") || node_type.starts_with("cache.m2.");
    named(attempt)
        .find(old)
        .map(|node_type| Finding::applies(&[field::NODE_TYPE, field::GOAL_NODE_TYPE]).with("nodeType", node_type))
}

/// Whether nodes of this type can keep data on disk (F-NODE-05).
pub fn has_data_tiering(node_type: &str) -> bool {
    node_type.starts_with("cache.r6gd.")
}

/// Whether the resource keeps data on disk. Without a node type the switch alone may say so; versions before 6.2 cannot.
fn tiered(attempt: &Attempt) -> Truth {
    let version = attempt.resource.version;
    let can = version.at_least_redis(6, 2, 0);
    let has = match (attempt.resource.node_type.as_deref(), attempt.state.facts.data_tiering) {
        (Some(present), _) => Truth::from(has_data_tiering(present)),
        (None, known) => Truth::from(known),
    };
    has.and(can.into())
}

/// From the only family with data tiering to another one: neither in place nor from a snapshot.
fn leaves_tiering(attempt: &Attempt) -> Option<Finding> {
    let because: &[&str] = &[field::DATA_TIERING, field::NODE_TYPE, field::GOAL_NODE_TYPE];
    let wanted = match attempt.operation {
        Operation::Modify(modify) => modify.node_type.as_deref(),
        Operation::Create(create) if create.seeded => create.node_type.as_deref(),
        _ => None,
    }?;
    if has_data_tiering(wanted) {
        return None;
    }
    Finding::when(tiered(attempt), because, field::NODE_TYPE).map(|finding| finding.with("nodeType", wanted))
}

/// Whether a node type runs the version, as far as the documents say.
pub fn runs_version(guide: Guide, node_type: &str, version: EngineVersion) -> bool {
    match minimum_version(node_type, version.engine(), guide) {
        Minimum::From(minimum) => minimum <= version,
        Minimum::NotOffered => false,
        Minimum::Unknown => true,
    }
}

/// Whether a failover makes a scale-up short; before that copy it blocks the primary from start to end anyway (F-DOWN-24).
pub fn failover_shortens_scale_up(guide: Guide) -> bool {
    guide.date >= ONLINE_SCALE_UP
}

/// An engine version and a node type that is not larger: the documents have one request for scale *up* and upgrade alone.
fn with_a_smaller_type(attempt: &Attempt) -> Option<Finding> {
    let Operation::Modify(modify) = attempt.operation else { return None };
    let (node_type, _) = (modify.node_type.as_deref()?, attempt.upgrade()?);
    attempt.resource.version.engine().replicates().then_some(())?;
    let because: &[&str] = &[field::NODE_TYPE, field::GOAL_NODE_TYPE, field::GOAL_VERSION];
    let finding = match attempt.resource.node_type.as_deref() {
        None => Finding::depends(because, field::NODE_TYPE),
        // A pair that cannot be compared counts as a scale-up, as it does in the table of blocked operations.
        Some(present) => (is_larger(node_type, present) == Truth::No).then(|| Finding::applies(because))?,
    };
    Some(finding.with("nodeType", node_type))
}

/// The version before and after and the node type asked for, where both change and no one request does it; and whether that
/// is certain.
fn both_change<'a>(attempt: &'a Attempt) -> Option<(EngineVersion, EngineVersion, &'a str, Truth)> {
    let (from, to) = attempt.redis_upgrade()?;
    let wanted = attempt.new_node_type()?;
    let apart = match attempt.resource.node_type.as_deref() {
        None => Truth::Unknown,
        Some(present) => Truth::from(is_larger(wanted, present) == Truth::No),
    };
    Some((from, to, wanted, apart))
}

fn engine_first(attempt: &Attempt) -> Option<Finding> {
    let (from, to, wanted, apart) = both_change(attempt)?;
    let runs = |version| runs_version(attempt.guide, wanted, version);
    (!runs(from) && runs(to)).then_some(())?;
    Some(Finding::when(apart, MINIMUM, field::NODE_TYPE)?.with("nodeType", wanted).version("from", from))
}

fn node_type_first(attempt: &Attempt) -> Option<Finding> {
    let (from, to, wanted, apart) = both_change(attempt)?;
    let runs = |node_type| runs_version(attempt.guide, node_type, to);
    let present = attempt.resource.node_type.as_deref();
    let stays = from.engine() == to.engine() || !runs(wanted) || present.is_some_and(runs);
    (!stays).then_some(())?;
    Some(
        Finding::when(apart, MINIMUM, field::NODE_TYPE)?
            .with("nodeType", present.unwrap_or_default())
            .version("to", to),
    )
}

/// The old type does not run the version of the new cluster, and nobody asked for another.
fn on_another(attempt: &Attempt) -> Option<Finding> {
    let Operation::Create(create) = attempt.operation else { return None };
    let (present, new) = (attempt.state.facts.node_type.as_deref()?, create.node_type.as_deref()?);
    (present != new && !runs_version(attempt.guide, present, create.version)).then(|| {
        let because: &[&str] = &[field::NODE_TYPE, field::GOAL_VERSION];
        Finding::applies(because).with("nodeType", new).with("present", present).version("to", create.version)
    })
}

fn tiered_backups(attempt: &Attempt) -> Option<Finding> {
    let upgrades = attempt.redis_upgrade().is_some() && attempt.is_at_start();
    let because: &[&str] = &[field::NODE_TYPE, field::DATA_TIERING];
    Finding::when(tiered(attempt).and(upgrades.into()), because, field::NODE_TYPE)
}
