//! Pending modifications, and what they block.

use crate::catalogue::{FactIds, is_larger, sources as s};
use crate::day;
use crate::model::facts::{Cluster, Kind};
use crate::model::{Engine, EngineVersion, Interval, Modify, Operation, Pending, Timing, Truth, field};
use crate::rule::{Attempt, Check, Finding, Property, Resolution, Rule, RuleId, Topic, Weight};
use crate::rules::seeding::can_seed;

pub(crate) static RULES: &[Rule] = &[
    Rule {
        id: RuleId::of("pending-scale-up-blocks-engine-upgrade"),
        topic: Topic::Timing,
        facts: FactIds::of(&[
            "F-BLK-01",
            "F-BLK-04",
            "F-BLK-11",
            "F-BLK-12",
            "F-BLK-13",
            "F-BLK-25",
            "F-API-32",
            "F-OPEN-07",
        ]),
        sources: &[s::S0, s::LIVE_RESOLVING_BLOCKED_ENGINE_UPGRADES],
        holds: Interval::ALWAYS,
        check: Check::Block(scale_up_pending),
    },
    Rule {
        id: RuleId::of("pending-engine-upgrade-blocks-scale-up"),
        topic: Topic::Timing,
        facts: FactIds::of(&["F-BLK-02", "F-BLK-03", "F-BLK-21", "F-BLK-22", "F-BLK-23", "F-BLK-24", "F-BLK-25"]),
        sources: &[
            s::S0,
            s::UG1801_SCALING_REDISSTANDALONE_SCALEUP,
            s::UG1801_SCALING_REDISREPLGRPS_SCALEUP,
            s::LIVE_RESOLVING_BLOCKED_ENGINE_UPGRADES,
        ],
        holds: Interval::ALWAYS,
        check: Check::Block(engine_upgrade_pending),
    },
    Rule {
        id: RuleId::of("apply-immediately-runs-pending"),
        topic: Topic::Timing,
        facts: FactIds::of(&["F-BLK-26", "F-API-34", "F-API-35", "F-OPEN-07"]),
        sources: &[s::SM_MODIFYREPLICATIONGROUP, s::SM_MODIFYCACHECLUSTER],
        holds: Interval::ALWAYS,
        check: Check::Notice(Weight::Act, sweeps_along),
    },
    Rule {
        id: RuleId::of("pending-may-run-along"),
        topic: Topic::Timing,
        facts: FactIds::of(&["F-BLK-12", "F-BLK-26", "F-API-34"]),
        sources: &[s::S0, s::SM_MODIFYREPLICATIONGROUP, s::SM_MODIFYCACHECLUSTER],
        holds: Interval::ALWAYS,
        check: Check::Condition(runs_along),
    },
    Rule {
        id: RuleId::of("pending-may-run-before-window"),
        topic: Topic::Timing,
        facts: FactIds::of(&["F-WIN-04", "F-API-34", "F-OPEN-10"]),
        sources: &[s::SM_MODIFYREPLICATIONGROUP, s::SM_MODIFYCACHECLUSTER],
        holds: Interval::ALWAYS,
        check: Check::Notice(Weight::Know, may_run_early),
    },
    Rule {
        id: RuleId::of("window-end-not-promised"),
        topic: Topic::Timing,
        facts: FactIds::of(&["F-WIN-05"]),
        sources: &[s::UG1801_VERSIONMANAGEMENT_MAINTENANCEWINDOW, s::LIVE_MAINTENANCE_WINDOW],
        holds: Interval::ALWAYS,
        check: Check::Notice(Weight::Background, window_end),
    },
    Rule {
        id: RuleId::of("pending-upgrade-cannot-be-cancelled"),
        topic: Topic::Timing,
        facts: FactIds::of(&["F-OPEN-12", "F-18-23"]),
        sources: &[s::UG1801_CLUSTERS_CANCELPENDING, s::S0],
        holds: Interval::ALWAYS,
        check: Check::Notice(Weight::Know, no_cancel),
    },
    Rule {
        id: RuleId::of("cancels-pending-by-doing-it"),
        topic: Topic::Timing,
        facts: FactIds::of(&["F-BLK-13", "F-BLK-24"]),
        sources: &[s::S0, s::UG1801_SCALING_REDISREPLGRPS_SCALEUP, s::LIVE_RESOLVING_BLOCKED_ENGINE_UPGRADES],
        holds: Interval::ALWAYS,
        check: Check::Notice(Weight::Know, done_at_once),
    },
    Rule {
        id: RuleId::of("resharding-in-progress"),
        topic: Topic::Timing,
        facts: FactIds::of(&["F-API-31", "F-API-33", "F-ERR-06"]),
        sources: &[s::SM_REPLICATIONGROUPPENDINGMODIFIEDVALUES, s::GH_TERRAFORM_36017],
        holds: Interval::ALWAYS,
        check: Check::Notice(Weight::Act, resharding),
    },
    Rule {
        id: RuleId::of("pending-change-not-covered"),
        topic: Topic::Timing,
        facts: FactIds::of(&["F-BLK-25", "F-OPEN-16"]),
        sources: &[s::S0, s::LIVE_RESOLVING_BLOCKED_ENGINE_UPGRADES],
        holds: Interval::ALWAYS,
        check: Check::Notice(Weight::Act, not_covered),
    },
    Rule {
        id: RuleId::of("combine-failed-in-field"),
        topic: Topic::Timing,
        facts: FactIds::of(&["F-OPEN-08", "F-PATH-37"]),
        sources: &[s::S0, s::LIVE_RESOLVING_BLOCKED_ENGINE_UPGRADES, s::NOTE_MOJ],
        holds: Interval::since(day!("2024-10-08")),
        check: Check::Notice(Weight::Know, combined),
    },
    Rule {
        id: RuleId::of("pending-upgrade-excludes-target"),
        topic: Topic::Timing,
        facts: FactIds::of(&["F-API-34", "F-API-35", "F-BLK-26", "F-OPEN-12"]),
        sources: &[s::SM_MODIFYREPLICATIONGROUP, s::UG1801_CLUSTERS_CANCELPENDING],
        holds: Interval::ALWAYS,
        check: Check::Block(excludes_target),
    },
    Rule {
        id: RuleId::of("backup-before-pending-upgrade-runs"),
        topic: Topic::Timing,
        facts: FactIds::of(&["F-WIN-04", "F-OPEN-12", "F-ROLL-02"]),
        sources: &[s::SM_MODIFYREPLICATIONGROUP],
        holds: Interval::ALWAYS,
        check: Check::Condition(backup_first),
    },
];

