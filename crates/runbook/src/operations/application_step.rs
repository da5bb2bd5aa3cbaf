//! What the application does itself, beside an endpoint: where that is printed, and what to see afterwards.

use upgrade_messages::operations::Id;

use super::runbook::{Actor, Runbook};
use crate::checks::PlannedCheck;
use crate::place::Place;
use crate::request::{Request, describe};
use crate::setting::Setting;
use crate::shells::console::Lines;
use crate::subject::Subject;

/// An act of the application on the new resource, where there is one, else on the old.
pub(super) struct ApplicationStep {
    /// See [`Runbook::name`].
    pub(super) name: &'static str,
    /// What it does, in words.
    pub(super) console: Id,
    /// What to see afterwards.
    pub(super) after: fn(Place) -> PlannedCheck,
}

impl Runbook for ApplicationStep {
    fn name(&self) -> &'static str {
        self.name
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
        lines.say(self.console, &[("id", place.subject.id)]);
    }

    fn before(&self, _place: Place) -> Vec<PlannedCheck> {
        Vec::new()
    }

    fn after(&self, place: Place) -> Vec<PlannedCheck> {
        vec![(self.after)(place)]
    }
}
