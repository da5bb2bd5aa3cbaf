//! The parameter group that a version needs.

use upgrade_rules::EngineVersion;
use upgrade_rules::model::{MadeGroup, Operation, State};

use super::list::Successors;

use crate::goal::Goal;
use crate::purpose::Purpose;

/// A group of the target's family, where a custom one of another family is in use; for Memcached also one with values that
/// fit.
pub(super) fn parameter_group(state: &State, goal: &Goal, found: &mut Successors) {
    let family = goal.version.family();
    let crosses = state.live.group_family != family || !state.live.version.engine().replicates();
    if crosses {
        make_group(state, family, found);
    }
}

/// A group of this family for the cluster as it is.
pub(super) fn make_group(state: &State, family: &'static str, found: &mut Successors) {
    let live = &state.live;
    let group = MadeGroup::for_resource(live, family);
    if live.default_group == Some(false) && state.group_made != Some(group) {
        found.push(Purpose::Prepare, Operation::CreateParameterGroup(group));
    }
}

/// The family of the group made for this version, if it fits the cluster as it is.
pub(super) fn fitting_group(state: &State, version: EngineVersion) -> Option<&'static str> {
    let fitting = MadeGroup::for_resource(&state.live, version.family());
    state.group_made.filter(|made| *made == fitting).map(|made| made.family)
}
