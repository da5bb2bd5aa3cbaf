//! What an operation interrupts.

use crate::catalogue::{SourceId, sources as s};
use crate::interruption::{
    Basis, Effect, Interruption, Seconds, Span, engine_upgrade, not_stated, nothing, scale_up, span, untouched, worse,
};
use crate::model::{Modify, Operation, Timing, forks_no_more};
use crate::rule::Attempt;

const RESTORE: &[SourceId] = &[s::UG1801_SCALING_REDIS_CLUSTER_MODE_ENABLED, s::S4];
const MEMCACHED: &[SourceId] = &[s::S0];
const MODE: &[SourceId] = &[s::LIVE_MODIFY_CLUSTER_MODE];
const SERVERLESS: &[SourceId] = &[s::LIVE_VERSIONMANAGEMENT];
const PENDING: &[SourceId] = &[s::SM_MODIFYREPLICATIONGROUP];

/// What an operation interrupts, tried in a state.
pub(crate) fn of(attempt: &Attempt) -> Interruption {
    match attempt.operation {
        // A request for the window interrupts nothing yet; the window does.
        Operation::Modify(modify) if modify.timing == Timing::MaintenanceWindow => nothing(),
        Operation::Modify(modify) => modification(attempt, modify),
        // What is known to wait runs as the modification it is; see the service model.
        Operation::WaitForWindow => unknown_pending(),
        Operation::ScaleGlobal(node_type) => scale_up(attempt, node_type),
        Operation::ModifyGlobal { version, .. } => engine_upgrade(attempt, *version),
        _ => other(attempt),
    }
}

/// An engine change, a new node type, or both at once: the worse of the two, part by part.
fn modification(attempt: &Attempt, modify: &Modify) -> Interruption {
    let upgrade = modify.version.filter(|version| *version != attempt.resource.version);
    match (upgrade, modify.node_type.as_deref()) {
        (Some(version), Some(node_type)) => worse(engine_upgrade(attempt, version), scale_up(attempt, node_type)),
        (Some(version), None) => engine_upgrade(attempt, version),
        (None, Some(node_type)) => scale_up(attempt, node_type),
        (None, None) => nothing(),
    }
}

/// Everything that is not an engine upgrade or a new node type.
fn other(attempt: &Attempt) -> Interruption {
    match attempt.operation {
        Operation::CreateSnapshot => snapshot(attempt),
        Operation::SwitchApplication => switch(attempt),
        Operation::ChangeClusterMode(_) => not_stated("cluster-mode-change-not-stated", MODE),
        Operation::EncryptInTransit(_) => not_stated("in-transit-change-not-stated", &[s::SM_MODIFYREPLICATIONGROUP]),
        Operation::Reshard(_) => not_stated("reshard-not-stated", RESTORE),
        Operation::JoinReplicationGroup => not_stated("join-not-stated", &[s::LIVE_VERSIONMANAGEMENT_HOWTO]),
        Operation::AddReplica | Operation::EnableFailover => {
            not_stated("enable-failover-not-stated", &[s::S4, s::SM_MODIFYREPLICATIONGROUP])
        }
        Operation::TurnAofOff | Operation::CreateParameterGroup(_) => untouched(&[s::SM_CREATECACHEPARAMETERGROUP]),
        Operation::Create(_) => untouched(&[s::SM_CREATEREPLICATIONGROUP]),
        Operation::DeleteOld => untouched(&[s::SM_DELETEREPLICATIONGROUP]),
        // "No impact" is said of minor versions only; "without downtime" says nothing of connections (F-SLS-01).
        Operation::ModifyServerless(_) => Interruption {
            connections: span(Effect::NotStated, Basis::NotPublished, "connections-not-stated", SERVERLESS),
            ..serverless()
        },
        Operation::AwaitAutomaticUpgrade(_) => serverless(),
        Operation::MakeAvailable => untouched(&[s::UG1801_BACKUPS]),
        Operation::EmptyOtherDatabases => untouched(MODE),
        Operation::Modify(_)
        | Operation::ScaleGlobal(_)
        | Operation::EncryptAtRest
        | Operation::WaitForWindow
        | Operation::ModifyGlobal { .. } => nothing(),
    }
}

/// A window in which something may run that nobody has named.
fn unknown_pending() -> Interruption {
    not_stated("pending-unknown", PENDING)
}

/// A forked save stops the parent for up to ten seconds; of a save without a fork no interruption is stated.
fn snapshot(attempt: &Attempt) -> Interruption {
    let sources: &[SourceId] = &[s::UG1801_BACKUPS, s::UG2305_BACKUPS];
    if forks_no_more(attempt.resource.version) {
        return not_stated("snapshot-not-stated", &[s::UG1801_REPLICATION_REDIS_VERSIONS]);
    }
    let pause = span(Effect::Interrupted, Basis::Documented, "snapshot-fork-up-to-10-seconds", sources)
        .lasting(Seconds { min: 0, max: 10 });
    Interruption { reads: pause.clone(), writes: pause, ..untouched(&[s::UG1801_BACKUPS]) }
}

fn switch(attempt: &Attempt) -> Interruption {
    let seeded = attempt.state.snapshot.is_some() || attempt.state.seeded_from_backup;
    let (statement, data): (&str, Span) = if seeded {
        ("until-switch", span(Effect::Lost, Basis::NotPublished, "data-writes-since-snapshot", RESTORE))
    } else {
        ("switch-by-application", span(Effect::Lost, Basis::Documented, "data-all-lost", MEMCACHED))
    };
    let effect = if seeded { Effect::Unavailable } else { Effect::Interrupted };
    let away = span(effect, Basis::NotPublished, statement, RESTORE);
    Interruption {
        // The old resource answers reads until the application leaves it.
        reads: span(Effect::Interrupted, Basis::NotPublished, "switch-by-application", RESTORE),
        writes: away,
        connections: span(Effect::Interrupted, Basis::NotPublished, "switch-by-application", RESTORE),
        data,
        client_recovery: span(Effect::NotStated, Basis::NotPublished, "client-recovery-not-published", RESTORE),
    }
}

fn serverless() -> Interruption {
    let none = span(Effect::None, Basis::Documented, "serverless-none", SERVERLESS);
    Interruption {
        reads: none.clone(),
        writes: none.clone(),
        connections: none.clone(),
        data: none,
        client_recovery: span(Effect::NotStated, Basis::NotPublished, "client-recovery-not-published", SERVERLESS),
    }
}
