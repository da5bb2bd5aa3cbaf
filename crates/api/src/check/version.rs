//! Versions of a request: the running one, the pending one, the target.

use upgrade_rules::catalogue::Offer;
use upgrade_rules::facts::{Cluster, Kind};
use upgrade_rules::rules::{backup_engines, can_be_pending};
use upgrade_rules::{EngineVersion, Guide, VersionError, catalogue};

use crate::PlanRequest;
use crate::errors::InputErrors;
use upgrade_messages::answer::id;

/// The version that runs; `None` where it, or the engine, is unknown.
pub(super) fn running(cluster: &Cluster, errors: &mut InputErrors) -> Option<EngineVersion> {
    let (engine, text) = (cluster.engine?, cluster.version.as_deref()?);
    let read = match cluster.kind {
        Some(Kind::Serverless) => EngineVersion::parse_running(engine, text)
            .or_else(|error| EngineVersion::parse_serverless_major(engine, text).map_err(|_| error)),
        _ => EngineVersion::parse_running(engine, text),
    };
    note(read, "cluster.version", errors)
}

/// The pending version.
pub(super) fn pending(cluster: &Cluster, errors: &mut InputErrors) -> Option<EngineVersion> {
    let pending = cluster.pending.as_ref()?;
    let (engine, text) = (pending.engine.or(cluster.engine)?, pending.version.as_deref()?);
    note(EngineVersion::parse_running(engine, text), "cluster.pending.version", errors)
}

/// What is pending is a version that AWS takes.
pub(super) fn check_pending(running: Option<EngineVersion>, pending: Option<EngineVersion>, errors: &mut InputErrors) {
    let (Some(running), Some(pending)) = (running, pending) else { return };
    if !can_be_pending(running, pending) {
        errors.add(
            "cluster.pending.version",
            "pending-older",
            &[("value", pending.text()), ("version", running.text())],
        );
    }
}

/// The version that the newest snapshot was taken from. It may be of the engine from before a change of engine.
pub(super) fn check_snapshot(cluster: &Cluster, errors: &mut InputErrors) {
    let snapshot = cluster.data.as_ref().and_then(|data| data.latest_snapshot.as_ref());
    let (Some(engine), Some(text)) = (cluster.engine, snapshot.and_then(|snapshot| snapshot.version.as_deref())) else {
        return;
    };
    if backup_engines(engine).iter().all(|engine| EngineVersion::parse_running(*engine, text).is_err()) {
        note(EngineVersion::parse_running(engine, text), "cluster.data.latestSnapshot.version", errors);
    }
}

/// The version wanted; `newest` is the newest that the guide knows, and never older than what runs.
pub(super) fn wanted(
    request: &PlanRequest,
    running: Option<EngineVersion>,
    guide: Guide,
    errors: &mut InputErrors,
) -> Option<EngineVersion> {
    let text = request.goal.version.trim();
    let engine = request.goal.engine.or(request.cluster.engine)?;
    let serverless = request.cluster.kind == Some(Kind::Serverless);
    if text.eq_ignore_ascii_case("newest") {
        let newest =
            if serverless { catalogue::newest_serverless(engine, guide) } else { catalogue::newest(engine, guide) };
        let newest = newest.or_else(|| catalogue::newest(engine, Guide::CURRENT));
        // A dated guide can be older than the cluster: then the newest is the newest of today.
        let overtaken =
            running.filter(|running| running.engine() == engine && newest.is_some_and(|newest| newest < *running));
        return if overtaken.is_some() { catalogue::newest(engine, Guide::CURRENT) } else { newest };
    }
    let read = EngineVersion::parse_wanted(engine, text);
    let read = if serverless {
        read.or_else(|error| EngineVersion::parse_serverless_major(engine, text).map_err(|_| error))
    } else {
        read
    };
    note(read, "goal.version", errors).filter(|version| running == Some(*version) || on_offer(*version, guide, errors))
}

/// What AWS does not offer any more is no goal for what does not run it (F-N-022).
fn on_offer(version: EngineVersion, guide: Guide, errors: &mut InputErrors) -> bool {
    let Offer::NoLonger(day) = catalogue::offer(version, guide) else { return true };
    let nearest = catalogue::offered_instead(version, guide).map(named).unwrap_or_default();
    errors.add(
        "goal.version",
        "version-no-longer-offered",
        &[
            ("value", version.text()),
            ("engine", version.engine().name()),
            ("date", day.to_string().as_str()),
            ("nearest", nearest.as_str()),
        ],
    );
    false
}

fn note(read: Result<EngineVersion, VersionError>, path: &str, errors: &mut InputErrors) -> Option<EngineVersion> {
    match read {
        Ok(version) => Some(version),
        Err(error) => {
            let nearest = error.nearest.map(named).unwrap_or_default();
            let then = error.continues_as.map_or_else(String::new, |then| {
                errors.words.say(id::PHRASE_THEN_CONTINUES, &[("engine", error.engine.name()), ("then", then.name())])
            });
            errors.add(
                path,
                error.code(),
                &[
                    ("value", error.text.as_str()),
                    ("engine", error.engine.name()),
                    ("nearest", nearest.as_str()),
                    ("then", then.as_str()),
                    ("date", catalogue::READ),
                ],
            );
            None
        }
    }
}

fn named(version: EngineVersion) -> String {
    [version.engine().name(), " ", version.text()].concat()
}
