//! The application fills the new resource.

use super::runbook::{Actor, Runbook};
use crate::checks::{self, PlannedCheck};
use crate::message::id;
use crate::place::Place;
use crate::request::{Request, describe};
use crate::setting::Setting;
use crate::shells::console::Lines;
use crate::subject::Subject;

pub(super) struct WarmUpStep;

impl Runbook for WarmUpStep {
    fn name(&self) -> &'static str {
        "warm-up"
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
        lines.say(id::CONSOLE_WARM_UP, &[("id", place.subject.id)]);
    }

    fn before(&self, _place: Place) -> Vec<PlannedCheck> {
        Vec::new()
    }

    fn after(&self, place: Place) -> Vec<PlannedCheck> {
        vec![checks::items(place, &place.subject, id::CHECK_WARMED_UP, id::EXPECT_WARMED_UP)]
    }
}
