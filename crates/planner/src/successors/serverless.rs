//! Changes of a serverless cache.

use upgrade_rules::model::{Operation, State};
use upgrade_rules::rules::is_automatic;

use super::list::Successors;
use super::settings::durability;

use crate::goal::Goal;
use crate::kind::Main;
use crate::purpose::Purpose;

/// What AWS does not do by itself is the user's to start.
pub(super) fn serverless(state: &State, goal: &Goal, found: &mut Successors) {
    let to = goal.version;
    if is_automatic(state.live.version, to) {
        found.push(Purpose::Whole(Main::ServerlessAutomatic), Operation::AwaitAutomaticUpgrade(to));
    } else {
        found.push(Purpose::Whole(Main::Serverless), Operation::ModifyServerless(to));
    }
    durability(state, goal, state.live.version == to, found);
}
