//! `CreateReplicationGroup` with the single node as its primary.

use super::runbook::Runbook;
use crate::checks::{self, PlannedCheck};
use crate::message::id;
use crate::place::Place;
use crate::request::{Request, call, describe, name};
use crate::shells::console::Lines;

pub(super) struct JoinReplicationGroupStep;

impl Runbook for JoinReplicationGroupStep {
    fn name(&self) -> &'static str {
        "join-replication-group"
    }

    fn requests<'a>(&'a self, place: Place<'a>) -> Vec<Request<'a>> {
        let description = place.words().say(id::PHRASE_GROUP_DESCRIPTION, &[("id", place.subject.id)]);
        vec![
            Request::new(call::CREATE_REPLICATION_GROUP, place.setting.region)
                .text(name::REPLICATION_GROUP_ID, place.setting.names.group.as_str())
                .text(name::REPLICATION_GROUP_DESCRIPTION, description)
                .text(name::PRIMARY_CLUSTER_ID, place.subject.id),
        ]
    }

    fn console(&self, place: Place, lines: &mut Lines) {
        lines.select(&place.subject);
        lines.say(id::CONSOLE_JOIN_REPLICATION_GROUP, &[("group", &place.setting.names.group)]);
    }

    fn before(&self, place: Place) -> Vec<PlannedCheck> {
        checks::present(place)
    }

    fn after(&self, place: Place) -> Vec<PlannedCheck> {
        let names = place.setting.names;
        let request = describe::group(place.setting, &names.group, "ReplicationGroups[].[Status,MemberClusters]");
        let expect = place.words().say(id::EXPECT_GROUP_AVAILABLE, &[("id", &names.id)]);
        vec![PlannedCheck::by(&request, id::CHECK_GROUP_AVAILABLE, expect)]
    }
}
