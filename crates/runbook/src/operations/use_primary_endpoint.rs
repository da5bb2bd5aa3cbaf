//! The application leaves the endpoint of the node that joined a group for the group's primary endpoint.

use super::runbook::{Actor, Runbook};
use crate::checks::PlannedCheck;
use crate::message::id;
use crate::place::Place;
use crate::request::{Request, describe};
use crate::shells::console::Lines;

pub(super) struct UsePrimaryEndpointStep;

impl Runbook for UsePrimaryEndpointStep {
    fn name(&self) -> &'static str {
        "use-primary-endpoint"
    }

    fn actor(&self) -> Actor {
        Actor::Application
    }

    /// Where the endpoint is printed.
    fn requests<'a>(&'a self, place: Place<'a>) -> Vec<Request<'a>> {
        vec![describe::endpoint(place.setting, &place.subject)]
    }

    fn console(&self, place: Place, lines: &mut Lines) {
        lines.say(id::CONSOLE_PRIMARY_ENDPOINT, &[("id", place.subject.id)]);
    }

    fn before(&self, _place: Place) -> Vec<PlannedCheck> {
        Vec::new()
    }

    fn after(&self, place: Place) -> Vec<PlannedCheck> {
        let expect = place.words().text(id::EXPECT_PRIMARY_ENDPOINT);
        vec![PlannedCheck::by_hand(place.step, id::CHECK_PRIMARY_ENDPOINT, expect)]
    }
}
