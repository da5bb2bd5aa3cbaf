//! What a request says, checked: versions, formats, and combinations that cannot exist.

mod combination;
mod form;
mod known;
mod limits;
mod version;

use std::borrow::Cow;

use upgrade_messages::{Language, Words};
use upgrade_planner::Target;
use upgrade_rules::facts::{
    Cluster, ClusterMode, GoalClusterMode, GoalInTransitEncryption, GoalTiming, InTransitEncryption, Kind, paths,
};
use upgrade_rules::model::Timing;
use upgrade_rules::{EngineVersion, Guide, VersionError, rules};

use crate::PlanRequest;
use crate::errors::InputErrors;

pub(crate) use form::out_of_range;

/// A request that can be planned.
pub(crate) struct Checked {
    pub(crate) kind: Kind,
    pub(crate) version: EngineVersion,
    pub(crate) pending_version: Option<EngineVersion>,
    pub(crate) target: Target,
}

/// What a check gives.
pub(crate) enum Outcome {
    /// It can be planned.
    Plan(Checked),
    /// It is right as far as it goes, but these facts must be known before there is anything to plan; and versions that are
    /// newer than what is known.
    Ask(Vec<&'static str>, Vec<(&'static str, VersionError)>),
    /// It is wrong.
    Wrong(InputErrors),
}

/// The guide of a request, or the error in naming it.
pub(crate) fn guide(request: &PlanRequest, words: Words) -> Result<Guide, InputErrors> {
    let id = request.guide.as_deref().unwrap_or(Guide::CURRENT.id);
    Guide::find(id).ok_or_else(|| unknown(words, "guide", "unknown-guide", id, Guide::ALL.iter().map(|guide| guide.id)))
}

/// The words of the language of a request, or the error in naming it.
pub(crate) fn words(request: &PlanRequest) -> Result<Words, InputErrors> {
    let Some(name) = request.language.as_deref() else { return Ok(Words::default()) };
    Language::of(name).map(Words::of).ok_or_else(|| {
        unknown(Words::default(), "language", "unknown-language", name, Language::all().map(Language::name))
    })
}

/// A name that is none of those that are known.
fn unknown<'n>(
    words: Words,
    path: &str,
    code: &'static str,
    name: &str,
    known: impl Iterator<Item = &'n str>,
) -> InputErrors {
    let known: Vec<String> = known.map(|known| ["`", known, "`"].concat()).collect();
    let mut errors = InputErrors::new(words);
    errors.add(path, code, &[("value", name), ("known", &known.join(", "))]);
    errors
}

/// The request with the engine and the kind that follow from what it has.
fn completed(request: &PlanRequest) -> Cow<'_, PlanRequest> {
    let cluster = &request.cluster;
    let engine = cluster.engine.or_else(|| rules::derived_engine(cluster));
    let kind = cluster.kind.or_else(|| rules::derived_kind(cluster, engine?));
    if (engine, kind) == (cluster.engine, cluster.kind) {
        return Cow::Borrowed(request);
    }
    let cluster = Cluster { engine, kind, ..cluster.clone() };
    Cow::Owned(PlanRequest { cluster, ..request.clone() })
}

/// Checks a request under a guide.
pub(crate) fn check(request: &PlanRequest, words: Words, guide: Guide) -> Outcome {
    use upgrade_rules::model::field;
    let request = &completed(request);
    let cluster = &request.cluster;
    let mut errors = InputErrors::new(words);
    form::check(request, &mut errors);
    limits::check(cluster, &mut errors);
    combination::check(request, &mut errors);
    combination::check_pending(request, &mut errors);

    let mut unlisted = Vec::new();
    let version = version::running(cluster, &mut unlisted, &mut errors);
    let pending_version = version::pending(cluster, &mut unlisted, &mut errors);
    if unlisted.is_empty() {
        known::check(cluster, &mut errors);
    }
    version::check_pending(version, pending_version, &mut errors);
    version::check_snapshot(cluster, &mut errors);
    let target_version = version::wanted(request, version, guide, &mut errors);
    combination::check_version(cluster, version, &mut errors);
    let other_goal = target_version.filter(|wanted| version != Some(*wanted));
    for (path, version) in
        [(paths::VERSION, version), (paths::PENDING_VERSION, pending_version), (paths::GOAL_VERSION, other_goal)]
    {
        version::check_guide(path, version, guide, &mut errors);
    }
    if !errors.is_empty() {
        return Outcome::Wrong(errors);
    }
    let has = |place| unlisted.iter().any(|(path, _)| *path == place);
    let mut ask = Vec::new();
    for (field, missing) in [
        (field::KIND, cluster.kind.is_none()),
        (field::ENGINE, cluster.engine.is_none()),
        (field::VERSION, cluster.version.is_none() || has(paths::VERSION)),
        (field::PENDING, has(paths::PENDING_VERSION)),
    ] {
        if missing {
            ask.push(field);
        }
    }
    let (Some(kind), Some(version), Some(target_version), true) =
        (cluster.kind, version, target_version, unlisted.is_empty())
    else {
        return Outcome::Ask(ask, unlisted);
    };
    let goal = &request.goal;
    let replicates = target_version.engine().replicates();
    Outcome::Plan(Checked {
        kind,
        version,
        pending_version,
        target: Target {
            version: target_version,
            node_type: goal.node_type.as_deref().map(Into::into),
            mode: goal.cluster_mode.filter(|_| replicates).map(|mode| match mode {
                GoalClusterMode::Disabled => ClusterMode::Disabled,
                GoalClusterMode::Enabled => ClusterMode::Enabled,
            }),
            shards: goal.shards,
            in_transit: goal.in_transit_encryption.map(|wanted| match wanted {
                GoalInTransitEncryption::Preferred => InTransitEncryption::Preferred,
                GoalInTransitEncryption::Required => InTransitEncryption::Required,
            }),
            serverless: goal.wants_serverless(),
            at_rest: goal.at_rest_encryption == Some(true),
            durability: goal.durability,
            timing: match goal.timing {
                None | Some(GoalTiming::Any) => None,
                Some(GoalTiming::Immediately) => Some(Timing::Immediately),
                Some(GoalTiming::MaintenanceWindow) => Some(Timing::MaintenanceWindow),
            },
        },
    })
}
