//! Changes of a Global Datastore as a whole.

use upgrade_rules::model::{Operation, State};

use super::list::Successors;
use super::parameter_group::{fitting_group, parameter_group};
use super::settings::{cluster_mode, durability, encryption};

use crate::goal::Goal;
use crate::kind::Main;
use crate::purpose::Purpose;

pub(super) fn global(state: &State, goal: &Goal, found: &mut Successors) {
    let live = &state.live;
    if let Some(wanted) = goal.node_type.as_ref().filter(|wanted| live.node_type.as_ref() != Some(wanted)) {
        found.push(Purpose::Whole(Main::GlobalDatastore), Operation::ScaleGlobal(wanted.clone()));
    }
    if live.version == goal.version {
        cluster_mode(state, goal, false, found);
        if let Some(shards) = goal.shards.filter(|shards| live.shards != Some(*shards)) {
            found.push(Purpose::Reshard, Operation::Reshard(shards));
        }
        if let Some(wanted) = goal.in_transit {
            encryption(live, wanted, found);
        }
        durability(state, goal, true, found);
        return;
    }
    parameter_group(state, goal, found);
    let parameter_group = fitting_group(state, goal.version);
    let operation = Operation::ModifyGlobal { version: goal.version, parameter_group };
    found.push(Purpose::Whole(Main::GlobalDatastore), operation);
}