/// An immediate modification of an engine that the table speaks of.
fn immediate<'a>(attempt: &Attempt<'a>) -> Option<&'a Modify> {
    match attempt.operation {
        Operation::Modify(modify)
            if modify.timing == Timing::Immediately && attempt.resource.version.engine().replicates() =>
        {
            Some(modify)
        }
        _ => None,
    }
}

/// What the documents name for both blocks (F-BLK-11, F-BLK-12, F-BLK-13).
const RESOLUTIONS: Property =
    Property::ResolvedBy(&[Resolution::RequestForWindow, Resolution::WaitForWindow, Resolution::OneRequest]);

/// The table speaks of scale *up*: a pending smaller type does not block, one that cannot be compared might.
fn pending_scale_up(attempt: &Attempt) -> Truth {
    match (&attempt.resource.pending_node_type, attempt.resource.node_type.as_deref()) {
        (Pending::Nothing, _) => Truth::No,
        (Pending::Unknown, _) => Truth::Unknown,
        (Pending::Value(_), None) => Truth::Yes,
        // A pair that cannot be compared counts as a scale-up: the conservative reading.
        (Pending::Value(pending), Some(present)) => is_larger(pending, present).possible().into(),
    }
}

fn scale_up_pending(attempt: &Attempt) -> Option<Finding> {
    let modify = immediate(attempt).filter(|modify| modify.node_type.is_none())?;
    let to = modify.version?;
    let mut finding = Finding::when(
        pending_scale_up(attempt),
        &[field::PENDING_NODE_TYPE, field::GOAL_VERSION, field::GOAL_TIMING],
        field::PENDING,
    )?
    .meaning(RESOLUTIONS)
    .version("to", to);
    if let Some(pending) = attempt.resource.pending_node_type.value() {
        finding = finding.with("pendingNodeType", pending);
    }
    Some(finding)
}

