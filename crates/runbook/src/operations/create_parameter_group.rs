//! `CreateCacheParameterGroup` of a family, with the old group's values.

use upgrade_rules::model::MadeGroup;

use super::parameter_group::{self, NewGroup};
use super::runbook::Runbook;
use crate::checks::PlannedCheck;
use crate::message::id;
use crate::place::Place;
use crate::request::Request;
use crate::shells::console::Lines;

pub(super) struct CreateParameterGroupStep(pub(super) MadeGroup);

impl Runbook for CreateParameterGroupStep {
    fn name(&self) -> &'static str {
        "create-parameter-group"
    }

    fn title(&self, place: Place) -> String {
        place.words().say(id::STEP_CREATE_PARAMETER_GROUP, &[("family", self.0.family)])
    }

    fn new_group(&self, place: Place) -> Option<NewGroup> {
        Some(NewGroup::of(place, self.0))
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
        vec![parameter_group::new_values(place, NewGroup::of(place, self.0))]
    }
}
