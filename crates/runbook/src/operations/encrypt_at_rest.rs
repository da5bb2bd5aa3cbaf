//! Encryption at rest on a resource that is there. Never a step: the rules refuse it.

use super::runbook::Runbook;
use crate::checks::PlannedCheck;
use crate::place::Place;
use crate::request::{Request, describe};
use crate::shells::console::Lines;

pub(super) struct EncryptAtRestStep;

impl Runbook for EncryptAtRestStep {
    fn name(&self) -> &'static str {
        "encrypt-at-rest"
    }

    fn requests<'a>(&'a self, place: Place<'a>) -> Vec<Request<'a>> {
        vec![describe::whole(place.setting, &place.subject)]
    }

    fn console(&self, _place: Place, _lines: &mut Lines) {}

    fn before(&self, _place: Place) -> Vec<PlannedCheck> {
        Vec::new()
    }

    fn after(&self, _place: Place) -> Vec<PlannedCheck> {
        Vec::new()
    }
}
