//! `CreateCacheParameterGroup` of a family, with the old group's values.

use super::parameter_group::NewGroup;
use super::runbook::Runbook;
use crate::checks::PlannedCheck;
use crate::message::id;
use crate::place::Place;
use crate::request::{Request, describe};
use crate::shells::console::Lines;

pub(super) struct CreateParameterGroupStep(pub(super) &'static str);

impl Runbook for CreateParameterGroupStep {
    fn name(&self) -> &'static str {
        "create-parameter-group"
    }

    fn title(&self, place: Place) -> String {
        place.words().say(id::STEP_CREATE_PARAMETER_GROUP, &[("family", self.0)])
    }

    fn new_group(&self, place: Place) -> Option<NewGroup> {
        Some(NewGroup::of_family(place.setting, self.0))
    }

    /// Those that make the group are all.
    fn requests<'a>(&'a self, _place: Place<'a>) -> Vec<Request<'a>> {
        Vec::new()
    }

    fn console(&self, _place: Place, _lines: &mut Lines) {}

    fn before(&self, _place: Place) -> Vec<PlannedCheck> {
        Vec::new()
    }

    fn after(&self, place: Place) -> Vec<PlannedCheck> {
        let request = describe::set_values(place.setting, place.setting.names.parameter_group(self.0));
        let expect = place.words().text(id::EXPECT_VALUES_COPIED);
        vec![PlannedCheck::by(&request, id::CHECK_PARAMETER_GROUP_VALUES, expect).of_values(place)]
    }
}
