//! The application moves its keys out of every database but 0.

use super::runbook::{Actor, Runbook};
use crate::checks::PlannedCheck;
use crate::message::id;
use crate::place::Place;
use crate::request::{Request, describe};
use crate::shells::console::Lines;

pub(super) struct EmptyOtherDatabasesStep;

impl Runbook for EmptyOtherDatabasesStep {
    fn name(&self) -> &'static str {
        "empty-other-databases"
    }

    fn actor(&self) -> Actor {
        Actor::Application
    }

    fn requests<'a>(&'a self, place: Place<'a>) -> Vec<Request<'a>> {
        vec![describe::endpoint(place.setting, &place.subject)]
    }

    fn console(&self, _place: Place, lines: &mut Lines) {
        lines.say(id::CONSOLE_EMPTY_DATABASES, &[]);
    }

    fn before(&self, _place: Place) -> Vec<PlannedCheck> {
        Vec::new()
    }

    fn after(&self, place: Place) -> Vec<PlannedCheck> {
        vec![PlannedCheck::by_hand(place.step, id::CHECK_DATABASES, place.words().text(id::EXPECT_DATABASE_0))]
    }
}
