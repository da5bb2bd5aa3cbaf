//! `ModifyGlobalReplicationGroup`: the engine version of a whole Global Datastore, at once.

use upgrade_planner::Step;
use upgrade_rules::facts::ClusterMode;
use upgrade_rules::model::Resource;
use upgrade_rules::{EngineVersion, catalogue, rules};

use super::runbook::Runbook;
use crate::checks::{self, PlannedCheck};
use crate::message::id;
use crate::place::Place;
use crate::request::{Request, call, name};
use crate::setting::Setting;
use crate::shells::console::Lines;
use crate::subject::Subject;

pub(super) struct ModifyGlobalStep {
    /// The engine version to go to.
    pub(super) version: EngineVersion,
    /// The family of the new custom parameter group named in the request.
    pub(super) parameter_group: Option<&'static str>,
}

impl Runbook for ModifyGlobalStep {
    fn name(&self) -> &'static str {
        "upgrade-global-datastore"
    }

    fn subject<'a>(&self, setting: &'a Setting<'a>, step: &'a Step<'a>) -> Subject<'a> {
        Subject::global(&step.from.live, setting.names)
    }

    fn title(&self, place: Place) -> String {
        place.words().say(id::STEP_UPGRADE_GLOBAL_DATASTORE, &[("version", self.version.name())])
    }

    fn requests<'a>(&'a self, place: Place<'a>) -> Vec<Request<'a>> {
        let live = place.live();
        let made = self.parameter_group.map(|family| place.setting.names.parameter_group(family));
        let group = made.or_else(|| group(live, self.version).map(str::to_owned));
        vec![
            Request::new(call::MODIFY_GLOBAL_REPLICATION_GROUP, place.setting.region)
                .text(name::GLOBAL_REPLICATION_GROUP_ID, place.subject.id)
                .engine_change(live.version, self.version)
                .text_if(name::CACHE_PARAMETER_GROUP_NAME, group)
                .flag(name::APPLY_IMMEDIATELY, true),
        ]
    }

    fn console(&self, place: Place, lines: &mut Lines) {
        lines.select(&place.subject);
        lines.modify();
        lines.version(place.subject.engine, self.version.engine(), self.version.text());
        if let Some(family) = self.parameter_group {
            lines.say(id::CONSOLE_PARAMETER_GROUP, &[("group", &place.setting.names.parameter_group(family))]);
        }
        lines.say(id::CONSOLE_SAVE_GLOBAL, &[]);
    }

    fn before(&self, place: Place) -> Vec<PlannedCheck> {
        vec![checks::available(place), checks::offered(place, self.version.engine(), self.version.text())]
    }

    fn after(&self, place: Place) -> Vec<PlannedCheck> {
        vec![checks::has_version(place, id::CHECK_GLOBAL_VERSION, self.version.text())]
    }
}

/// A Global Datastore is given a group with every change of the major version (F-GDS-05): AWS's default for it, where
/// that is in use and cluster mode is known.
fn group(live: &Resource, to: EngineVersion) -> Option<&'static str> {
    rules::names_a_group(live.version, to).then_some(())?;
    let mode = live.mode.filter(|_| live.default_group == Some(true));
    let default = mode.and_then(|mode| catalogue::family(to.family())?.default_for(mode == ClusterMode::Enabled));
    Some(default.unwrap_or("MY-PARAMETER-GROUP"))
}
