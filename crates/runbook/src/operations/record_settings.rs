//! The settings of the old resource are written down before a new one is made.

use super::runbook::Runbook;
use crate::checks::PlannedCheck;
use crate::global;
use crate::message::id;
use crate::place::Place;
use crate::request::{Request, describe};
use crate::shells::console::Lines;
use crate::subject::Subject;

pub(super) struct RecordSettingsStep;

impl Runbook for RecordSettingsStep {
    fn name(&self) -> &'static str {
        "record-settings"
    }

    fn requests<'a>(&'a self, place: Place<'a>) -> Vec<Request<'a>> {
        let Place { setting, subject, step } = place;
        let mut requests = Vec::new();
        if step.from.is_global() {
            requests.push(describe::global(setting, setting.names.known_global()));
        }
        requests.extend(describe::settings(setting, &subject, setting.group_in_use()));
        if step.from.is_global() {
            for secondary in global::secondaries(setting) {
                let member = Subject { id: secondary.group, ..subject };
                requests.extend(describe::settings(&secondary.setting(setting), &member, "MY-PARAMETER-GROUP"));
            }
        }
        requests
    }

    fn console(&self, place: Place, lines: &mut Lines) {
        lines.select(&place.subject);
        lines.say(id::CONSOLE_RECORD_SETTINGS, &[]);
        if place.step.from.is_global() {
            lines.say(id::CONSOLE_EACH_SECONDARY, &[]);
        }
    }

    fn before(&self, _place: Place) -> Vec<PlannedCheck> {
        Vec::new()
    }

    fn after(&self, place: Place) -> Vec<PlannedCheck> {
        let expect = place.words().text(id::EXPECT_SETTINGS_RECORDED);
        vec![PlannedCheck::by_hand(place.step, id::CHECK_SETTINGS_RECORDED, expect)]
    }
}
