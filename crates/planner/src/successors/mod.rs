//! The successor function: the operations that lead from a state towards the goal, each with what it is for.
//!
//! A generous list: the service model refuses what AWS refuses. What is left out here is only what never helps.

mod global;
mod in_place;
mod list;
mod new_resource;
mod parameter_group;
mod replacement;
mod request;
mod room;
mod serverless;
mod settings;

pub(crate) use self::list::Successor;

use upgrade_rules::facts::{ClusterMode, Kind};
use upgrade_rules::model::{Operation, State};
use upgrade_rules::service::Service;

use self::global::global;
use self::in_place::in_place;
use self::list::Successors;
use self::new_resource::{copies_present_data, create};
use self::replacement::{beside, moving_over, replace};
use self::room::make_room;
use self::serverless::serverless;

use crate::goal::Goal;
use crate::purpose::Purpose;

/// The successors of a state.
pub(crate) fn successors(service: Service, state: &State, goal: &Goal) -> Vec<Successor> {
    let mut successors = Successors(Vec::with_capacity(8));
    propose(service, state, goal, &mut successors);
    successors.0
}

fn propose(service: Service, state: &State, goal: &Goal, found: &mut Successors) {
    let guide = service.guide;
    if state.available == Some(false) {
        found.push(Purpose::Prepare, Operation::MakeAvailable);
        return;
    }
    if state.prepared.on_node_endpoint {
        found.push(Purpose::Prepare, Operation::UsePrimaryEndpoint);
        return;
    }
    let begun =
        state.touched || state.prepared.writes_stopped || state.snapshot.is_some() || state.replacement.is_some();
    if !begun && goes_to_cluster_mode(state, goal) {
        found.push(Purpose::Prepare, Operation::EmptyOtherDatabases);
    }
    if let Some(replacement) = &state.replacement {
        moving_over(service, state, replacement, goal, found);
    } else if state.snapshot.is_some() {
        found.0.push(create(guide, state, goal, true));
    } else if state.prepared.recorded {
        // While the application does not write, nothing else is done.
        if copies_present_data(guide, state, goal) && !state.prepared.writes_stopped {
            make_room(service, state, goal, found);
        }
        replace(guide, state, goal, found);
    } else {
        match state.live.kind {
            Kind::Serverless => serverless(state, goal, found),
            // No document has a serverless cache made of a Global Datastore.
            _ if state.is_global() && goal.serverless => serverless(state, goal, found),
            _ if state.is_global() => {
                make_room(service, state, goal, found);
                global(state, goal, found);
                // Its members are replication groups.
                if goal.version.engine().replicates() && state.live.kind != Kind::CacheCluster {
                    beside(state, found);
                }
            }
            _ if goal.serverless => beside(state, found),
            _ => {
                in_place(service, state, goal, found);
                beside(state, found);
            }
        }
    }
}

fn goes_to_cluster_mode(state: &State, goal: &Goal) -> bool {
    goal.mode == Some(ClusterMode::Enabled) || goal.serverless || state.live.mode == Some(ClusterMode::Compatible)
}
