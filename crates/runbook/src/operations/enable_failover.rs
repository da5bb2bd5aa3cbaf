//! `ModifyReplicationGroup` with automatic failover and, since 2020-06, Multi-AZ on.

use super::runbook::Runbook;
use crate::checks::{self, PlannedCheck};
use crate::message::id;
use crate::place::Place;
use crate::request::{Request, change, describe, name};
use crate::shells::console::Lines;

pub(super) struct EnableFailoverStep;

impl Runbook for EnableFailoverStep {
    fn name(&self) -> &'static str {
        "enable-failover"
    }

    fn title(&self, place: Place) -> String {
        let template = match (place.setting.has_multi_az_switch(), place.live().failover) {
            (false, _) => id::STEP_ENABLE_FAILOVER_2018,
            (true, Some(true)) => id::STEP_ENABLE_MULTI_AZ,
            (true, _) => id::STEP_ENABLE_FAILOVER,
        };
        place.words().text(template).to_owned()
    }

    fn requests<'a>(&'a self, place: Place<'a>) -> Vec<Request<'a>> {
        let request = change::change(place.setting, &place.subject).flag(name::AUTOMATIC_FAILOVER_ENABLED, true);
        // The guide's own example: before 2020-06 one switch for both, and no word on when.
        if !place.setting.has_multi_az_switch() {
            return vec![request];
        }
        let request = request.flag(name::MULTI_AZ_ENABLED, true);
        // At once would also run what is pending (F-BLK-26); the switch itself takes effect without it (F-18-01, F-18-02).
        let live = place.live();
        let waits = live.pending_engine.value().is_some() || live.pending_node_type.value().is_some();
        vec![if waits { request } else { request.flag(name::APPLY_IMMEDIATELY, true) }]
    }

    fn console(&self, place: Place, lines: &mut Lines) {
        lines.select(&place.subject);
        lines.modify();
        lines.either(id::CONSOLE_MULTI_AZ, id::CONSOLE_MULTI_AZ_2018, &[]);
        lines.save();
    }

    fn before(&self, place: Place) -> Vec<PlannedCheck> {
        let mut before = checks::present(place);
        before.push(checks::zones(place));
        before
    }

    fn after(&self, place: Place) -> Vec<PlannedCheck> {
        let (show, expect) = if place.setting.has_multi_az_switch() {
            ("ReplicationGroups[].[AutomaticFailover,MultiAZ]", id::EXPECT_ENABLED_ENABLED)
        } else {
            ("ReplicationGroups[].AutomaticFailover", id::EXPECT_ENABLED)
        };
        let request = describe::group(place.setting, place.subject.id, show);
        vec![PlannedCheck::by(&request, id::CHECK_FAILOVER_ON, place.words().text(expect))]
    }
}
