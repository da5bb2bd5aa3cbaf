//! Every client becomes a cluster client that uses the configuration endpoint.

use super::runbook::{Actor, Runbook};
use crate::checks::PlannedCheck;
use crate::message::id;
use crate::place::Place;
use crate::request::{Request, describe};
use crate::setting::Setting;
use crate::shells::console::Lines;
use crate::subject::Subject;

pub(super) struct MigrateClientsStep;

impl Runbook for MigrateClientsStep {
    fn name(&self) -> &'static str {
        "migrate-clients"
    }

    fn actor(&self) -> Actor {
        Actor::Application
    }

    fn subject<'a>(&self, setting: &'a Setting<'a>, step: &'a upgrade_planner::Step<'a>) -> Subject<'a> {
        Subject::in_making(&step.from, setting.names)
    }

    /// Where the endpoint is printed.
    fn requests<'a>(&'a self, place: Place<'a>) -> Vec<Request<'a>> {
        vec![describe::endpoint(place.setting, &place.subject)]
    }

    fn console(&self, place: Place, lines: &mut Lines) {
        lines.say(id::CONSOLE_MIGRATE_CLIENTS, &[("id", place.subject.id)]);
    }

    fn before(&self, _place: Place) -> Vec<PlannedCheck> {
        Vec::new()
    }

    fn after(&self, place: Place) -> Vec<PlannedCheck> {
        let expect = place.words().text(id::EXPECT_CLUSTER_CLIENTS);
        vec![PlannedCheck::by_hand(place.step, id::CHECK_CLUSTER_CLIENTS, expect)]
    }
}
