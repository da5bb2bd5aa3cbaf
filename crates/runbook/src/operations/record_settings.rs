//! The settings of the old resource are written down before a new one is made.

use super::runbook::Runbook;
use crate::checks::PlannedCheck;
use crate::message::id;
use crate::place::Place;
use crate::request::{Request, describe};
use crate::shells::console::Lines;

pub(super) struct RecordSettingsStep;

impl Runbook for RecordSettingsStep {
    fn name(&self) -> &'static str {
        "record-settings"
    }

    fn requests<'a>(&'a self, place: Place<'a>) -> Vec<Request<'a>> {
        describe::settings(place.setting, &place.subject)
    }

    fn console(&self, place: Place, lines: &mut Lines) {
        lines.select(&place.subject);
        lines.say(id::CONSOLE_RECORD_SETTINGS, &[]);
    }

    fn before(&self, _place: Place) -> Vec<PlannedCheck> {
        Vec::new()
    }

    fn after(&self, place: Place) -> Vec<PlannedCheck> {
        let expect = place.words().text(id::EXPECT_SETTINGS_RECORDED);
        vec![PlannedCheck::by_hand(place.step, id::CHECK_SETTINGS_RECORDED, expect)]
    }
}
