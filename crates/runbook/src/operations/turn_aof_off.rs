//! `ModifyCacheParameterGroup`: `appendonly` off.

use super::runbook::Runbook;
use crate::checks::PlannedCheck;
use crate::message::id;
use crate::place::Place;
use crate::request::{Request, call, name};
use crate::shells::console::Lines;

pub(super) struct TurnAofOffStep;

impl Runbook for TurnAofOffStep {
    fn name(&self) -> &'static str {
        "turn-aof-off"
    }

    fn requests<'a>(&'a self, place: Place<'a>) -> Vec<Request<'a>> {
        vec![
            Request::new(call::MODIFY_CACHE_PARAMETER_GROUP, place.setting.region)
                .text(name::CACHE_PARAMETER_GROUP_NAME, place.setting.group_in_use())
                .values(name::PARAMETER_NAME_VALUES, vec![("appendonly", "no")]),
        ]
    }

    fn console(&self, place: Place, lines: &mut Lines) {
        lines.say(id::CONSOLE_EDIT_PARAMETER_GROUP, &[("group", place.setting.group_in_use())]);
    }

    fn before(&self, _place: Place) -> Vec<PlannedCheck> {
        Vec::new()
    }

    fn after(&self, place: Place) -> Vec<PlannedCheck> {
        let request = Request::new(call::DESCRIBE_CACHE_PARAMETERS, place.setting.region)
            .text(name::CACHE_PARAMETER_GROUP_NAME, place.setting.group_in_use())
            .show("Parameters[?ParameterName=='appendonly'].[ParameterName,ParameterValue]");
        vec![PlannedCheck::by(&request, id::CHECK_AOF_VALUE, place.words().text(id::EXPECT_AOF_NO))]
    }
}
