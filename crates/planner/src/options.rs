//! One pass of planning: what is asked as one request, and every option, best first.

use upgrade_rules::facts::Limits;
use upgrade_rules::model::State;
use upgrade_rules::service::Service;

use crate::goal::Goal;
use crate::plan::{Direct, Strategy};
use crate::{direct, pareto, search};

/// What a pass finds.
pub(crate) struct Options<'a> {
    /// The upgrade as asked, in one call.
    pub(crate) direct: Direct,
    /// Best first; none where the goal is reached already.
    pub(crate) strategies: Vec<Strategy<'a>>,
    /// How many states the search looked at.
    pub(crate) explored: usize,
}

/// Plans from a state to a goal.
pub(crate) fn options<'a>(service: Service, start: &State<'a>, goal: &Goal, limits: Option<&Limits>) -> Options<'a> {
    let direct = direct::judge(service, start, goal);
    let (found, explored) = search::strategies(service, start, goal);
    let strategies = pareto::best_first(found, start, goal, limits, &direct);
    Options { direct, strategies, explored }
}
