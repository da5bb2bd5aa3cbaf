//! What every operation says of itself.

use upgrade_planner::Step;

use super::parameter_group::NewGroup;
use crate::checks::PlannedCheck;
use crate::message::section;
use crate::place::Place;
use crate::request::Request;
use crate::request::call::Call;
use crate::setting::Setting;
use crate::shells::console::Lines;
use crate::subject::Subject;

/// Who acts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Actor {
    /// A request of AWS.
    Request,
    /// Time: there is something to watch meanwhile.
    Wait,
    /// The application.
    Application,
}

/// One operation: its name, and how it is done.
pub(crate) trait Runbook {
    /// Its name in ids of steps and sentences.
    fn name(&self) -> &'static str;

    /// Who acts.
    fn actor(&self) -> Actor {
        Actor::Request
    }

    /// What it works on, where that is not the resource that was there at the start.
    fn subject<'a>(&self, setting: &'a Setting<'a>, step: &'a Step<'a>) -> Subject<'a> {
        Subject::live(&step.from, setting.names)
    }

    /// Where it is done, where that is known.
    fn region<'a>(&self, place: Place<'a>) -> Option<&'a str> {
        place.setting.region
    }

    /// The title of its step.
    fn title(&self, place: Place) -> String {
        place.words().label(section::STEP, self.name()).to_owned()
    }

    /// The parameter group that it makes first.
    fn new_group(&self, _place: Place) -> Option<NewGroup> {
        None
    }

    /// AWS's operation that its step is named after.
    fn call(&self, requests: &[Request]) -> Option<Call> {
        requests.last().map(|request| request.call)
    }

    /// Its requests; what to watch meanwhile where it is none of AWS's.
    fn requests<'a>(&'a self, place: Place<'a>) -> Vec<Request<'a>>;

    /// The steps through the console, once that is open and the new parameter group is there.
    fn console(&self, place: Place, lines: &mut Lines);

    /// What to verify before.
    fn before(&self, place: Place) -> Vec<PlannedCheck>;

    /// What to verify after.
    fn after(&self, place: Place) -> Vec<PlannedCheck>;
}
