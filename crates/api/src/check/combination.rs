//! Values that cannot be together.

use upgrade_rules::facts::{Cluster, Durability, Word as _};
use upgrade_rules::{EngineVersion, catalogue, rules};

use crate::PlanRequest;
use crate::errors::InputErrors;

const NO_PARAMS: &[(&str, &str)] = &[];

pub(super) fn check(request: &PlanRequest, errors: &mut InputErrors) {
    for combination in catalogue::impossible_combinations(&request.cluster, &request.goal) {
        errors.add(combination.field, combination.code, NO_PARAMS);
    }
}

/// Asking for the present node type would not keep it from a pending one.
pub(super) fn check_pending(request: &PlanRequest, errors: &mut InputErrors) {
    let wanted = request.goal.node_type.as_deref();
    if let Some(pending) = rules::pending_despite(&request.cluster, wanted) {
        errors.add("goal.nodeType", "pending-cannot-be-cancelled", &[("pending", pending)]);
    }
}

/// Versions that cannot have the cluster mode given.
pub(super) fn check_version(cluster: &Cluster, version: Option<EngineVersion>, errors: &mut InputErrors) {
    if let Some(version) = version.filter(|version| !catalogue::has_durability(*version))
        && cluster.durability.is_some_and(Durability::is_on)
    {
        let params = [("engine", version.engine().name()), ("version", version.text())];
        errors.add("cluster.durability", "durability-version", &params);
    }
    let Some((version, mode)) = version.zip(cluster.cluster_mode) else { return };
    if let Some(oldest) = catalogue::cluster_mode_needs(version, mode) {
        let params = [("version", version.text()), ("mode", mode.word()), ("oldest", oldest)];
        errors.add("cluster.clusterMode", "cluster-mode-version", &params);
    }
}
