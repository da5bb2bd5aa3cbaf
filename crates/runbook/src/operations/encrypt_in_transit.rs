//! `ModifyReplicationGroup` with encryption in transit on.

use upgrade_rules::facts::InTransitEncryption;

use super::runbook::Runbook;
use crate::checks::{self, PlannedCheck};
use crate::message::id;
use crate::place::Place;
use crate::request::{Request, change, describe, name};
use crate::shells::console::Lines;
use crate::values::encryption_word;

pub(super) struct EncryptInTransitStep(pub(super) InTransitEncryption);

impl Runbook for EncryptInTransitStep {
    fn name(&self) -> &'static str {
        match self.0 {
            InTransitEncryption::Required => "encrypt-in-transit-required",
            InTransitEncryption::Preferred | InTransitEncryption::Disabled => "encrypt-in-transit-preferred",
        }
    }

    fn requests<'a>(&'a self, place: Place<'a>) -> Vec<Request<'a>> {
        vec![
            change::change(place.setting, &place.subject)
                .flag(name::TRANSIT_ENCRYPTION_ENABLED, true)
                .text(name::TRANSIT_ENCRYPTION_MODE, encryption_word(self.0))
                .flag(name::APPLY_IMMEDIATELY, true),
        ]
    }

    fn console(&self, place: Place, lines: &mut Lines) {
        lines.select(&place.subject);
        lines.modify();
        lines.say(id::CONSOLE_ENCRYPTION, &[("mode", encryption_word(self.0))]);
        lines.save();
    }

    fn before(&self, place: Place) -> Vec<PlannedCheck> {
        checks::present(place)
    }

    fn after(&self, place: Place) -> Vec<PlannedCheck> {
        let show = "ReplicationGroups[].[Status,TransitEncryptionEnabled,TransitEncryptionMode]";
        let request = describe::group(place.setting, place.subject.id, show);
        let expect = place.words().say(id::EXPECT_ENCRYPTION, &[("mode", encryption_word(self.0))]);
        vec![PlannedCheck::by(&request, id::CHECK_ENCRYPTION_ON, expect), checks::new_endpoint(place)]
    }
}
