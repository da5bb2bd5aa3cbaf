//! `ModifyGlobalReplicationGroup` with another node type for all members of a Global Datastore, at once.

use upgrade_planner::Step;

use super::runbook::Runbook;
use crate::checks::{self, PlannedCheck};
use crate::message::id;
use crate::place::Place;
use crate::request::{Request, call, describe, name};
use crate::setting::Setting;
use crate::shells::console::Lines;
use crate::subject::Subject;

pub(super) struct ScaleGlobalStep<'n>(pub(super) &'n str);

impl Runbook for ScaleGlobalStep<'_> {
    fn name(&self) -> &'static str {
        "scale-global-datastore"
    }

    fn subject<'a>(&self, setting: &'a Setting<'a>, step: &'a Step<'a>) -> Subject<'a> {
        Subject::global(&step.from.live, setting.names)
    }

    fn title(&self, place: Place) -> String {
        place.words().say(id::STEP_SCALE_GLOBAL_DATASTORE, &[("nodeType", self.0)])
    }

    fn requests<'a>(&'a self, place: Place<'a>) -> Vec<Request<'a>> {
        vec![
            Request::new(call::MODIFY_GLOBAL_REPLICATION_GROUP, place.setting.region)
                .text(name::GLOBAL_REPLICATION_GROUP_ID, place.subject.id)
                .text(name::CACHE_NODE_TYPE, self.0)
                .flag(name::APPLY_IMMEDIATELY, true),
        ]
    }

    fn console(&self, place: Place, lines: &mut Lines) {
        lines.select(&place.subject);
        lines.modify();
        lines.say(id::CONSOLE_NODE_TYPE, &[("nodeType", self.0)]);
        lines.say(id::CONSOLE_SAVE_GLOBAL, &[]);
    }

    fn before(&self, place: Place) -> Vec<PlannedCheck> {
        vec![checks::global(place)]
    }

    fn after(&self, place: Place) -> Vec<PlannedCheck> {
        let expect = place.words().say(id::EXPECT_NODE_TYPE, &[("nodeType", self.0)]);
        let request = describe::whole(place.setting, &place.subject);
        vec![PlannedCheck::by(&request, id::CHECK_GLOBAL_NODE_TYPE, expect)]
    }
}
