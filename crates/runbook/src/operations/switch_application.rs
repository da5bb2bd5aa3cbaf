//! The application is pointed at the new resource.

use super::runbook::{Actor, Runbook};
use crate::checks::{self, PlannedCheck};
use crate::global;
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

    /// Where the new endpoints are printed.
    fn requests<'a>(&'a self, place: Place<'a>) -> Vec<Request<'a>> {
        let new = Subject::in_making(&place.step.to, place.setting.names);
        let mut requests = vec![describe::endpoint(place.setting, &new)];
        if place.step.from.is_global() {
            let secondaries = global::secondaries(place.setting).into_iter();
            requests.extend(secondaries.map(|secondary| {
                let successor = secondary.successor(place.setting);
                describe::group(&secondary.setting(place.setting), successor, describe::ENDPOINTS)
            }));
        }
        requests
    }

    fn console(&self, place: Place, lines: &mut Lines) {
        lines.say(id::CONSOLE_SWITCH, &[("id", &place.setting.names.replacement)]);
        if place.step.from.is_global() {
            lines.say(id::CONSOLE_SWITCH_SECONDARIES, &[]);
        }
    }

    /// What was carried over is there.
    fn before(&self, place: Place) -> Vec<PlannedCheck> {
        let state = &place.step.from;
        if state.snapshot.is_none() && !state.seeded_from_backup {
            return Vec::new();
        }
        let new = Subject::in_making(state, place.setting.names);
        vec![
            checks::items(place, &place.subject, id::CHECK_OLD_ITEMS, id::EXPECT_ITEMS_TO_COMPARE),
            checks::items(place, &new, id::CHECK_NEW_ITEMS, id::EXPECT_SAME_ITEMS),
        ]
    }

    fn after(&self, place: Place) -> Vec<PlannedCheck> {
        vec![checks::connected(place, &Subject::in_making(&place.step.to, place.setting.names))]
    }
}
