//! `CreateSnapshot`.

use super::runbook::Runbook;
use crate::checks::{self, PlannedCheck};
use crate::message::id;
use crate::place::Place;
use crate::request::{Request, call, name};
use crate::shells::console::Lines;

pub(super) struct CreateSnapshotStep;

impl Runbook for CreateSnapshotStep {
    fn name(&self) -> &'static str {
        "create-snapshot"
    }

    fn requests<'a>(&'a self, place: Place<'a>) -> Vec<Request<'a>> {
        let subject = place.subject;
        let whose = if subject.is_cache_cluster() { name::CACHE_CLUSTER_ID } else { name::REPLICATION_GROUP_ID };
        vec![
            Request::new(call::CREATE_SNAPSHOT, place.setting.region)
                .text(whose, subject.id)
                .text(name::SNAPSHOT_NAME, place.setting.names.snapshot.as_str()),
        ]
    }

    fn console(&self, place: Place, lines: &mut Lines) {
        lines.select(&place.subject);
        lines.say(id::CONSOLE_SNAPSHOT, &[("snapshot", &place.setting.names.snapshot)]);
    }

    fn before(&self, place: Place) -> Vec<PlannedCheck> {
        checks::present(place)
    }

    fn after(&self, place: Place) -> Vec<PlannedCheck> {
        let request = Request::new(call::DESCRIBE_SNAPSHOTS, place.setting.region)
            .text(name::SNAPSHOT_NAME, place.setting.names.snapshot.as_str())
            .show("Snapshots[].[SnapshotStatus,EngineVersion]");
        let expect = place.words().text(id::EXPECT_SNAPSHOT_AVAILABLE);
        vec![PlannedCheck::by(&request, id::CHECK_SNAPSHOT_COMPLETE, expect)]
    }
}
