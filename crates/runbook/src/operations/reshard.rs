//! `ModifyReplicationGroupShardConfiguration`.

use upgrade_planner::Step;

use super::runbook::Runbook;
use crate::checks::{self, PlannedCheck};
use crate::message::id;
use crate::place::Place;
use crate::request::{Request, call, describe, name};
use crate::setting::Setting;
use crate::shells::console::Lines;
use crate::subject::Subject;

pub(super) struct ReshardStep(pub(super) u32);

impl Runbook for ReshardStep {
    fn name(&self) -> &'static str {
        "reshard"
    }

    /// The new resource, where there is one.
    fn subject<'a>(&self, setting: &'a Setting<'a>, step: &'a Step<'a>) -> Subject<'a> {
        match &step.from.replacement {
            Some(replacement) => Subject::replacement(replacement, setting.names),
            None => Subject::live(&step.from, setting.names),
        }
    }

    fn title(&self, place: Place) -> String {
        place.words().say(id::STEP_RESHARD, &[("shards", self.0.to_string())])
    }

    fn requests<'a>(&'a self, place: Place<'a>) -> Vec<Request<'a>> {
        let before = place.step.from.replacement.as_ref().unwrap_or(&place.step.from.live).shards;
        let request = Request::new(call::MODIFY_SHARDS, place.setting.region)
            .text(name::REPLICATION_GROUP_ID, place.subject.id)
            .number(name::NODE_GROUP_COUNT, self.0)
            .flag(name::APPLY_IMMEDIATELY, true);
        let fewer = before.is_some_and(|before| before > self.0);
        vec![if fewer {
            request.one(name::NODE_GROUPS_TO_REMOVE, "NodeGroupToRemove", "MY-NODE-GROUP-IDS")
        } else {
            request
        }]
    }

    fn console(&self, place: Place, lines: &mut Lines) {
        lines.select(&place.subject);
        lines.say(id::CONSOLE_RESHARD, &[("shards", &self.0.to_string())]);
    }

    fn before(&self, place: Place) -> Vec<PlannedCheck> {
        vec![checks::group_present(place, id::CHECK_CLUSTER_AVAILABLE)]
    }

    fn after(&self, place: Place) -> Vec<PlannedCheck> {
        // The list is missing until AWS has the shards: of null there is no length.
        let show = "ReplicationGroups[].[Status,length(not_null(NodeGroups,''))]";
        let request = describe::group(place.setting, place.subject.id, show);
        let expect = place.words().say(id::EXPECT_SHARDS, &[("shards", self.0.to_string())]);
        vec![PlannedCheck::by(&request, id::CHECK_SHARDS_REACHED, expect)]
    }
}
