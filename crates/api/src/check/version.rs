//! Versions of a request: the running one, the pending one, the target.

use upgrade_rules::catalogue::Offer;
use upgrade_rules::facts::{Cluster, Kind, paths};
use upgrade_rules::rules::{backup_engines, can_be_pending};
use upgrade_rules::{Engine, EngineVersion, Guide, Truth, VersionError, VersionProblem, catalogue};

use crate::PlanRequest;
use crate::errors::InputErrors;
use upgrade_runbook::version_error_params;

/// Versions that are newer than the catalogue, and the fields that have them: they are as unknown as if they were not given.
pub(super) type Unlisted = Vec<(&'static str, VersionError)>;

/// The version that runs; `None` where it, or the engine, is unknown.
pub(super) fn running(cluster: &Cluster, unlisted: &mut Unlisted, errors: &mut InputErrors) -> Option<EngineVersion> {
    let (engine, text) = (cluster.engine?, cluster.version.as_deref()?);
    let read = match cluster.kind {
        Some(Kind::Serverless) => EngineVersion::parse_running(engine, text)
            .or_else(|error| EngineVersion::parse_serverless_major(engine, text).map_err(|_| error)),
        _ => EngineVersion::parse_running(engine, text),
    };
    of_cluster(read, paths::VERSION, unlisted, errors)
}

/// The pending version.
pub(super) fn pending(cluster: &Cluster, unlisted: &mut Unlisted, errors: &mut InputErrors) -> Option<EngineVersion> {
    let pending = cluster.pending.as_ref()?;
    let (engine, text) = (pending.engine.or(cluster.engine)?, pending.version.as_deref()?);
    of_cluster(EngineVersion::parse_running(engine, text), paths::PENDING_VERSION, unlisted, errors)
}

/// AWS offers new versions any day: one that a cluster has and the catalogue has not is no error.
fn of_cluster(
    read: Result<EngineVersion, VersionError>,
    field: &'static str,
    unlisted: &mut Unlisted,
    errors: &mut InputErrors,
) -> Option<EngineVersion> {
    match read {
        Err(error) if error.problem == VersionProblem::NotKnown => {
            unlisted.push((field, error));
            None
        }
        read => note(read, field, errors),
    }
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
    // One that is newer than the catalogue is as unknown as none.
    let is_wrong = |engine: &Engine| {
        let read = EngineVersion::parse_running(*engine, text);
        read.is_err_and(|error| error.problem != VersionProblem::NotKnown)
    };
    if backup_engines(engine).iter().all(is_wrong) {
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
    let serverless = request.cluster.kind == Some(Kind::Serverless) || request.goal.wants_serverless();
    if text.eq_ignore_ascii_case("newest") {
        let newest =
            if serverless { catalogue::newest_serverless(engine, guide) } else { catalogue::newest(engine, guide) };
        let in_region = catalogue::newest_in_region(engine, guide, &request.cluster).filter(|_| !serverless);
        let newest = in_region.or(newest).or_else(|| catalogue::newest(engine, Guide::CURRENT));
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
    // A new serverless cache has a version of its own list, also where nodes keep theirs.
    let read =
        if request.goal.wants_serverless() { read.and_then(|version| of_serverless(version, text)) } else { read };
    // Who keeps the version that runs asks for no other, listed or not.
    let kept =
        request.cluster.engine == Some(engine) && request.cluster.version.as_deref().map(str::trim) == Some(text);
    if kept && read.as_ref().is_err_and(|error| error.problem == VersionProblem::NotKnown) {
        return None;
    }
    note(read, paths::GOAL_VERSION, errors).filter(|version| {
        let offered = running == Some(*version) || request.cluster.offers(*version) == Truth::Yes;
        offered || on_offer(*version, guide, errors)
    })
}

/// A version that serverless caches have.
fn of_serverless(version: EngineVersion, text: &str) -> Result<EngineVersion, VersionError> {
    let engine = version.engine();
    if version.record().offered_as.serverless() {
        return Ok(version);
    }
    Err(VersionError {
        text: text.to_owned(),
        engine,
        problem: VersionProblem::NotServerless,
        nearest: catalogue::newest_serverless(engine, Guide::CURRENT),
        elsewhere: None,
        continues_as: None,
    })
}

/// A version that AWS offered only after the day of the guide: no plan can be taken from a guide that does not know it.
pub(super) fn check_guide(field: &'static str, version: Option<EngineVersion>, guide: Guide, errors: &mut InputErrors) {
    let Some((version, Offer::NotYet(first))) = version.map(|version| (version, catalogue::offer(version, guide)))
    else {
        return;
    };
    errors.add(
        field,
        "version-newer-than-guide",
        &[
            ("value", version.text()),
            ("engine", version.engine().name()),
            ("guide", guide.id),
            ("date", first.to_string().as_str()),
        ],
    );
}

/// What AWS does not offer any more is no goal for what does not run it (F-N-022).
fn on_offer(version: EngineVersion, guide: Guide, errors: &mut InputErrors) -> bool {
    let Offer::NoLonger(day) = catalogue::offer(version, guide) else { return true };
    let nearest = catalogue::offered_instead(version, guide).map(EngineVersion::name).unwrap_or_default();
    errors.add(
        paths::GOAL_VERSION,
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
            errors.add(path, error.code(), &version_error_params(errors.words, &error));
            None
        }
    }
}
