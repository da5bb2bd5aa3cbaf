//! Leave a serverless cache's minor version to AWS.

use upgrade_rules::EngineVersion;

use super::runbook::{Actor, Runbook};
use crate::checks::{self, PlannedCheck};
use crate::message::id;
use crate::place::Place;
use crate::request::{Request, describe};
use crate::shells::console::Lines;

pub(super) struct AwaitAutomaticUpgradeStep(pub(super) EngineVersion);

impl Runbook for AwaitAutomaticUpgradeStep {
    fn name(&self) -> &'static str {
        "await-automatic-upgrade"
    }

    fn actor(&self) -> Actor {
        Actor::Wait
    }

    fn title(&self, place: Place) -> String {
        place.words().say(id::STEP_AWAIT_AUTOMATIC_UPGRADE, &[("version", self.0.name())])
    }

    fn requests<'a>(&'a self, place: Place<'a>) -> Vec<Request<'a>> {
        vec![describe::whole(place.setting, &place.subject)]
    }

    fn console(&self, place: Place, lines: &mut Lines) {
        lines.say(id::CONSOLE_AWAIT_AUTOMATIC, &[("id", place.subject.id)]);
    }

    fn before(&self, _place: Place) -> Vec<PlannedCheck> {
        Vec::new()
    }

    fn after(&self, place: Place) -> Vec<PlannedCheck> {
        vec![checks::has_version(place, id::CHECK_SERVERLESS_VERSION, self.0.text()), checks::events(place)]
    }
}
