//! A first replica for the group's primary.

use super::runbook::Runbook;
use crate::checks::{self, PlannedCheck};
use crate::message::id;
use crate::place::Place;
use crate::request::{Request, call, describe, name};
use crate::shells::console::Lines;

pub(super) struct AddReplicaStep;

impl Runbook for AddReplicaStep {
    fn name(&self) -> &'static str {
        "add-replica"
    }

    fn requests<'a>(&'a self, place: Place<'a>) -> Vec<Request<'a>> {
        let Place { setting, subject, .. } = place;
        if setting.has_replica_count() {
            let replicas = place.live().replicas.unwrap_or(0).saturating_add(1);
            return vec![
                Request::new(call::INCREASE_REPLICA_COUNT, setting.region)
                    .text(name::REPLICATION_GROUP_ID, subject.id)
                    .number(name::NEW_REPLICA_COUNT, replicas)
                    .flag(name::APPLY_IMMEDIATELY, true),
            ];
        }
        vec![
            Request::new(call::CREATE_CACHE_CLUSTER, setting.region)
                .text(name::CACHE_CLUSTER_ID, setting.names.replica.as_str())
                .text(name::REPLICATION_GROUP_ID, subject.id),
        ]
    }

    fn console(&self, place: Place, lines: &mut Lines) {
        lines.select(&place.subject);
        lines.say(id::CONSOLE_ADD_REPLICA, &[]);
    }

    fn before(&self, place: Place) -> Vec<PlannedCheck> {
        checks::present(place)
    }

    fn after(&self, place: Place) -> Vec<PlannedCheck> {
        let request = describe::group(place.setting, place.subject.id, "ReplicationGroups[].[Status,MemberClusters]");
        let replicas = place.step.to.live.replicas.unwrap_or(1).to_string();
        let expect = place.words().say(id::EXPECT_REPLICA_COUNT, &[("replicas", &replicas)]);
        vec![PlannedCheck::by(&request, id::CHECK_REPLICA_THERE, expect)]
    }
}
