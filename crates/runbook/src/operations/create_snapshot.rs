//! `CreateSnapshot`.

use std::borrow::Cow;

use upgrade_rules::model::{SnapshotFor, Timing};

use super::runbook::Runbook;
use crate::checks::{self, PlannedCheck};
use crate::global;
use crate::message::id;
use crate::place::Place;
use crate::request::{Request, call, name};
use crate::shells::console::Lines;

pub(super) struct CreateSnapshotStep(pub(super) SnapshotFor);

impl CreateSnapshotStep {
    /// A snapshot before a change is named after the version that follows, or the node type that goes: a path can have
    /// several.
    fn snapshot<'a>(&self, place: Place<'a>) -> Cow<'a, str> {
        let names = place.setting.names;
        match self.0 {
            SnapshotFor::NewResource => Cow::Borrowed(&names.snapshot),
            SnapshotFor::Change { to: Some(version), .. } => names.before(version).into(),
            SnapshotFor::Change { to: None, .. } => names.on(place.step.from.live.node_type.as_deref()).into(),
        }
    }

    fn in_window(&self) -> bool {
        matches!(self.0, SnapshotFor::Change { timing: Timing::MaintenanceWindow, .. })
    }
}

impl Runbook for CreateSnapshotStep {
    fn name(&self) -> &'static str {
        "create-snapshot"
    }

    fn region<'a>(&self, place: Place<'a>) -> Option<&'a str> {
        let elsewhere = global::primary_is_elsewhere(&place.step.from);
        if elsewhere { Some(global::PRIMARY_REGION) } else { place.setting.region }
    }

    fn title(&self, place: Place) -> String {
        let title = if self.in_window() { id::STEP_CREATE_SNAPSHOT_WINDOW } else { id::STEP_CREATE_SNAPSHOT };
        place.words().text(title).to_owned()
    }

    fn requests<'a>(&'a self, place: Place<'a>) -> Vec<Request<'a>> {
        let subject = place.subject;
        let whose = if subject.is_cache_cluster() { name::CACHE_CLUSTER_ID } else { name::REPLICATION_GROUP_ID };
        vec![
            Request::new(call::CREATE_SNAPSHOT, self.region(place))
                .text(whose, subject.id)
                .text(name::SNAPSHOT_NAME, self.snapshot(place)),
        ]
    }

    fn console(&self, place: Place, lines: &mut Lines) {
        lines.select(&place.subject);
        lines.say(id::CONSOLE_SNAPSHOT, &[("snapshot", &self.snapshot(place))]);
    }

    /// Before a change the rest is verified with the change, right after the snapshot.
    fn before(&self, place: Place) -> Vec<PlannedCheck> {
        match self.0 {
            SnapshotFor::NewResource => checks::present(place),
            SnapshotFor::Change { .. } if place.step.from.is_global() => vec![checks::global(place)],
            SnapshotFor::Change { .. } => vec![checks::available(place)],
        }
    }

    fn after(&self, place: Place) -> Vec<PlannedCheck> {
        let request = Request::new(call::DESCRIBE_SNAPSHOTS, self.region(place))
            .text(name::SNAPSHOT_NAME, self.snapshot(place))
            .show("Snapshots[].[SnapshotStatus,EngineVersion]");
        let expect = if self.in_window() { id::EXPECT_SNAPSHOT_IN_TIME } else { id::EXPECT_SNAPSHOT_AVAILABLE };
        vec![PlannedCheck::by(&request, id::CHECK_SNAPSHOT_COMPLETE, place.words().text(expect))]
    }
}
