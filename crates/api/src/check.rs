//! What a request says, checked: versions, formats, and combinations that cannot exist.

mod combination;
mod form;
mod known;
mod limits;
mod version;

use upgrade_planner::Target;
use upgrade_rules::facts::{
    ClusterMode, GoalClusterMode, GoalInTransitEncryption, GoalTiming, InTransitEncryption, Kind,
};
use upgrade_rules::model::Timing;
use upgrade_rules::{Engine, EngineVersion, Guide};
use upgrade_runbook::answer::InputError;

use crate::PlanRequest;
use upgrade_runbook::input_error as mistake;

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
    /// It is right as far as it goes, but these facts must be known before there is anything to plan.
    Ask(Vec<&'static str>),
    /// It is wrong.
    Wrong(Vec<InputError>),
}

/// The guide of a request, or the mistake in naming it.
pub(crate) fn guide(request: &PlanRequest) -> Result<Guide, InputError> {
    let id = request.guide.as_deref().unwrap_or(Guide::CURRENT.id);
    Guide::find(id).ok_or_else(|| {
        let known: Vec<String> = Guide::ALL.iter().map(|guide| ["`", guide.id, "`"].concat()).collect();
        mistake("guide", "unknown-guide", &[("value", id), ("known", &known.join(", "))])
    })
}

/// Checks a request under a guide.
pub(crate) fn check(request: &PlanRequest, guide: Guide) -> Outcome {
    use upgrade_rules::model::field;
    let cluster = &request.cluster;
    let mut mistakes = Vec::new();
    form::check(request, &mut mistakes);
    limits::check(cluster, &mut mistakes);
    known::check(cluster, &mut mistakes);
    combination::check(cluster, &mut mistakes);
    combination::check_pending(request, &mut mistakes);

    let version = version::running(cluster, &mut mistakes);
    let pending_version = version::pending(cluster, &mut mistakes);
    version::check_pending(version, pending_version, &mut mistakes);
    version::check_snapshot(cluster, &mut mistakes);
    let target_version = version::wanted(request, version, guide, &mut mistakes);
    combination::check_version(cluster, version, &mut mistakes);
    if !mistakes.is_empty() {
        return Outcome::Wrong(mistakes);
    }
    let mut ask = Vec::new();
    for (field, missing) in [
        (field::KIND, cluster.kind.is_none()),
        (field::ENGINE, cluster.engine.is_none()),
        (field::VERSION, version.is_none()),
    ] {
        if missing {
            ask.push(field);
        }
    }
    let (Some(kind), Some(version), Some(target_version)) = (cluster.kind, version, target_version) else {
        return Outcome::Ask(ask);
    };
    let goal = &request.goal;
    let replicates = target_version.engine() != Engine::Memcached;
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
            at_rest: goal.at_rest_encryption == Some(true),
            timing: match goal.timing {
                None | Some(GoalTiming::Any) => None,
                Some(GoalTiming::Immediately) => Some(Timing::Immediately),
                Some(GoalTiming::MaintenanceWindow) => Some(Timing::MaintenanceWindow),
            },
        },
    })
}
