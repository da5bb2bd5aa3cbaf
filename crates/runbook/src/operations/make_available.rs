//! Bring the resource to the status `available`: let what runs end, remove a node that failed to restore.

use super::runbook::{Actor, Runbook};
use crate::checks::{self, PlannedCheck};
use crate::message::id;
use crate::place::Place;
use crate::request::{Request, describe};
use crate::shells::console::Lines;

pub(super) struct MakeAvailableStep;

impl Runbook for MakeAvailableStep {
    fn name(&self) -> &'static str {
        "make-available"
    }

    fn actor(&self) -> Actor {
        Actor::Wait
    }

    fn requests<'a>(&'a self, place: Place<'a>) -> Vec<Request<'a>> {
        vec![describe::whole(place.setting, &place.subject)]
    }

    fn console(&self, place: Place, lines: &mut Lines) {
        lines.say(id::CONSOLE_MAKE_AVAILABLE, &[("id", place.subject.id)]);
    }

    fn before(&self, _place: Place) -> Vec<PlannedCheck> {
        Vec::new()
    }

    fn after(&self, place: Place) -> Vec<PlannedCheck> {
        vec![checks::available(place)]
    }
}
