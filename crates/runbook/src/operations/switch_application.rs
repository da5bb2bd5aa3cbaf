//! The application is pointed at the new resource.

use super::runbook::{Actor, Runbook};
use crate::checks::{self, PlannedCheck};
use crate::message::id;
use crate::place::Place;
use crate::request::{Request, describe};
use crate::shells::console::Lines;
use crate::subject::Subject;

pub(super) struct SwitchApplicationStep;

impl Runbook for SwitchApplicationStep {
    fn name(&self) -> &'static str {
        "switch-application"
    }

    fn actor(&self) -> Actor {
        Actor::Application
    }

    /// Where the new endpoint is printed.
    fn requests<'a>(&'a self, place: Place<'a>) -> Vec<Request<'a>> {
        let replacement = place.step.to.replacement.as_ref();
        let new = replacement.map(|resource| Subject::replacement(resource, place.setting.names));
        vec![describe::endpoint(place.setting, &new.unwrap_or(place.subject))]
    }

    fn console(&self, place: Place, lines: &mut Lines) {
        lines.say(id::CONSOLE_SWITCH, &[("id", &place.setting.names.replacement)]);
    }

    fn before(&self, _place: Place) -> Vec<PlannedCheck> {
        Vec::new()
    }

    fn after(&self, place: Place) -> Vec<PlannedCheck> {
        vec![checks::idle(place)]
    }
}
