//! `ModifyReplicationGroup` with another cluster mode.

use upgrade_rules::facts::ClusterMode;
use upgrade_rules::model::MadeGroup;

use super::parameter_group::NewGroup;
use super::runbook::Runbook;
use crate::checks::{self, PlannedCheck};
use crate::message::id;
use crate::place::Place;
use crate::request::{Request, change, describe, name};
use crate::shells::console::Lines;
use crate::values::mode_word;

pub(super) struct ChangeClusterModeStep(pub(super) ClusterMode);

impl Runbook for ChangeClusterModeStep {
    fn name(&self) -> &'static str {
        match self.0 {
            ClusterMode::Disabled => "cluster-mode-disabled",
            ClusterMode::Compatible => "cluster-mode-compatible",
            ClusterMode::Enabled => "cluster-mode-enabled",
        }
    }

    /// A custom group needs cluster mode on from the first step on.
    fn new_group(&self, place: Place) -> Option<NewGroup> {
        let live = place.live();
        let makes = self.0 == ClusterMode::Compatible && live.default_group == Some(false);
        makes.then(|| NewGroup::of(place, MadeGroup { family: live.group_family, cluster_on: Some(true) }))
    }

    fn requests<'a>(&'a self, place: Place<'a>) -> Vec<Request<'a>> {
        vec![
            change::change(place.setting, &place.subject)
                .text(name::CLUSTER_MODE, mode_word(self.0))
                .text_if(name::CACHE_PARAMETER_GROUP_NAME, self.new_group(place).map(|new| new.name))
                .flag(name::APPLY_IMMEDIATELY, true),
        ]
    }

    fn console(&self, place: Place, lines: &mut Lines) {
        lines.select(&place.subject);
        lines.modify();
        lines.say(id::CONSOLE_CLUSTER_MODE, &[("mode", mode_word(self.0))]);
        if let Some(new) = self.new_group(place) {
            lines.say(id::CONSOLE_PARAMETER_GROUP, &[("group", &new.name)]);
        }
        lines.save();
    }

    fn before(&self, place: Place) -> Vec<PlannedCheck> {
        checks::present(place)
    }

    fn after(&self, place: Place) -> Vec<PlannedCheck> {
        let request = describe::group(place.setting, place.subject.id, "ReplicationGroups[].[Status,ClusterMode]");
        let expect = place.words().say(id::EXPECT_MODE, &[("mode", mode_word(self.0))]);
        let mut checks = vec![PlannedCheck::by(&request, id::CHECK_MODE_REACHED, expect)];
        if self.0 == ClusterMode::Enabled {
            checks.push(checks::new_endpoint(place));
        }
        checks
    }
}
