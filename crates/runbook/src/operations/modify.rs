//! `ModifyCacheCluster` or `ModifyReplicationGroup`: engine version, node type, parameter group, in any combination.

use upgrade_rules::model::{Modify, Timing};

use super::runbook::Runbook;
use crate::checks::{self, PENDING, PlannedCheck};
use crate::message::id;
use crate::place::Place;
use crate::request::{Request, call, change, describe, name};
use crate::shells::console::Lines;
use upgrade_messages::operations::Id;

pub(super) struct ModifyStep<'m>(pub(super) &'m Modify);

impl ModifyStep<'_> {
    fn at_once(&self) -> bool {
        self.0.timing == Timing::Immediately
    }

    /// The change is there, or scheduled.
    fn modified(&self, place: Place) -> PlannedCheck {
        let Self(modify) = self;
        // What is pending is the version as it was asked for; what runs has its patch.
        let version = modify.version.map(|version| match modify.timing {
            Timing::Immediately => checks::printed(version),
            Timing::MaintenanceWindow => version.text().to_owned(),
        });
        let node_type = modify.node_type.as_deref().unwrap_or_default();
        let params = [("version", version.as_deref().unwrap_or_default()), ("nodeType", node_type)];
        let (message, expect) = match (modify.timing, &version, &modify.node_type) {
            (Timing::Immediately, Some(_), None) => (id::CHECK_VERSION_REACHED, id::EXPECT_VERSION_NO_PENDING),
            (Timing::Immediately, Some(_), Some(_)) => {
                (id::CHECK_VERSION_REACHED, id::EXPECT_VERSION_AND_NODE_TYPE_NO_PENDING)
            }
            (Timing::Immediately, None, Some(_)) => (id::CHECK_NODE_TYPE_REACHED, id::EXPECT_NODE_TYPE_NO_PENDING),
            (Timing::Immediately, None, None) => (id::CHECK_PENDING_GONE, id::EXPECT_NO_PENDING),
            (Timing::MaintenanceWindow, Some(_), None) => (id::CHECK_SCHEDULED, id::EXPECT_VERSION_PENDING),
            (Timing::MaintenanceWindow, Some(_), Some(_)) => {
                (id::CHECK_SCHEDULED, id::EXPECT_VERSION_AND_NODE_TYPE_PENDING)
            }
            (Timing::MaintenanceWindow, None, _) => (id::CHECK_SCHEDULED, id::EXPECT_NODE_TYPE_PENDING),
        };
        let request = describe::members(place.setting, &place.subject);
        PlannedCheck::by(&request, message, place.words().say(expect, &params)).because(place.setting, PENDING)
    }
}

impl Runbook for ModifyStep<'_> {
    fn name(&self) -> &'static str {
        match (self.0.version.is_some(), self.0.node_type.is_some()) {
            (true, true) => "upgrade-and-change-node-type",
            (true, false) => "upgrade-engine",
            (false, true) => "change-node-type",
            (false, false) => "change-parameter-group",
        }
    }

    fn title(&self, place: Place) -> String {
        let Self(modify) = self;
        let by_timing = |now: Id, window: Id| if self.at_once() { now } else { window };
        let template = match (modify.version.is_some(), modify.node_type.is_some()) {
            (true, true) => {
                by_timing(id::STEP_UPGRADE_AND_CHANGE_NODE_TYPE_NOW, id::STEP_UPGRADE_AND_CHANGE_NODE_TYPE_WINDOW)
            }
            (true, false) => by_timing(id::STEP_UPGRADE_ENGINE_NOW, id::STEP_UPGRADE_ENGINE_WINDOW),
            (false, true) => by_timing(id::STEP_CHANGE_NODE_TYPE_NOW, id::STEP_CHANGE_NODE_TYPE_WINDOW),
            (false, false) => by_timing(id::STEP_CHANGE_PARAMETER_GROUP_NOW, id::STEP_CHANGE_PARAMETER_GROUP_WINDOW),
        };
        let version = modify.version.map(upgrade_rules::EngineVersion::name).unwrap_or_default();
        let node_type = modify.node_type.as_deref().unwrap_or_default();
        place.words().say(template, &[("version", version.as_str()), ("nodeType", node_type)])
    }

    fn requests<'a>(&'a self, place: Place<'a>) -> Vec<Request<'a>> {
        let Self(modify) = self;
        let mut request = change::change(place.setting, &place.subject);
        if let Some(version) = modify.version {
            request = request.engine_change(place.live().version, version);
        }
        let group = modify.parameter_group.map(|family| place.setting.names.parameter_group(family));
        vec![
            request
                .text_if(name::CACHE_PARAMETER_GROUP_NAME, group)
                .text_if(name::CACHE_NODE_TYPE, modify.node_type.as_deref())
                .flag(name::APPLY_IMMEDIATELY, self.at_once()),
        ]
    }

    fn console(&self, place: Place, lines: &mut Lines) {
        let Self(modify) = self;
        lines.select(&place.subject);
        lines.modify();
        if let Some(version) = modify.version {
            lines.version(place.subject.engine, version.engine(), version.text());
        }
        if let Some(family) = modify.parameter_group {
            lines.say(id::CONSOLE_PARAMETER_GROUP, &[("group", &place.setting.names.parameter_group(family))]);
        }
        if let Some(node_type) = &modify.node_type {
            lines.say(id::CONSOLE_NODE_TYPE, &[("nodeType", node_type)]);
        }
        lines.apply(modify.timing);
        lines.save();
    }

    fn before(&self, place: Place) -> Vec<PlannedCheck> {
        let Self(modify) = self;
        let mut checks = checks::present(place);
        checks.extend(checks::in_no_global_datastore(place));
        if let Some(version) = modify.version {
            checks.push(checks::offered(place, version.engine(), version.text()));
            checks.extend(checks::service_updates(place));
        }
        if let Some(node_type) = &modify.node_type {
            // The only list of node types that it can go to (F-NODE-10).
            let subject = place.subject;
            let whose = if subject.is_cache_cluster() { name::CACHE_CLUSTER_ID } else { name::REPLICATION_GROUP_ID };
            let request = Request::new(call::LIST_ALLOWED_NODE_TYPES, place.setting.region).text(whose, subject.id);
            let expect = place.words().say(id::EXPECT_NODE_TYPE_LISTED, &[("nodeType", node_type)]);
            checks.push(PlannedCheck::by(&request, id::CHECK_NODE_TYPE_ALLOWED, expect));
        }
        checks
    }

    fn after(&self, place: Place) -> Vec<PlannedCheck> {
        let mut checks = vec![self.modified(place)];
        if self.at_once() {
            checks.push(checks::events(place));
        }
        checks
    }
}
