//! `CreateGlobalReplicationGroup` from the new replication group, with new secondaries in the other Regions.

use upgrade_rules::facts::ClusterMode;
use upgrade_rules::model::Resource;

use super::runbook::Runbook;
use crate::checks::{self, PlannedCheck};
use crate::global::{self, Secondary};
use crate::message::id;
use crate::place::Place;
use crate::request::call::Call;
use crate::request::{Request, call, describe, name};
use crate::shells::console::Lines;

pub(super) struct CreateGlobalDatastoreStep;

impl Runbook for CreateGlobalDatastoreStep {
    fn name(&self) -> &'static str {
        "create-global-datastore"
    }

    fn call(&self, _: &[Request]) -> Option<Call> {
        Some(call::CREATE_GLOBAL_REPLICATION_GROUP)
    }

    /// The primary first; once nothing but that is a member, the secondaries.
    fn requests<'a>(&'a self, place: Place<'a>) -> Vec<Request<'a>> {
        let Place { setting, step, .. } = place;
        let names = setting.names;
        let description = setting.words.say(id::PHRASE_NEW_GROUP_DESCRIPTION, &[("id", names.global())]);
        let mut requests = vec![
            Request::new(call::CREATE_GLOBAL_REPLICATION_GROUP, setting.region)
                .text(name::GLOBAL_REPLICATION_GROUP_ID_SUFFIX, names.replacement.as_str())
                .text(name::GLOBAL_REPLICATION_GROUP_DESCRIPTION, description)
                .text(name::PRIMARY_REPLICATION_GROUP_ID, names.replacement.as_str())
                .show("GlobalReplicationGroup.[GlobalReplicationGroupId,Status]"),
            describe::global(setting, Some(global::NEW)).show(describe::MEMBERS),
        ];
        if let Some(primary) = &step.from.replacement {
            let secondaries = global::secondaries(setting).into_iter();
            requests.extend(secondaries.map(|secondary| create(place, primary, secondary)));
        }
        requests
    }

    fn console(&self, place: Place, lines: &mut Lines) {
        lines.say(id::CONSOLE_CREATE_GLOBAL, &[("id", &place.setting.names.replacement)]);
        if !global::secondaries(place.setting).is_empty() {
            lines.say(id::CONSOLE_ADD_SECONDARIES, &[]);
        }
    }

    fn before(&self, place: Place) -> Vec<PlannedCheck> {
        let expect = place.words().text(id::EXPECT_PLACEHOLDERS);
        vec![PlannedCheck::by_hand(place.step, id::CHECK_PLACEHOLDERS, expect)]
    }

    fn after(&self, place: Place) -> Vec<PlannedCheck> {
        let request = describe::global(place.setting, Some(global::NEW)).show(describe::MEMBERS);
        let secondaries = !global::secondaries(place.setting).is_empty();
        let expect = match &place.step.to.replacement {
            Some(new) if secondaries => {
                place.words().say(id::EXPECT_NEW_GLOBAL, &[("version", checks::printed(new.version))])
            }
            _ => place.words().text(id::EXPECT_PRIMARY_ONLY).to_owned(),
        };
        vec![PlannedCheck::by(&request, id::CHECK_NEW_GLOBAL, expect)]
    }
}

/// A secondary, with the settings recorded in its Region.
fn create<'a>(place: Place<'a>, primary: &Resource, secondary: Secondary<'a>) -> Request<'a> {
    let setting = place.setting;
    let description = setting.words.say(id::PHRASE_NEW_GROUP_DESCRIPTION, &[("id", secondary.group)]);
    let always = (primary.mode == Some(ClusterMode::Enabled)).then_some(true);
    let request = Request::new(call::CREATE_REPLICATION_GROUP, Some(secondary.region))
        .text(name::REPLICATION_GROUP_ID, secondary.successor(setting))
        .text(name::REPLICATION_GROUP_DESCRIPTION, description)
        .text(name::GLOBAL_REPLICATION_GROUP_ID, global::NEW)
        .text(name::REPLICAS_PER_NODE_GROUP, "MY-REPLICAS-PER-NODE-GROUP")
        .flag_or_ask(name::AUTOMATIC_FAILOVER_ENABLED, always);
    let request =
        if setting.has_multi_az_switch() { request.flag_or_ask(name::MULTI_AZ_ENABLED, None) } else { request };
    let key = (primary.at_rest != Some(false)).then_some("MY-KMS-KEY-ID");
    request.text_if(name::KMS_KEY_ID, key).carried_over(place, primary.version, None)
}
