//! `ModifyServerlessCache`.

use upgrade_rules::EngineVersion;

use super::runbook::Runbook;
use crate::checks::{self, PlannedCheck};
use crate::message::id;
use crate::place::Place;
use crate::request::{Request, call, name};
use crate::shells::console::Lines;
use crate::values::major_name;

pub(super) struct ModifyServerlessStep(pub(super) EngineVersion);

impl Runbook for ModifyServerlessStep {
    fn name(&self) -> &'static str {
        "upgrade-serverless"
    }

    fn title(&self, place: Place) -> String {
        place.words().say(id::STEP_UPGRADE_SERVERLESS, &[("version", major_name(self.0))])
    }

    fn requests<'a>(&'a self, place: Place<'a>) -> Vec<Request<'a>> {
        let changes = place.live().version.engine() != self.0.engine();
        vec![
            Request::new(call::MODIFY_SERVERLESS_CACHE, place.setting.region)
                .text(name::SERVERLESS_CACHE_NAME, place.subject.id)
                .text_if(name::ENGINE, changes.then(|| self.0.engine().id()))
                .text(name::MAJOR_ENGINE_VERSION, self.0.serverless_major()),
        ]
    }

    fn console(&self, place: Place, lines: &mut Lines) {
        lines.select(&place.subject);
        lines.modify();
        lines.version(place.subject.engine, self.0.engine(), &self.0.serverless_major());
        lines.save();
    }

    fn before(&self, place: Place) -> Vec<PlannedCheck> {
        vec![checks::available(place), checks::offered(place, self.0.engine(), &self.minor())]
    }

    fn after(&self, place: Place) -> Vec<PlannedCheck> {
        vec![checks::has_version(place, id::CHECK_SERVERLESS_VERSION, &self.minor()), checks::events(place)]
    }
}

impl ModifyServerlessStep {
    /// The minor version is AWS's to choose (F-SLS-01).
    fn minor(&self) -> String {
        [self.0.serverless_major().as_str(), ".x"].concat()
    }
}
