//! How a step is done, in every shell.

use upgrade_planner::Step;
use upgrade_rules::model::Operation;

use super::parameter_group;
use super::runbook::Actor;
use super::runbook_of;
use crate::answer::{Command, Shell};
use crate::checks::PlannedCheck;
use crate::global;
use crate::place::Place;
use crate::setting::Setting;
use crate::shells::console::Lines;
use crate::shells::write::write_all;

/// How a step is done.
pub(crate) struct Instructions {
    /// The operation's name in ids.
    pub(crate) name: &'static str,
    /// The title of the step.
    pub(crate) title: String,
    /// AWS's name of the operation, or `wait`, `application`.
    pub(crate) api: &'static str,
    /// For every shell.
    pub(crate) commands: Vec<Command>,
    /// What to verify before.
    pub(crate) before: Vec<PlannedCheck>,
    /// What to verify after.
    pub(crate) after: Vec<PlannedCheck>,
}

/// How a step is done. A parameter group that it needs is made along with it.
pub(crate) fn instructions<'a>(setting: &'a Setting<'a>, step: &'a Step<'a>) -> Instructions {
    let runbook = runbook_of(&step.operation);
    // Beside a Global Datastore, everything is done in its primary Region.
    let beside = step.from.is_global() && step.to.prepared.recorded;
    let setting = if beside { &global::in_primary_region(setting, &step.from) } else { setting };
    let place = Place { setting, step, subject: runbook.subject(setting, step) };
    let group = runbook.new_group(place);
    let mut requests = group.as_ref().map(|group| parameter_group::make(place, group)).unwrap_or_default();
    let own = runbook.requests(place);
    let api = match runbook.actor() {
        Actor::Request => {
            let first = requests.first().map(|request| request.call);
            runbook.call(&own).or(first).map_or("", |call| call.api)
        }
        Actor::Wait => "wait",
        Actor::Application => "application",
    };
    requests.extend(own);
    let mut commands = Vec::with_capacity(5);
    let mut lines = Lines::new(setting);
    if runbook.actor() == Actor::Request {
        lines.open(runbook.region(place));
    }
    if let Some(group) = &group {
        parameter_group::console(group, &mut lines);
    }
    runbook.console(place, &mut lines);
    commands.push(Command { shell: Shell::Console, text: lines.finish() });
    write_all(&requests, &mut commands);
    let mut before: Vec<_> = group.map(|group| parameter_group::old_values(place, &group)).into_iter().collect();
    before.extend(runbook.before(place));
    Instructions {
        name: runbook.name(),
        title: runbook.title(place),
        api,
        commands,
        before,
        after: runbook.after(place),
    }
}

/// The name of an operation in ids of steps and sentences.
pub(crate) fn step_name(operation: &Operation) -> &'static str {
    runbook_of(operation).name()
}