fn engine_upgrade_pending(attempt: &Attempt) -> Option<Finding> {
    let modify = immediate(attempt).filter(|modify| modify.version.is_none())?;
    let node_type = modify.node_type.as_ref()?;
    let scale_up = attempt
        .resource
        .node_type
        .as_deref()
        .map_or(Truth::Yes, |present| is_larger(node_type, present).possible().into());
    let mut finding = Finding::when(
        attempt.resource.pending_engine.has_value().and(scale_up),
        &[field::PENDING_VERSION, field::GOAL_NODE_TYPE, field::GOAL_TIMING],
        field::PENDING,
    )?
    .meaning(RESOLUTIONS)
    .with("nodeType", node_type);
    if let Some(pending) = attempt.resource.pending_engine.value() {
        finding = finding.version("pendingVersion", pending);
    }
    Some(finding)
}

/// What is pending, in words: versions with their engine, and node types.
fn pending_values(attempt: &Attempt) -> Vec<String> {
    let mut pending: Vec<String> = Vec::new();
    pending.extend(attempt.resource.pending_engine.value().map(|version| version.name()));
    pending.extend(attempt.resource.pending_node_type.value().map(ToString::to_string));
    pending.extend(other(attempt).iter().cloned());
    pending
}

fn other<'a>(attempt: &Attempt<'a>) -> &'a [String] {
    attempt.state.facts.pending.as_ref().and_then(|pending| pending.other.as_deref()).unwrap_or_default()
}

fn sweeps_along(attempt: &Attempt) -> Option<Finding> {
    let applies = match attempt.operation {
        Operation::Modify(modify) => modify.timing == Timing::Immediately,
        operation => changes_global_datastore(operation),
    };
    if !applies {
        return None;
    }
    let known = pending_values(attempt);
    if !known.is_empty() {
        return Some(Finding::applies(&[field::PENDING, field::GOAL_TIMING]).with("pending", known.join(", ")));
    }
    let unknown = attempt.resource.pending_engine.has_value().or(attempt.resource.pending_node_type.has_value());
    (unknown == Truth::Unknown).then(|| Finding::depends(&[field::PENDING, field::GOAL_TIMING], field::PENDING))
}

/// What nobody has named runs in the window, or along with a request that takes effect at once. Requests for an engine
/// version or a node type are judged by the table of blocked operations, which does not speak of Memcached.
fn runs_along(attempt: &Attempt) -> Option<Finding> {
    use Operation as Op;
    let judged = attempt.resource.version.engine().replicates();
    let runs = matches!(attempt.operation, Op::Modify(modify) if !judged && modify.timing == Timing::Immediately)
        || changes_global_datastore(attempt.operation)
        || matches!(
            attempt.operation,
            Op::WaitForWindow
                | Op::JoinReplicationGroup
                | Op::AddReplica
                | Op::EnableFailover
                | Op::ChangeClusterMode(_)
                | Op::EncryptInTransit(_)
        );
    let resource = attempt.resource;
    let unknown =
        matches!(resource.pending_engine, Pending::Unknown) || matches!(resource.pending_node_type, Pending::Unknown);
    (runs && unknown).then(|| Finding::depends(&[field::PENDING], field::PENDING))
}

/// Its request can only be applied immediately (F-GDS-02).
fn changes_global_datastore(operation: &Operation) -> bool {
    matches!(operation, Operation::ModifyGlobal { .. } | Operation::ScaleGlobal(_))
}

fn in_window(attempt: &Attempt) -> bool {
    matches!(attempt.operation, Operation::Modify(modify) if modify.timing == Timing::MaintenanceWindow)
}

fn may_run_early(attempt: &Attempt) -> Option<Finding> {
    let is_pending = attempt.resource.pending_engine.value().is_some()
        || attempt.resource.pending_node_type.value().is_some()
        || in_window(attempt);
    (is_pending && modifies_or_waits(attempt)).then_some(())?;
    Some(match attempt.state.facts.maintenance_window.as_deref() {
        Some(window) => {
            Finding::applies(&[field::PENDING, field::GOAL_TIMING, field::MAINTENANCE_WINDOW]).with("window", window)
        }
        None => Finding::depends(&[field::PENDING, field::GOAL_TIMING], field::MAINTENANCE_WINDOW),
    })
}

fn modifies_or_waits(attempt: &Attempt) -> bool {
    matches!(attempt.operation, Operation::Modify(_) | Operation::WaitForWindow)
}

fn window_end(attempt: &Attempt) -> Option<Finding> {
    attempt.uses_window().then(|| Finding::applies(&[field::GOAL_TIMING]))
}

