//! `DeleteReplicationGroup` or `DeleteCacheCluster` of the old resource.

use upgrade_rules::model::snapshot_can_be_taken;

use super::runbook::Runbook;
use crate::checks::{self, PlannedCheck};
use crate::global::{self, Secondary};
use crate::message::id;
use crate::place::Place;
use crate::request::{Request, call, describe, name};
use crate::shells::console::Lines;
use crate::subject::Subject;

pub(super) struct DeleteOldStep;

impl Runbook for DeleteOldStep {
    fn name(&self) -> &'static str {
        "delete-old"
    }

    fn title(&self, place: Place) -> String {
        let title = if place.step.from.is_global() { id::STEP_DELETE_OLD_GLOBAL } else { id::STEP_DELETE_OLD };
        place.words().text(title).to_owned()
    }

    fn requests<'a>(&'a self, place: Place<'a>) -> Vec<Request<'a>> {
        let mut requests = Vec::new();
        let mut secondaries = Vec::new();
        if place.step.from.is_global() {
            secondaries = global::secondaries(place.setting);
            requests = take_apart(place, &secondaries);
        }
        let (call, whose) = if place.subject.is_cache_cluster() {
            (call::DELETE_CACHE_CLUSTER, name::CACHE_CLUSTER_ID)
        } else {
            (call::DELETE_REPLICATION_GROUP, name::REPLICATION_GROUP_ID)
        };
        let live = place.live();
        let has_snapshots = live.version.engine().replicates() && snapshot_can_be_taken(live.node_type.as_deref());
        let last = has_snapshots.then_some(place.setting.names.last_snapshot.as_str());
        requests.push(
            Request::new(call, place.setting.region)
                .text(whose, place.subject.id)
                .text_if(name::FINAL_SNAPSHOT_IDENTIFIER, last),
        );
        requests.extend(secondaries.iter().map(|secondary| {
            Request::new(call, Some(secondary.region)).text(name::REPLICATION_GROUP_ID, secondary.group)
        }));
        requests
    }

    fn console(&self, place: Place, lines: &mut Lines) {
        if place.step.from.is_global() {
            lines.say(id::CONSOLE_TAKE_APART, &[("id", place.setting.names.global())]);
        }
        lines.select(&place.subject);
        lines.say(id::CONSOLE_DELETE, &[]);
        if place.step.from.is_global() {
            lines.say(id::CONSOLE_EACH_SECONDARY, &[]);
        }
    }

    fn before(&self, place: Place) -> Vec<PlannedCheck> {
        of_each_member(place, checks::idle)
    }

    fn after(&self, place: Place) -> Vec<PlannedCheck> {
        of_each_member(place, |place| {
            let request = describe::whole(place.setting, &place.subject);
            PlannedCheck::by(&request, id::CHECK_OLD_GONE, place.words().text(id::EXPECT_NOT_FOUND))
        })
    }
}

/// A check of the old resource; of a Global Datastore, one of each member.
fn of_each_member(place: Place, check: impl Fn(Place) -> PlannedCheck) -> Vec<PlannedCheck> {
    let mut checks = vec![check(place)];
    if place.step.from.is_global() {
        for secondary in global::secondaries(place.setting) {
            let subject = Subject { id: secondary.group, ..place.subject };
            checks.push(check(Place { setting: &secondary.setting(place.setting), subject, ..place }));
        }
    }
    checks
}

/// A Global Datastore is deleted once its secondaries are out of it, and its primary once it is in none (F-GDS-10, F-GDS-11): what
/// shows that comes between.
fn take_apart<'a>(place: Place<'a>, secondaries: &[Secondary<'a>]) -> Vec<Request<'a>> {
    let Place { setting, .. } = place;
    let whole = setting.names.global();
    let state = || describe::global(setting, Some(whole)).show(describe::MEMBERS);
    let mut requests: Vec<Request> = secondaries
        .iter()
        .map(|secondary| {
            Request::new(call::DISASSOCIATE_GLOBAL_REPLICATION_GROUP, setting.region)
                .text(name::GLOBAL_REPLICATION_GROUP_ID, whole)
                .text(name::REPLICATION_GROUP_ID, secondary.group)
                .text(name::REPLICATION_GROUP_REGION, secondary.region)
        })
        .collect();
    if !requests.is_empty() {
        requests.push(state());
    }
    let delete = Request::new(call::DELETE_GLOBAL_REPLICATION_GROUP, setting.region)
        .text(name::GLOBAL_REPLICATION_GROUP_ID, whole)
        .flag(name::RETAIN_PRIMARY_REPLICATION_GROUP, true);
    requests.extend([delete, state()]);
    requests
}
