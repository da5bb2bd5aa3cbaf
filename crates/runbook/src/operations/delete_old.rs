//! `DeleteReplicationGroup` or `DeleteCacheCluster` of the old resource.

use upgrade_rules::model::snapshot_can_be_taken;

use super::runbook::Runbook;
use crate::checks::{self, PlannedCheck};
use crate::message::id;
use crate::place::Place;
use crate::request::{Request, call, describe, name};
use crate::shells::console::Lines;

pub(super) struct DeleteOldStep;

impl Runbook for DeleteOldStep {
    fn name(&self) -> &'static str {
        "delete-old"
    }

    fn requests<'a>(&'a self, place: Place<'a>) -> Vec<Request<'a>> {
        let (call, whose) = if place.subject.is_cache_cluster() {
            (call::DELETE_CACHE_CLUSTER, name::CACHE_CLUSTER_ID)
        } else {
            (call::DELETE_REPLICATION_GROUP, name::REPLICATION_GROUP_ID)
        };
        let live = place.live();
        let has_snapshots = live.version.engine().replicates() && snapshot_can_be_taken(live.node_type.as_deref());
        let last = has_snapshots.then_some(place.setting.names.last_snapshot.as_str());
        vec![
            Request::new(call, place.setting.region)
                .text(whose, place.subject.id)
                .text_if(name::FINAL_SNAPSHOT_IDENTIFIER, last),
        ]
    }

    fn console(&self, place: Place, lines: &mut Lines) {
        lines.select(&place.subject);
        lines.say(id::CONSOLE_DELETE, &[]);
    }

    fn before(&self, place: Place) -> Vec<PlannedCheck> {
        vec![checks::idle(place)]
    }

    fn after(&self, place: Place) -> Vec<PlannedCheck> {
        let request = describe::whole(place.setting, &place.subject);
        vec![PlannedCheck::by(&request, id::CHECK_OLD_GONE, place.words().text(id::EXPECT_NOT_FOUND))]
    }
}
