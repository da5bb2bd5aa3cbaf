//! Let the next maintenance window pass; what is pending runs in it.

use super::runbook::{Actor, Runbook};
use crate::checks::{self, PENDING, PlannedCheck};
use crate::message::{id, section};
use crate::place::Place;
use crate::request::{Request, describe};
use crate::shells::console::Lines;

pub(super) struct WaitForWindowStep;

impl Runbook for WaitForWindowStep {
    fn name(&self) -> &'static str {
        "wait-for-window"
    }

    fn title(&self, place: Place) -> String {
        match &place.setting.facts.maintenance_window {
            Some(window) => place.words().say(id::STEP_WAIT_FOR_WINDOW_KNOWN, &[("window", window.as_str())]),
            None => place.words().label(section::STEP, self.name()).to_owned(),
        }
    }

    fn actor(&self) -> Actor {
        Actor::Wait
    }

    fn requests<'a>(&'a self, place: Place<'a>) -> Vec<Request<'a>> {
        vec![describe::whole(place.setting, &place.subject)]
    }

    fn console(&self, place: Place, lines: &mut Lines) {
        lines.say(id::CONSOLE_WAIT, &[("id", place.subject.id)]);
    }

    fn before(&self, _place: Place) -> Vec<PlannedCheck> {
        Vec::new()
    }

    fn after(&self, place: Place) -> Vec<PlannedCheck> {
        let to = &place.step.to.live;
        let scaled = place.live().pending_node_type.value().is_some();
        let node_type = to.node_type.as_deref().filter(|_| scaled);
        let expect = match node_type {
            Some(_) => id::EXPECT_VERSION_AND_NODE_TYPE_NO_PENDING,
            None => id::EXPECT_VERSION_NO_PENDING,
        };
        let version = checks::printed(to.version);
        let params = [("version", version.as_str()), ("nodeType", node_type.unwrap_or_default())];
        let request = describe::members(place.setting, &place.subject);
        let gone = PlannedCheck::by(&request, id::CHECK_PENDING_GONE, place.words().say(expect, &params));
        vec![gone.because(place.setting, PENDING), checks::events(place)]
    }
}