fn no_cancel(attempt: &Attempt) -> Option<Finding> {
    let upgrade_pending =
        attempt.resource.pending_engine.value().is_some() || in_window(attempt) && attempt.upgrade().is_some();
    (upgrade_pending && modifies_or_waits(attempt))
        .then(|| Finding::applies(&[field::PENDING_VERSION, field::GOAL_TIMING]))
}

fn not_covered(attempt: &Attempt) -> Option<Finding> {
    if !matches!(attempt.operation, Operation::Modify(_)) {
        return None;
    }
    // What is being resharded is not pending, and has a rule of its own.
    let mut pending: Vec<String> =
        other(attempt).iter().filter(|word| !word.starts_with("Resharding")).cloned().collect();
    if let (Some(node_type), Truth::No) = (attempt.resource.pending_node_type.value(), pending_scale_up(attempt)) {
        pending.push(node_type.to_string());
    }
    (!pending.is_empty()).then(|| {
        Finding::applies(&[field::PENDING_OTHER, field::PENDING_NODE_TYPE]).with("pending", pending.join(", "))
    })
}

/// Engine version and node type in one request, while an engine upgrade is pending: the third resolution option.
fn done_at_once(attempt: &Attempt) -> Option<Finding> {
    let modify = immediate(attempt).filter(|modify| modify.version.is_some() && modify.node_type.is_some())?;
    let pending = attempt.resource.pending_engine.value()?;
    (modify.version.as_ref() == Some(pending))
        .then(|| Finding::applies(&[field::PENDING_VERSION, field::GOAL_TIMING]).version("pendingVersion", pending))
}

/// AWS's word for shards that are being moved: it shows progress, and waits for no window (F-API-03).
fn resharding(attempt: &Attempt) -> Option<Finding> {
    let changes = matches!(attempt.operation, Operation::Modify(_) | Operation::Reshard(_));
    let moved = other(attempt).iter().any(|word| word.starts_with("Resharding"));
    (changes && moved && attempt.state.replacement.is_none()).then(|| Finding::applies(&[field::PENDING_OTHER]))
}

fn combined(attempt: &Attempt) -> Option<Finding> {
    let modify = immediate(attempt)?;
    (modify.version.is_some() && modify.node_type.is_some())
        .then(|| Finding::applies(&[field::GOAL_VERSION, field::GOAL_NODE_TYPE]))
}

/// The pending node type that replaces the present one although that is what is asked for: nothing that is pending can be
/// cancelled (F-18-23, F-OPEN-12).
pub fn pending_despite<'c>(cluster: &'c Cluster, wanted: Option<&str>) -> Option<&'c str> {
    let pending = cluster.pending.as_ref()?.node_type.as_deref()?;
    let keeps = wanted.is_some() && wanted == cluster.node_type.as_deref();
    (keeps && wanted != Some(pending)).then_some(pending)
}

/// A pending engine upgrade from which the target cannot be reached: AWS names no way to cancel it, and a newer request replaces
/// it for cache clusters alone.
fn excludes_target(attempt: &Attempt) -> Option<Finding> {
    let replaced = attempt.resource.kind == Kind::CacheCluster;
    let (from, to) = attempt.upgrade().filter(|_| !replaced && matches!(attempt.operation, Operation::Modify(_)))?;
    let because: &[&str] = &[field::PENDING_VERSION, field::GOAL_VERSION];
    let excludes = |pending: EngineVersion| {
        if pending.engine() == to.engine() { pending > to } else { pending.engine() == Engine::Valkey }
    };
    match &attempt.resource.pending_engine {
        Pending::Value(pending) if excludes(*pending) => {
            Some(Finding::applies(because).version("pendingVersion", pending).version("to", to))
        }
        // Whatever upgrade is pending leads away from an older version.
        Pending::Unknown if excludes(from) => Some(Finding::depends(because, field::PENDING).version("to", to)),
        Pending::Value(_) | Pending::Unknown | Pending::Nothing => None,
    }
}

/// What is pending can run before the backup is complete, and its version cannot be restored into the target.
fn backup_first(attempt: &Attempt) -> Option<Finding> {
    let Operation::Create(create) = attempt.operation else { return None };
    let pending = attempt.resource.pending_engine.value().filter(|_| create.seeded)?;
    (!can_seed(attempt.guide, *pending, create.version)).then(|| {
        Finding::applies(&[field::PENDING, field::GOAL_VERSION])
            .version("pendingVersion", *pending)
            .version("to", create.version)
    })
}
