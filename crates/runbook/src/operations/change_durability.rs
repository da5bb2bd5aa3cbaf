//! `ModifyReplicationGroup` with another durability.

use upgrade_rules::facts::{Durability, Word as _};

use super::runbook::Runbook;
use crate::checks::{self, PlannedCheck};
use crate::message::id;
use crate::place::Place;
use crate::request::{Request, change, describe, name};
use crate::shells::console::Lines;

pub(super) struct ChangeDurabilityStep(pub(super) Durability);

impl Runbook for ChangeDurabilityStep {
    fn name(&self) -> &'static str {
        "change-durability"
    }

    fn title(&self, place: Place) -> String {
        place.words().say(id::STEP_CHANGE_DURABILITY, &[("mode", self.0.word())])
    }

    fn requests<'a>(&'a self, place: Place<'a>) -> Vec<Request<'a>> {
        let request = change::change(place.setting, &place.subject);
        vec![request.text(name::DURABILITY, self.0.word()).flag(name::APPLY_IMMEDIATELY, true)]
    }

    fn console(&self, place: Place, lines: &mut Lines) {
        lines.select(&place.subject);
        lines.modify();
        lines.say(id::CONSOLE_DURABILITY, &[("mode", self.0.word())]);
        lines.save();
    }

    fn before(&self, place: Place) -> Vec<PlannedCheck> {
        checks::present(place)
    }

    // Pending values have no field for it: `EffectiveDurability` is the only sign (F-N-009).
    fn after(&self, place: Place) -> Vec<PlannedCheck> {
        let show = "ReplicationGroups[].[Status,EffectiveDurability]";
        let request = describe::group(place.setting, place.subject.id, show);
        let expect = place.words().say(id::EXPECT_DURABILITY, &[("mode", self.0.word())]);
        vec![PlannedCheck::by(&request, id::CHECK_DURABILITY_CHANGED, expect)]
    }
}
